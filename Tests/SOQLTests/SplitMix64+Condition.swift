import Foundation
import ObjectModel
import SOQL

// Random conditions and values; their names need not exist.
extension SplitMix64 {
  /// A condition of any shape, with so many levels of logic and of subqueries.
  mutating func condition(_ depth: Int, queries: Int) -> Condition {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
    case 0:
      .comparison(expression(depth: 2), .like, chance(8) ? relativeLiteral() : Literal(.string(pattern())))
    case 1:
      .comparison(
        expression(depth: 2), one(of: ComparisonOperator.allCases.filter { $0 != .like }), literal())
    case 2: .membership(expression(depth: 2), isNegated: chance(2), some { $0.literal() })
    case 3: .inclusion(expression(depth: 2), isNegated: chance(2), some { Literal(.string($0.text())) })
    case 4:
      queries > 0
        ? .semiJoin(expression(depth: 2), isNegated: chance(2), query(depth: queries - 1))
        : .comparison(.field(path()), .equal, literal())
    case 5: .not(condition(depth - 1, queries: queries))
    case 6: .and(conditions(depth - 1, queries: queries))
    default: .or(conditions(depth - 1, queries: queries))  // Int
    }
  }

  private mutating func conditions(_ depth: Int, queries: Int) -> [Condition] {
    [condition(depth, queries: queries)] + some { $0.condition(depth, queries: queries) }
  }

  private mutating func literal() -> Literal {
    switch Int.random(in: 0..<8, using: &self) {
    case 0: Literal(.null)
    case 1: Literal(.boolean(chance(2)))
    case 2: decimalLiteral()
    case 3: dateLiteral()
    case 4, 5: relativeLiteral()
    case 6: Literal(.currency(code: one(of: ["USD", "EUR", "LAS"]), decimal()))
    default: Literal(.string(text()))  // Int
    }
  }

  /// A number as an argument.
  mutating func decimalLiteral() -> Literal { Literal(.number(decimal())) }

  private mutating func decimal() -> Decimal {
    let digits = Decimal(Int.random(in: Int.min...Int.max, using: &self))
    return Decimal(sign: .plus, exponent: Int.random(in: -40...40, using: &self), significand: digits)
  }

  /// A day or an instant.
  mutating func dateLiteral() -> Literal {
    chance(2)
      ? Literal(.date(CalendarDate(days: Int.random(in: -700_000...2_900_000, using: &self))))
      : Literal(
        .dateTime(Instant(seconds: Int64.random(in: -60_000_000_000...250_000_000_000, using: &self))))
  }

  /// A word such as TODAY, with its number.
  private mutating func relativeLiteral() -> Literal {
    let word = one(of: DateLiteral.Word.allCases)
    let count = Int.random(in: 1...(chance(2) ? 9 : Int(Int32.max)), using: &self)
    return Literal(.dateLiteral(DateLiteral(word, word.takesCount ? count : nil)))
  }

  /// A pattern in which every backslash stands before one of the characters that it may stand before.
  private mutating func pattern() -> String {
    let pieces = [#"\\"#, #"\_"#, #"\%"#, "%", "_", "a", "'", "\n", "é"]
    return (0..<Int.random(in: 0...6, using: &self)).map { _ in one(of: pieces) }.joined()
  }

  /// Any text.
  mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "'", "\\", "\"", "\n", "\r", "\t", "\u{0}", "\u{301}", "a", "_", "%", "東", "😀",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &self) { text.append(one(of: scalars)) }
    return String(text)
  }
}
