public import ObjectModel

/// A SOQL query as it was written, before anything is known about its names (semantics 5.1).
///
/// A list builds one and prints it, so that what a list shows can always be read as SOQL. The same type is a whole
/// statement, a subquery over a child relationship and the right side of a semi-join; the checker refuses the clauses
/// that a place does not have.
public struct Query: Sendable, Hashable {
  /// What is selected, in order; never empty.
  public var items: [SelectItem]
  /// What is queried.
  public var from: From
  /// The word after USING SCOPE.
  public var scope: Name?
  /// The WHERE clause.
  public var condition: Condition?
  /// The WITH clauses.
  public var restrictions: [Restriction] = []
  /// The GROUP BY clause.
  public var grouping: Grouping?
  /// The HAVING clause.
  public var having: Condition?
  /// The ORDER BY clause.
  public var ordering: [Ordering]
  /// The number after LIMIT.
  public var limit: Placed<Int>?
  /// The number after OFFSET.
  public var offset: Placed<Int>?
  /// Where ALL ROWS stands, which asks for deleted records too; nil without it.
  public var allRows: Place?
  /// What the answered rows count as for the running user: FOR VIEW and FOR REFERENCE (semantics 5.11).
  public var stamps: [Placed<ViewStamp>] = []
  /// The words after UPDATE: TRACKING and VIEWSTAT.
  public var updates: [Name] = []
  /// Where FOR UPDATE stands; nil without it.
  public var forUpdate: Place?

  /// A query from its clauses.
  public init(
    _ items: [SelectItem], from: From, where condition: Condition? = nil, orderBy ordering: [Ordering] = [],
    limit: Int? = nil
  ) {
    self.items = items
    self.from = from
    self.condition = condition
    self.ordering = ordering
    self.limit = limit.map { Placed($0) }
  }

  /// A query of fields and parent paths of one object, as a list builds it.
  public init(
    selecting paths: [FieldPath], from object: Name, where condition: Condition? = nil,
    orderBy ordering: [Ordering] = [], limit: Int? = nil
  ) {
    self.init(
      paths.map { .expression(.field($0)) }, from: From(object), where: condition, orderBy: ordering,
      limit: limit)
  }

  /// Whether the query is `COUNT()`, which answers a number and no rows.
  public var isCount: Bool {
    guard items.count == 1, case .expression(.function(let call), _) = items[0] else { return false }
    return call.name.text.equalsIgnoringASCIICase("COUNT") && call.arguments.isEmpty
  }

  /// One item of ORDER BY.
  public struct Ordering: Sendable, Hashable {
    /// What is ordered by.
    public var expression: ValueExpression
    /// Whether the order is ascending.
    public var isAscending: Bool
    /// Whether NULLS FIRST or NULLS LAST is asked for; nil leaves it to the language (semantics 5.6).
    public var nullsFirst: Bool?

    /// An item of ORDER BY.
    public init(_ expression: ValueExpression, ascending: Bool = true, nullsFirst: Bool? = nil) {
      self.expression = expression
      self.isAscending = ascending
      self.nullsFirst = nullsFirst
    }

    /// An item of ORDER BY that is a field.
    public init(_ path: FieldPath, ascending: Bool = true, nullsFirst: Bool? = nil) {
      self.init(.field(path), ascending: ascending, nullsFirst: nullsFirst)
    }
  }

  /// The GROUP BY clause.
  public struct Grouping: Sendable, Hashable {
    /// How the keys are combined.
    public var kind: Kind
    /// What is grouped by: fields and date functions; never empty.
    public var keys: [ValueExpression]

    /// A GROUP BY clause.
    public init(_ kind: Kind = .plain, by keys: [ValueExpression]) {
      self.kind = kind
      self.keys = keys
    }
  }
}

extension Query.Grouping {
  /// How grouping keys are combined.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One row per combination of values.
    case plain = ""
    /// Subtotals from right to left too.
    case rollup = "ROLLUP"
    /// Subtotals for every subset of the keys too.
    case cube = "CUBE"
  }
}
