public import ObjectModel

/// A query whose every name has been found and every value fits its field: what the repository translates.
public struct CheckedQuery: Sendable, Hashable {
  /// The queried object.
  public var object: ObjectDescription
  /// What is selected, in order; empty for COUNT().
  public var items: [CheckedItem]
  /// Whether the query is COUNT().
  public var isCount: Bool
  /// Whether only the running user's own records are asked for: USING SCOPE mine (semantics 5.11).
  public var isMine = false
  /// The WHERE clause.
  public var condition: CheckedCondition?
  /// The GROUP BY clause.
  public var grouping: CheckedGrouping?
  /// The HAVING clause.
  public var having: CheckedCondition?
  /// The ORDER BY clause, without the id that every order of rows ends with.
  public var ordering: [CheckedOrdering]
  /// The number after LIMIT.
  public var limit: Int?
  /// The number after OFFSET.
  public var offset = 0
  /// Whether deleted records are asked for too.
  public var allRows: Bool
  /// What the answered rows are stamped as for the running user; only for objects with view dates (semantics 7).
  public var stamps: Set<ViewStamp>

  /// A checked query.
  public init(
    object: ObjectDescription, items: [CheckedItem], isCount: Bool = false,
    condition: CheckedCondition? = nil, ordering: [CheckedOrdering] = [], limit: Int? = nil,
    allRows: Bool = false, for stamps: Set<ViewStamp> = []
  ) {
    self.object = object
    self.items = items
    self.isCount = isCount
    self.condition = condition
    self.ordering = ordering
    self.limit = limit
    self.allRows = allRows
    self.stamps = stamps
  }

  /// A checked query of fields and parent paths.
  public init(
    object: ObjectDescription, columns: [CheckedPath], condition: CheckedCondition? = nil,
    ordering: [CheckedOrdering] = [], limit: Int? = nil
  ) {
    self.init(
      object: object, items: columns.map { .field($0) }, condition: condition, ordering: ordering,
      limit: limit)
  }

  /// The fields and parent paths among what is selected, in order.
  public var columns: [CheckedPath] {
    items.compactMap { if case .field(let path) = $0 { path } else { nil } }
  }

  /// Whether the answer has a row for each group, or one row in all, instead of records.
  public var isAggregate: Bool {
    grouping != nil
      || items.contains {
        switch $0 {
        case .value(let expression, _): expression.isAggregate
        case .field, .children, .typeOf: false
        }
      }
  }
}

/// One item of a checked SELECT.
public indirect enum CheckedItem: Sendable, Hashable {
  /// A field or parent path of a record; parents are nested in the answer.
  case field(CheckedPath)
  /// A member of the record itself: a function, and in an aggregate query every item. The name of a label or a formatted
  /// field of a parent is its path, and it is nested in the parent like the field.
  case value(CheckedExpression, name: String)
  /// The rows of a child relationship.
  case children(CheckedChildren)
  /// Fields of a parent by its type.
  case typeOf(CheckedTypeOf)
}

/// A subquery over a child relationship.
public struct CheckedChildren: Sendable, Hashable {
  /// The relationship's canonical name.
  public var relationshipName: String
  /// The child's field that points to the outer record.
  public var reference: FieldDescription
  /// What is asked of the children; its object is the child's.
  public var query: CheckedQuery

  /// A subquery.
  public init(relationshipName: String, reference: FieldDescription, query: CheckedQuery) {
    self.relationshipName = relationshipName
    self.reference = reference
    self.query = query
  }
}

/// TYPEOF (semantics 5.10).
public struct CheckedTypeOf: Sendable, Hashable {
  /// The reference with all its targets.
  public var step: CheckedPath.Step
  /// What is selected of parents of one type, in order.
  public var branches: [Branch]
  /// What is selected of all other parents: paths over ``step`` that end at fields of the Name object. Nil: such a
  /// parent is null in the answer.
  public var otherwise: [CheckedPath]?

  /// A TYPEOF item.
  public init(step: CheckedPath.Step, branches: [Branch], otherwise: [CheckedPath]?) {
    self.step = step
    self.branches = branches
    self.otherwise = otherwise
  }

  /// WHEN and THEN.
  public struct Branch: Sendable, Hashable {
    /// The parent's type.
    public var object: ObjectDescription
    /// What is selected of it: paths whose first step is ``CheckedTypeOf/step`` with this type as its only target.
    public var fields: [CheckedPath]

    /// A branch.
    public init(object: ObjectDescription, fields: [CheckedPath]) {
      self.object = object
      self.fields = fields
    }
  }
}

/// A checked GROUP BY.
public struct CheckedGrouping: Sendable, Hashable {
  /// How the keys are combined.
  public var kind: Query.Grouping.Kind
  /// What is grouped by.
  public var keys: [CheckedExpression]

  /// A checked GROUP BY.
  public init(_ kind: Query.Grouping.Kind, by keys: [CheckedExpression]) {
    self.kind = kind
    self.keys = keys
  }
}

/// One item of a checked ORDER BY.
public struct CheckedOrdering: Sendable, Hashable {
  /// What is ordered by.
  public var expression: CheckedExpression
  /// Whether the order is ascending.
  public var isAscending: Bool
  /// Whether rows without a value come first. Always true where the API ignores NULLS LAST (semantics 5.6).
  public var nullsFirst: Bool

  /// An item of a checked ORDER BY.
  public init(_ expression: CheckedExpression, ascending: Bool, nullsFirst: Bool) {
    self.expression = expression
    self.isAscending = ascending
    self.nullsFirst = nullsFirst
  }

  /// An item of a checked ORDER BY that is a field.
  public init(_ path: CheckedPath, ascending: Bool, nullsFirst: Bool) {
    self.init(.field(path), ascending: ascending, nullsFirst: nullsFirst)
  }
}
