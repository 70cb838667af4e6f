public import ObjectModel

public import struct Foundation.Decimal

/// A SOQL query as it was written, before anything is known about its names.
///
/// A list builds one and prints it, so that what a list shows can always be read as SOQL. This is the part of the
/// language of one object: fields and parent paths, conditions, ORDER BY, LIMIT, COUNT(), FOR VIEW and FOR
/// REFERENCE.
public struct Query: Sendable, Hashable {
  /// What is selected.
  public var selection: Selection
  /// The object's name.
  public var from: Name
  /// The WHERE clause.
  public var condition: Condition?
  /// The ORDER BY clause.
  public var ordering: [Ordering]
  /// The LIMIT clause.
  public var limit: Int?
  /// Whether ALL ROWS asks for deleted records too.
  public var allRows: Bool
  /// What the answered rows count as for the running user: FOR VIEW and FOR REFERENCE (semantics 5.11).
  public var stamps: Set<ViewStamp>

  /// A query from its clauses.
  public init(
    selecting selection: Selection, from: Name, where condition: Condition? = nil,
    orderBy ordering: [Ordering] = [], limit: Int? = nil, allRows: Bool = false,
    for stamps: Set<ViewStamp> = []
  ) {
    self.selection = selection
    self.from = from
    self.condition = condition
    self.ordering = ordering
    self.limit = limit
    self.allRows = allRows
    self.stamps = stamps
  }

  /// What is selected.
  public enum Selection: Sendable, Hashable {
    /// Fields and parent paths, in order.
    case fields([FieldPath])
    /// `COUNT()`.
    case count
  }

  /// One item of ORDER BY.
  public struct Ordering: Sendable, Hashable {
    /// What is ordered by.
    public var path: FieldPath
    /// Whether the order is ascending.
    public var isAscending: Bool
    /// Whether rows without a value come first; nulls are first in both directions unless asked (semantics 5.6).
    public var nullsFirst: Bool

    /// An item of ORDER BY.
    public init(_ path: FieldPath, ascending: Bool = true, nullsFirst: Bool = true) {
      self.path = path
      self.isAscending = ascending
      self.nullsFirst = nullsFirst
    }
  }
}

/// A name in a query with the place where it stands. The place is left out of comparisons.
public struct Name: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name as written.
  public var text: String
  /// Where its first character stands, counted in UTF-8 bytes from 0; 0 for names that were not read from a text.
  public var offset: Int

  /// A name at a place.
  public init(_ text: String, at offset: Int = 0) {
    self.text = text
    self.offset = offset
  }

  /// A name that was not read from a text.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Compares the texts.
  public static func == (left: Name, right: Name) -> Bool {
    left.text == right.text
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

/// A field, reached from the queried object over zero or more parent relationships.
public struct FieldPath: Sendable, Hashable {
  /// The relationships and, last, the field; never empty.
  public var names: [Name]

  /// A path from its names.
  public init(_ names: [Name]) {
    self.names = names
  }

  /// A path from text such as `Account.Name`.
  public init(_ text: String) {
    names = text.split(separator: ".").map { Name(String($0)) }
  }

  /// The path with points, as written.
  public var text: String { names.map(\.text).joined(separator: ".") }
}

/// A condition of WHERE.
public indirect enum Condition: Sendable, Hashable {
  /// A field compared with a value.
  case comparison(FieldPath, ComparisonOperator, Literal)
  /// A field that is, or is not, one of several values.
  case membership(FieldPath, isNegated: Bool, [Literal])
  /// All of at least two conditions.
  case and([Condition])
  /// Any of at least two conditions.
  case or([Condition])
  /// The opposite.
  case not(Condition)
}

/// How a field is compared with a value.
public enum ComparisonOperator: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case like = "LIKE"
}

/// A value in a query, with the place where it stands. The place is left out of comparisons.
public struct Literal: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// Where it starts, counted in UTF-8 bytes from 0.
  public var offset: Int

  /// A value at a place.
  public init(_ value: Value, at offset: Int = 0) {
    self.value = value
    self.offset = offset
  }

  /// The kinds of value.
  public enum Value: Sendable, Hashable {
    /// A quoted text, its escapes resolved. In LIKE patterns `\\`, `\_` and `\%` keep their backslash.
    case string(String)
    /// A number, exact.
    case number(Decimal)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// NULL.
    case null
    /// A day.
    case date(CalendarDate)
    /// An instant.
    case dateTime(Instant)
  }

  /// Compares the values.
  public static func == (left: Literal, right: Literal) -> Bool {
    left.value == right.value
  }

  /// Hashes the value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
