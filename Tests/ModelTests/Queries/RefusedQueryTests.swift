import Foundation
import ObjectModel
import Testing

/// Queries that break one rule of the language are refused with the code of the reference and with the place.
@Suite struct RefusedQueryTests {
  @Test func queriesThatBreakOneRuleAreRefused() throws {
    let stage = try Stage(seed: 1)
    let world = try #require(stage.worlds.first)
    for (number, refusal) in BrokenRule.all.enumerated() {
      var seen: Set<String> = []
      for round in 0..<(isLong ? 60 : 4) {
        let spelling = UInt64(number * 1_000 + round)
        let maker = QuestionMaker(
          random: SeededGenerator(seed: spelling), world: world, now: stage.nows[0],
          features: Set(Feature.allCases))
        var drawn = BrokenRuleMaker(maker: maker, spelling: spelling)
        let soql = refusal.text(&drawn)
        let run = QueryRun(
          session: stage.session, world: world, now: TroubleValues.pivots[0], spelling: spelling)
        guard let problem = problem(run.reply(soql, isQueryAll: false), refusal),
          seen.insert(problem).inserted
        else { continue }
        Issue.record("\(refusal.rule): \(soql)\n\(problem)")
      }
    }
  }

  private func problem(_ reply: Reply, _ refusal: BrokenRule) -> String? {
    guard case .fault(let fault) = reply else { return "was answered" }
    guard refusal.codes.contains(fault.code) else {
      return "refused with \(fault.code.rawValue): \(fault.message)"
    }
    guard let row = fault.row, let column = fault.column, row >= 1, column >= 1 else {
      return "refused without a place: \(fault.message)"
    }
    return fault.message.isEmpty ? "refused without a word" : nil
  }
}
