import ObjectModel
import Testing

/// Every date literal and every date function, asked where it matters: at the bounds of the days, weeks, months, quarters
/// and years of several users, and where their clocks change.
@Suite struct QueryBoundTests {
  private static let stage = Result { try Stage(seed: 77, bounds: true) }

  private func differences(_ question: Question, _ run: QueryRun) -> String? {
    run.difference(question).map { "\(run.world.user.username) \(run.now.apiText): \($0.soql)\n\($0.text)" }
  }

  @Test func dateLiteralsMeanTheUsersDays() throws {
    let stage = try Self.stage.get()
    var random = SeededGenerator(seed: 5)
    for world in stage.worlds {
      for now in isLong ? stage.nows : Array(stage.nows.prefix(1)) {
        for literal in DateLiteral.all(1) + DateLiteral.all(3) {
          let (object, field) = random.pick(("Interaction", "StartTime"), ("Opportunity", "CloseDate"))
          let comparison = random.pick(Claim.Comparison.allCases.filter { $0 != .like }, else: .equal)
          guard let described = World.object(object).field(field) else { continue }
          let path = Path([], described)
          let question = Question(
            object: object, items: [.term(.path(path), alias: nil)],
            claim: .comparison(.path(path), comparison, .literal(literal)))
          let run = QueryRun(session: stage.session, world: world, now: now, spelling: 1)
          if let text = differences(question, run) { Issue.record("\(text)") }
        }
      }
    }
  }

  @Test(arguments: DateFunction.allCases) func dateFunctionsReadTheClock(function: DateFunction) throws {
    let stage = try Self.stage.get()
    for world in stage.worlds {
      for isConverted in [true, false] {
        guard let described = World.object("Interaction").field("StartTime") else { continue }
        let path = Path([], described)
        let term = Term.dateFunction(function, path, inUsersZone: isConverted)
        let question = Question(
          object: "Interaction",
          items: [.term(term, alias: nil), .term(.aggregate(.count, path), alias: nil)],
          grouping: .init(kind: .plain, keys: [term]))
        let run = QueryRun(session: stage.session, world: world, now: stage.nows[0], spelling: 1)
        if let text = differences(question, run) { Issue.record("\(text)") }
      }
    }
  }
}
