import ObjectModel
import Testing

/// The plainest queries of each field, which the program has short ways for: one aggregate of all rows, one key, one
/// order, one filter.
@Suite struct PlainQueryTests {
  @Test(arguments: World.objects.map(\.name)) func eachFieldByItself(name: String) throws {
    let stage = try Stage(seed: 31)
    let object = World.object(name)
    var random = SeededGenerator(seed: 9)
    for field in object.fields {
      let world = stage.worlds[random.below(stage.worlds.count)]
      for question in Self.questions(object, field) where isLong || random.oneIn(4) {
        var question = question
        question.isQueryAll = random.oneIn(5)
        let run = QueryRun(session: stage.session, world: world, now: stage.nows[0], spelling: 1)
        guard let difference = run.difference(question) else { continue }
        Issue.record("\(difference.soql)\(question.isQueryAll ? " (queryAll)" : "")\n\(difference.text)")
      }
    }
  }

  private static func questions(_ object: ObjectDescription, _ field: FieldDescription) -> [Question] {
    let path = Path([], field)
    let id = Path([], object.fields[0])
    let count = Item.term(.aggregate(.count, field.type == .id ? Path([], object.fields[1]) : id), alias: nil)
    var keys: [Term] = field.has(.group) ? [.path(path)] : []
    if field.type == .dateTime || field.type == .date {
      let functions = DateFunction.allCases.filter { field.type == .dateTime || $0.takesDates }
      keys += functions.map { .dateFunction($0, path, inUsersZone: false) }
      if field.type == .dateTime { keys += functions.map { .dateFunction($0, path, inUsersZone: true) } }
    }
    return aggregates(object, path)
      + keys.flatMap { key in
        [Question.Grouping.Kind.plain, .rollup].map { kind in
          Question(
            object: object.name, items: [.term(key, alias: nil)] + (count.isAllowed ? [count] : []),
            grouping: .init(kind: kind, keys: [key]))
        }
      } + (field.has(.sort) ? orders(object, path) : []) + (field.has(.filter) ? filters(object, path) : [])
  }

  private static func aggregates(_ object: ObjectDescription, _ path: Path) -> [Question] {
    let allowed: [Term.Aggregate]
    switch path.type {
    case .boolean, .textarea: allowed = []
    case .integer, .double, .currency, .percent: allowed = Term.Aggregate.allCases
    case .id, .string, .picklist, .dateTime, .date, .phone, .email, .url, .reference:
      allowed = [.count, .countDistinct, .min, .max]
    }
    return allowed.map { aggregate in
      Question(object: object.name, items: [.term(.aggregate(aggregate, path), alias: nil)])
    }
  }

  private static func orders(_ object: ObjectDescription, _ path: Path) -> [Question] {
    [nil, true, false].flatMap { isAscending in
      [nil, true, false].map { nullsFirst in
        Question(
          object: object.name, items: [.term(.path(path), alias: nil)],
          ordering: [.init(term: .path(path), isAscending: isAscending, nullsFirst: nullsFirst)], limit: 30)
      }
    }
  }

  private static func filters(_ object: ObjectDescription, _ path: Path) -> [Question] {
    [Claim.Comparison.equal, .notEqual].flatMap { comparison in
      [Item.count, .term(.path(path), alias: nil)].map { item in
        Question(
          object: object.name, items: [item], claim: .comparison(.path(path), comparison, .value(.null)))
      }
    }
  }
}

extension Item {
  /// Whether an aggregate may be taken of its field.
  fileprivate var isAllowed: Bool {
    if case .term(let term, _) = self { term.path.type != .boolean } else { true }
  }
}
