import Foundation
import ObjectModel
import SOQL

/// A random generator whose numbers depend on nothing but its seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

// Random queries; their names need not exist.
extension SplitMix64 {
  /// A query of any shape that the printer must be able to write.
  mutating func query() -> Query {
    let count = SelectItem.expression(.function(FunctionCall("COUNT")))
    var query = Query(
      chance(5) ? [count] : items(), from: From(name()), where: chance(4) ? nil : condition(depth: 3),
      orderBy: chance(2)
        ? [] : paths().map { Query.Ordering($0, ascending: chance(2), nullsFirst: chance(2)) },
      limit: chance(2) ? nil : Int.random(in: 0...Int.max, using: &self))
    if chance(3) { query.allRows = Place() }
    query.stamps = [ViewStamp.viewed, .referenced].filter { _ in chance(3) }.map { Placed($0) }
    return query
  }

  private mutating func items() -> [SelectItem] { paths().map { .expression(.field($0)) } }

  /// A search of any shape that the printer must be able to write.
  mutating func search() -> Search {
    let returning = ["Account", "Contact", "Opportunity"].filter { _ in chance(2) }.map { object in
      var query = query()
      query.items = items()
      query.from = From(Name(object))
      query.allRows = nil
      query.stamps = []
      if chance(3) { query.offset = Placed(Int.random(in: 0...2_000, using: &self)) }
      return Search.Returned(query, listView: chance(3) ? name() : nil)
    }
    return Search(
      terms(depth: 3), in: Search.Scope.allCases[Int.random(in: 0..<5, using: &self)], returning: returning,
      with: restrictions(), limit: chance(2) ? nil : Int.random(in: 0...3_000, using: &self),
      updates: [Name("TRACKING"), "VIEWSTAT"].filter { _ in chance(4) })
  }

  private mutating func restrictions() -> [SearchRestriction] {
    let kinds: [SearchRestriction.Kind] = [
      .division(text()), .snippet(targetLength: chance(2) ? nil : 120),
      .network(chance(2) ? [text()] : [text(), text()]), .pricebook(text()), .labels, .highlight,
      .spellCorrection(chance(2)),
    ]
    return kinds.filter { _ in chance(4) }.shuffled(using: &self).map { SearchRestriction($0) }
  }

  private mutating func terms(depth: Int) -> SearchTerms {
    switch Int.random(in: 0..<(depth > 0 ? 5 : 2), using: &self) {
    case 0: return .term(pieces())
    case 1: return .phrase(words(separator: " and "))
    case 2: return .and(manyTerms(depth: depth - 1))
    case 3: return .or(manyTerms(depth: depth - 1))
    default: return .butNot(terms(depth: depth - 1), terms(depth: depth - 1))  // Int
    }
  }

  private mutating func pieces() -> [SearchPiece] {
    var pieces = [SearchPiece.text(words(separator: "-"))]
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      switch (Int.random(in: 0..<3, using: &self), pieces.last) {
      case (0, .anyOne), (0, .anyRun): pieces.append(.text(words(separator: "-")))
      case (1, .text), (1, .anyOne): pieces.append(.anyRun)
      default: pieces.append(.anyOne)  // Int
      }
    }
    return pieces
  }

  private mutating func manyTerms(depth: Int) -> [SearchTerms] {
    (0..<Int.random(in: 2...3, using: &self)).map { _ in terms(depth: depth) }
  }

  private mutating func words(separator: String) -> String {
    let words = ["ab", "kick-off", "o'brien", "a}b", "{x\"y", "東京", "27", "a?b*", "\\\\x1"]
    return (0..<Int.random(in: 1...2, using: &self))
      .map { _ in words[Int.random(in: 0..<words.count, using: &self)] }.joined(separator: separator)
  }

  private mutating func condition(depth: Int) -> Condition {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &self) {
    case 0: return .comparison(.field(path()), .like, Literal(.string(pattern())))
    case 1:
      let operators = ComparisonOperator.allCases.filter { $0 != .like }
      return .comparison(
        .field(path()), operators[Int.random(in: 0..<operators.count, using: &self)], literal())
    case 2:
      let literals = (0..<Int.random(in: 1...3, using: &self)).map { _ in literal() }
      return .membership(.field(path()), isNegated: chance(2), literals)
    case 3: return .not(condition(depth: depth - 1))
    case 4: return .and(conditions(depth: depth - 1))
    default: return .or(conditions(depth: depth - 1))  // Int
    }
  }

  private mutating func conditions(depth: Int) -> [Condition] {
    (0..<Int.random(in: 2...3, using: &self)).map { _ in condition(depth: depth) }
  }

  private mutating func literal() -> Literal {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return Literal(.null)
    case 1: return Literal(.boolean(chance(2)))
    case 2:
      let digits = Decimal(Int.random(in: Int.min...Int.max, using: &self))
      let exponent = Int.random(in: -40...40, using: &self)
      return Literal(.number(Decimal(sign: .plus, exponent: exponent, significand: digits)))
    case 3: return Literal(.date(CalendarDate(days: Int.random(in: -700_000...2_900_000, using: &self))))
    case 4:
      return Literal(
        .dateTime(Instant(seconds: Int64.random(in: -60_000_000_000...250_000_000_000, using: &self))))
    default: return Literal(.string(text()))  // Int
    }
  }

  /// A pattern in which every backslash stands before one of the characters that it may stand before.
  private mutating func pattern() -> String {
    let pieces = [#"\\"#, #"\_"#, #"\%"#, "%", "_", "a", "'", "\n", "é"]
    return (0..<Int.random(in: 0...6, using: &self))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &self)] }.joined()
  }

  private mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "'", "\\", "\"", "\n", "\r", "\t", "\u{0}", "\u{301}", "a", "_", "%", "東", "😀",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &self) {
      text.append(scalars[Int.random(in: 0..<scalars.count, using: &self)])
    }
    return String(text)
  }

  private mutating func paths() -> [FieldPath] {
    (0..<Int.random(in: 1...3, using: &self)).map { _ in path() }
  }

  private mutating func path() -> FieldPath {
    FieldPath((0..<Int.random(in: 1...4, using: &self)).map { _ in name() })
  }

  private mutating func name() -> Name {
    let names: [Name] = ["Id", "name", "Account", "Owner", "Group", "Count_", "x9__c", "Typeof_", "Rows"]
    return names[Int.random(in: 0..<names.count, using: &self)]
  }

  private mutating func chance(_ outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &self) == 0
  }
}
