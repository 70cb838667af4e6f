/// One function of SOQL: how it is written, where it may stand, and what it is (semantics 5.7 to 5.9).
///
/// A function is one row of ``all``; the checker, completion and help read it there.
public struct Function: Sendable, Hashable {
  /// The name as the reference writes it.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// The clauses that it may stand in by itself. None: only inside another function.
  public let clauses: Clauses
  /// What it answers, in a few words.
  public let note: String

  /// What a function is.
  public enum Kind: Sendable, Hashable {
    /// A figure over the rows of a group.
    case aggregate(AggregateFunction)
    /// A part of a date or an instant.
    case datePart(DateFunction)
    /// toLabel().
    case label
    /// FORMAT().
    case format
    /// convertCurrency(), which changes nothing where there is one currency.
    case convertCurrency
    /// convertTimezone(), only inside a part of a date.
    case convertTimezone
    /// GROUPING().
    case grouping
    /// DISTANCE(), of which no object has a field.
    case distance
    /// GEOLOCATION(), only inside DISTANCE().
    case geolocation
    /// FIELDS(), which stands for several items of SELECT.
    case fields
  }

  /// The clauses of a query that have expressions.
  public struct Clauses: OptionSet, Sendable, Hashable {
    /// One bit per clause.
    public let rawValue: Int

    /// The set with these bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// SELECT.
    public static let select = Clauses(rawValue: 1 << 0)
    /// WHERE.
    public static let `where` = Clauses(rawValue: 1 << 1)
    /// GROUP BY.
    public static let groupBy = Clauses(rawValue: 1 << 2)
    /// HAVING.
    public static let having = Clauses(rawValue: 1 << 3)
    /// ORDER BY.
    public static let orderBy = Clauses(rawValue: 1 << 4)
  }

  /// The function of a name, compared without case; nil when there is none.
  public init?(named name: String) {
    guard let row = Self.byName[name.uppercased()] else { return nil }
    self = row
  }

  /// A row of the table.
  init(_ name: String, _ kind: Kind, in clauses: Clauses, note: String) {
    self.name = name
    self.kind = kind
    self.clauses = clauses
    self.note = note
  }

  private static let byName = Dictionary(all.map { ($0.name.uppercased(), $0) }) { first, _ in first }
}
