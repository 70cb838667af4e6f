import ObjectModel

import struct Foundation.Decimal

/// One word, literal or sign of a query, with the place where it stands.
struct Token: Equatable {
  /// What it is.
  var kind: Kind
  /// Its bytes, counted in UTF-8 from the start of the text.
  var range: Range<Int>
  /// The keyword that a word may be; nil for other words and tokens.
  let keyword: Keyword?

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    if case .word(let word) = kind { keyword = Keyword(word) } else { keyword = nil }
  }

  /// The kinds of token.
  enum Kind: Equatable {
    /// A keyword or a name, as written.
    case word(String)
    /// A quoted text. `\\`, `\_` and `\%` still have their backslash, every other escape is resolved.
    case string(pattern: String)
    /// A number, exact.
    case number(Decimal)
    /// A day.
    case date(CalendarDate)
    /// An instant.
    case dateTime(Instant)
    /// A sign of one or two characters.
    case sign(Sign)
    /// After the last token.
    case end
  }

  /// The signs of SOQL.
  enum Sign: String, CaseIterable {
    case comma = ","
    case point = "."
    case colon = ":"
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case equal = "="
    case notEqual = "!="
    case unequal = "<>"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }
}
