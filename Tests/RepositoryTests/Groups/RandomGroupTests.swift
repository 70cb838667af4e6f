import Foundation
import ObjectModel
import SOQL
import Testing

@testable import Repository

struct RandomGroupTests {
  private static let texts: [FieldValue] = [
    .null, .text("über"), .text("ÜBER"), .text("Über"), .text("zug"), .text("Zug"), .text("a"), .text("B"),
    .text("_"), .text("東京"),
  ]
  private static let types: [FieldValue] = [
    .null, .text("Existing Business"), .text("New Business"), .text("other"), .text("Other"), .text("A"),
  ]
  private static let amounts: [FieldValue] = [
    .null, .number(0), .number(Decimal(string: "9999999999999999.99") ?? 0),
    .number(Decimal(string: "9999999999999999.98") ?? 0), .number(Decimal(string: "-0.01") ?? 0),
    .number(Decimal(string: "33.33") ?? 0), .number(-5),
  ]

  /// Queries of random opportunities. Plainly grouped picklists, first values of indexes and rows put together by
  /// reference are among them.
  @Test func `random aggregate queries answer what their rows come to`() throws {
    var generator = SeededGenerator(seed: 571)
    for _ in 0..<runs(40) {
      try withStore { store in
        let plain = PlainGroups(rows: try fill(&store, &generator))
        for _ in 0..<50 {
          let query = try randomQuery(&generator)
          let result = try store.read { reader throws(Fault) in try reader.groups(query) }
          let answered = result.records.map { record in
            record.fields.map { Self.text(record[$0.name]) }.joined(separator: " ")
          }
          let expected = plain.answer(query).map { $0.map(Self.text).joined(separator: " ") }
          #expect(answered == expected, "\(Self.text(query))")
          #expect(result.totalSize == expected.count)
        }
      }
    }
  }

