public import ObjectModel

/// A query whose every name has been found and every value fits its field: what the repository translates.
public struct CheckedQuery: Sendable, Hashable {
  /// The queried object.
  public var object: ObjectDescription
  /// What is selected, in order; empty for COUNT().
  public var columns: [CheckedPath]
  /// Whether the query is COUNT().
  public var isCount: Bool
  /// The WHERE clause.
  public var condition: CheckedCondition?
  /// The ORDER BY clause, without the id that every order ends with.
  public var ordering: [CheckedOrdering]
  /// The LIMIT clause.
  public var limit: Int?
  /// Whether deleted records are asked for too.
  public var allRows: Bool
  /// What the answered rows are stamped as for the running user; only for objects with view dates (semantics 7).
  public var stamps: Set<ViewStamp>

  /// A checked query.
  public init(
    object: ObjectDescription, columns: [CheckedPath], isCount: Bool = false,
    condition: CheckedCondition? = nil, ordering: [CheckedOrdering] = [], limit: Int? = nil,
    allRows: Bool = false, for stamps: Set<ViewStamp> = []
  ) {
    self.object = object
    self.columns = columns
    self.isCount = isCount
    self.condition = condition
    self.ordering = ordering
    self.limit = limit
    self.allRows = allRows
    self.stamps = stamps
  }
}

/// A path that leads somewhere.
public struct CheckedPath: Sendable, Hashable {
  /// The references followed, in order.
  public var steps: [Step]
  /// Where it ends.
  public var end: End

  /// A path from its steps and its end.
  public init(steps: [Step], end: End) {
    self.steps = steps
    self.end = end
  }

  /// One reference from a child to its parent.
  public struct Step: Sendable, Hashable {
    /// The reference field on the child.
    public var field: FieldDescription
    /// The objects that the parent may be: one, or several when only the generic Name object's fields may follow.
    public var targets: [ObjectDescription]

    /// A step.
    public init(field: FieldDescription, targets: [ObjectDescription]) {
      self.field = field
      self.targets = targets
    }

    /// The relationship's canonical name.
    public var relationshipName: String { field.reference?.relationshipName ?? field.name }
  }

  /// Where a path ends.
  public enum End: Sendable, Hashable {
    /// At a field of the object that the steps lead to.
    case field(FieldDescription)
    /// At a field of the generic Name object, by its canonical name: whichever target has such a field answers
    /// it, the others answer null. Only after a step with several targets.
    case nameField(String)
    /// At `Type` of the generic Name object: the target's API name (`Queue` for a queue).
    case type
  }

  /// The canonical name of the last member.
  public var name: String {
    switch end {
    case .field(let field): field.name
    case .nameField(let name): name
    case .type: "Type"
    }
  }

  /// The canonical path, with points.
  public var text: String {
    (steps.map(\.relationshipName) + [name]).joined(separator: ".")
  }

  /// Whether the path goes through a reference that may be empty, or ends at a nillable field.
  public var isNullable: Bool {
    if steps.contains(where: { $0.field.properties.contains(.nillable) || $0.targets.count > 1 }) {
      return true
    }
    guard case .field(let field) = end else { return true }
    return field.properties.contains(.nillable)
  }
}

/// A condition whose values have the kind of their field.
public indirect enum CheckedCondition: Sendable, Hashable {
  /// A field compared with a value. LIKE keeps its pattern as a text in which `\\`, `\_` and `\%`
  /// stand for the second character.
  case comparison(CheckedPath, ComparisonOperator, FieldValue)
  /// A field that is, or is not, one of several values.
  case membership(CheckedPath, isNegated: Bool, [FieldValue])
  /// All of them.
  case and([CheckedCondition])
  /// Any of them.
  case or([CheckedCondition])
  /// The opposite.
  case not(CheckedCondition)
}

/// One item of a checked ORDER BY.
public struct CheckedOrdering: Sendable, Hashable {
  /// What is ordered by.
  public var path: CheckedPath
  /// Whether the order is ascending.
  public var isAscending: Bool
  /// Whether rows without a value come first. Always true where the API ignores NULLS LAST (semantics 5.6).
  public var nullsFirst: Bool

  /// An item of a checked ORDER BY.
  public init(_ path: CheckedPath, ascending: Bool, nullsFirst: Bool) {
    self.path = path
    self.isAscending = ascending
    self.nullsFirst = nullsFirst
  }
}
