/// One item of SELECT.
public indirect enum SelectItem: Sendable, Hashable {
  /// A field or a function, and the name that it gets in the answer.
  case expression(ValueExpression, alias: Name? = nil)
  /// `FIELDS(ALL)`, `FIELDS(STANDARD)` or `FIELDS(CUSTOM)`; the place is that of FIELDS.
  case fields(Placed<FieldGroup>)
  /// A subquery over a child relationship.
  case children(Query)
  /// Fields that depend on the type of a parent.
  case typeOf(TypeOf)

  /// The fields that FIELDS() stands for (semantics 5.9).
  public enum FieldGroup: String, Sendable, Hashable, CaseIterable {
    case all = "ALL"
    case standard = "STANDARD"
    case custom = "CUSTOM"
  }
}

/// TYPEOF: the fields of a parent that may be of several types, by its type (semantics 5.10).
public struct TypeOf: Sendable, Hashable {
  /// The relationship, perhaps behind an alias.
  public var relationship: FieldPath
  /// The branches in order; never empty.
  public var branches: [Branch]
  /// The fields of parents of all other types; nil without ELSE.
  public var otherwise: [FieldPath]?

  /// A TYPEOF item.
  public init(_ relationship: FieldPath, _ branches: [Branch], otherwise: [FieldPath]? = nil) {
    self.relationship = relationship
    self.branches = branches
    self.otherwise = otherwise
  }

  /// WHEN and THEN.
  public struct Branch: Sendable, Hashable {
    /// The parent's type.
    public var type: Name
    /// What is selected of such a parent; never empty.
    public var fields: [FieldPath]

    /// A branch.
    public init(_ type: Name, _ fields: [FieldPath]) {
      self.type = type
      self.fields = fields
    }
  }
}