  /// Opportunities of some accounts, and what they are.
  private func fill(
    _ store: inout TestStore, _ generator: inout SeededGenerator
  ) throws -> [PlainGroups.Row] {
    var accounts: [(id: RecordID?, name: FieldValue)] = [(nil, .null)]
    for name in ["Zug AG", "zug ag", "Acme"] {
      accounts.append((try store.insert(.account, ["Name": .text(name)]), .text(name)))
    }
    var rows: [PlainGroups.Row] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      let account = accounts.randomElement(using: &generator) ?? accounts[0]
      var row: PlainGroups.Row = [
        "Name": .text("n"), "StageName": .text("Prospecting"),
        "AccountId": account.id.map { .reference($0) } ?? .null,
        "NextStep": Self.texts.randomElement(using: &generator) ?? .null,
        "Type": Self.types.randomElement(using: &generator) ?? .null,
        "Amount": Self.amounts.randomElement(using: &generator) ?? .null,
        "CloseDate": .date(CalendarDate(days: Int.random(in: -400...400, using: &generator))),
      ]
      let id = try store.insert(.opportunity, row)
      row["Account.Name"] = account.name
      row["Id"] = .reference(id)
      rows.append(row)
    }
    // A deleted one counts nowhere.
    try store.delete(try store.insert(.opportunity, ["NextStep": .text("deleted")]))
    return rows
  }

  private func randomQuery(_ generator: inout SeededGenerator) throws -> CheckedQuery {
    let paths = try ["NextStep", "Type", "Amount", "AccountId", "Account.Name", "CloseDate"].map {
      try CheckedPath($0, of: .opportunity)
    }
    let functions: [DateFunction] = [.calendarMonth, .calendarYear, .dayInWeek]
    // By what accounts are alone, with figures that can be put together from those of accounts.
    let isOfAccounts = Int.random(in: 0..<3, using: &generator) == 0
    let candidates =
      (paths.map { CheckedExpression.field($0) }
        + functions.map { .datePart($0, paths[5], isLocal: false) })
    let keys = (isOfAccounts ? [candidates[3], candidates[4]] : candidates)
      .shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator))
    let figures = try self.figures(paths, areSimple: isOfAccounts)
    var query = CheckedQuery(object: .opportunity, items: [])
    var terms = figures
    if !keys.isEmpty {
      let kind = Query.Grouping.Kind.allCases.randomElement(using: &generator) ?? .plain
      query.grouping = CheckedGrouping(kind, by: Array(keys))
      terms += Array(keys) + Array(keys)
      if kind != .plain { terms += keys.map { .grouping($0) } }
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let nullsFirst = Bool.random(using: &generator)
        query.ordering.append(
          CheckedOrdering(
            terms.randomElement(using: &generator) ?? keys[0], ascending: .random(using: &generator),
            nullsFirst: nullsFirst))
      }
      if Bool.random(using: &generator) { query.having = condition(terms, depth: 0, &generator) }
    }
    let shown = terms.shuffled(using: &generator).prefix(Int.random(in: 1...5, using: &generator))
    if Int.random(in: 0..<3, using: &generator) == 0 {
      query.condition = .comparison(.field(paths[2]), .notEqual, .value(.null))
    }
    query.items = ([figures[0]] + shown).enumerated().map { .value($1, name: "expr\($0)") }
    if Bool.random(using: &generator) { query.limit = Int.random(in: 0...10, using: &generator) }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      query.offset = Int.random(in: 0...3, using: &generator)
    }
    return query
  }

  private func figures(_ paths: [CheckedPath], areSimple: Bool) throws -> [CheckedExpression] {
    if areSimple {
      return [.aggregate(.count, try CheckedPath("Id", of: .opportunity)), .aggregate(.sum, paths[2])]
        + [.count, .minimum, .maximum].flatMap { (function: AggregateFunction) in
          [paths[2], paths[5]].map { CheckedExpression.aggregate(function, $0) }
        }
    }
    return
      [.aggregate(.count, try CheckedPath("Id", of: .opportunity))]
      + [.count, .countDistinct, .minimum, .maximum].flatMap { (function: AggregateFunction) in
        paths.map { CheckedExpression.aggregate(function, $0) }
      } + [.aggregate(.sum, paths[2]), .aggregate(.average, paths[2])]
  }

  private func condition(
    _ terms: [CheckedExpression], depth: Int, _ generator: inout SeededGenerator
  ) -> CheckedCondition {
    let inner = { (generator: inout SeededGenerator) in
      condition(terms, depth: depth + 1, &generator)
    }
    switch Int.random(in: depth > 1 ? 3..<7 : 0..<7, using: &generator) {
    case 0: return .and([inner(&generator), inner(&generator)])
    case 1: return .or([inner(&generator), inner(&generator)])
    case 2: return .not(inner(&generator))
    default:  // Int
      let term = terms.randomElement(using: &generator) ?? terms[0]
      let value = Self.values(term).randomElement(using: &generator) ?? .null
      let comparisons: [ComparisonOperator] =
        value.isNull
        ? [.equal, .notEqual] : [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
      return .comparison(term, comparisons.randomElement(using: &generator) ?? .equal, .value(value))
    }
  }

  /// Values of the kind of an expression.
  private static func values(_ term: CheckedExpression) -> [FieldValue] {
    switch term {
    case .field(let path), .aggregate(.minimum, let path), .aggregate(.maximum, let path):
      switch path.text {
      case "NextStep", "Account.Name": return texts + [.text("Zug AG")]
      case "Type": return types
      case "Amount": return amounts
      case "CloseDate": return [.null, .date(CalendarDate(days: 0)), .date(CalendarDate(days: 100))]
      default:  // String
        return [.null]
      }
    case .aggregate(.sum, _), .aggregate(.average, _):
      return amounts + [
        .number(Decimal(string: "99999999999999999.95") ?? 0), .number(Decimal(string: "33.333") ?? 0),
      ]
    case .datePart, .grouping, .aggregate, .label, .format:
      return [.null, .number(0), .number(1), .number(5), .number(Decimal(string: "2.5") ?? 0), .number(1970)]
    }
  }

  static func text(_ value: FieldValue) -> String {
    switch value {
    case .null: "null"
    case .text(let text): "'\(text)'"
    case .boolean(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .date(let date): date.isoText
    case .dateTime(let instant): instant.apiText
    case .reference(let id): id.text18
    }
  }

  /// A query's statement, for reading a failure.
  private static func text(_ query: CheckedQuery) -> String {
    GroupStatement(
      query, catalog: .shipped,
      viewer: Viewer(user: RecordID(keyPrefix: "005", key: 1), zone: .utc, now: Instant(seconds: 0))
    ).sql.text
  }
}
