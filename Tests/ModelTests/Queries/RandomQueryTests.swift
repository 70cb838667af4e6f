import Foundation
import ObjectModel
import Testing

/// Random queries of random rows are answered as the reference says, read by ``Evaluator``.
///
/// `RAPPORT_SEED=7 swift test --filter RandomQueryTests` repeats one stage.
@Suite struct RandomQueryTests {
  /// The stages: each has rows of its own, and so many queries. 1,000 queries, in the long run 20,000.
  private static var seeds: [UInt64] {
    if let seed = environment["RAPPORT_SEED"].flatMap(UInt64.init) { return [seed] }
    return Array(1...(isLong ? 50 : 5))
  }
  private static var queries: Int {
    environment["RAPPORT_QUERIES"].flatMap { Int($0) } ?? (isLong ? 400 : 200)
  }
  private static let environment = ProcessInfo.processInfo.environment

  private static var features: Set<Feature> {
    let without = (environment["RAPPORT_WITHOUT"] ?? "").split(separator: ",").map(String.init)
    return Set(Feature.allCases.filter { !without.contains($0.rawValue) })
  }

  @Test(arguments: seeds) func theProgramAnswersAsTheReferenceSays(seed: UInt64) throws {
    let stage = try Stage(seed: seed)
    #expect(stage.problems == [])
    #expect(stage.worlds.count == 5)
    var seen: Set<String> = []
    for number in 0..<Self.queries {
      let world = stage.worlds[number % stage.worlds.count]
      let spelling = seed &* 1_000_003 &+ UInt64(number)
      let now = stage.nows[number / stage.worlds.count % stage.nows.count]
      var maker = QuestionMaker(
        random: SeededGenerator(seed: spelling), world: world, now: now, features: Self.features)
      let question = maker.question()
      let run = QueryRun(session: stage.session, world: world, now: now, spelling: spelling)
      guard let difference = run.difference(question) else { continue }
      let (_, smallest) = run.smallest(question, difference)
      // One report for each thing that is refused.
      guard seen.insert(difference.kind == .fault ? smallest.text : "\(number)").inserted else { continue }
      Issue.record(
        """
        seed \(seed), query \(number), user \(world.user.username), now \(now.apiText)
        \(difference.soql)
        smallest\(question.isQueryAll ? " (queryAll)" : ""): \(smallest.soql)
        \(smallest.text)
        """)
    }
    #expect(try stage.store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0)
  }
}
