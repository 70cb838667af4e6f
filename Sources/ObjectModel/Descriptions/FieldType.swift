/// A field's data type with what belongs to it.
public enum FieldType: Sendable, Hashable {
  /// The record's own id.
  case id
  /// Text of one line; the length counts UTF-16 code units (semantics 2.3).
  case string(length: Int)
  /// Text of several lines.
  case textarea(length: Int)
  /// One of a list of values; see ``FieldProperties/restrictedPicklist``.
  case picklist([String], length: Int = 255)
  /// True or false, never empty.
  case boolean
  /// An instant.
  case dateTime
  /// A day.
  case date
  /// A whole number of at most so many digits.
  case integer(digits: Int)
  /// A number; scale digits after the point.
  case double(precision: Int, scale: Int)
  /// Money.
  case currency(precision: Int, scale: Int)
  /// A percentage.
  case percent(precision: Int, scale: Int)
  /// A telephone number.
  case phone(length: Int)
  /// An e-mail address.
  case email(length: Int)
  /// An address on the web.
  case url(length: Int)
  /// The id of another record.
  case reference(Reference)

  /// The greatest number of UTF-16 code units of a text type; nil for the others.
  public var length: Int? {
    switch self {
    case .string(let length), .textarea(let length), .picklist(_, let length), .phone(let length),
      .email(let length), .url(let length):
      length
    case .id, .boolean, .dateTime, .date, .integer, .double, .currency, .percent, .reference: nil
    }
  }

  /// The digits after the point of a number type, 0 for whole numbers; nil for the others. A number is stored as
  /// the integer that it is in units of its last digit.
  public var scale: Int? {
    switch self {
    case .integer: 0
    case .double(_, let scale), .currency(_, let scale), .percent(_, let scale): scale
    case .id, .string, .textarea, .picklist, .boolean, .dateTime, .date, .phone, .email, .url, .reference: nil
    }
  }

  /// The described values of a picklist, in the order that they sort in; nil for the other types.
  public var picklistValues: [String]? {
    if case .picklist(let values, _) = self { values } else { nil }
  }

  /// Whether the value is held as text.
  public var isText: Bool { length != nil }

  /// Whether the text may have several lines.
  public var isMultiline: Bool {
    if case .textarea = self { true } else { false }
  }
}

/// What a reference field may point to.
public struct Reference: Sendable, Hashable {
  /// One object type that the field may point to.
  public struct Target: Sendable, Hashable {
    /// The object's API name.
    public let object: String
    /// Only records whose field has this value may be chosen: an owner group must be a queue.
    public let narrowing: Narrowing?

    /// A target, narrowed or not.
    public init(_ object: String, narrowing: Narrowing? = nil) {
      self.object = object
      self.narrowing = narrowing
    }
  }

  /// A field and the one value that it must have.
  public struct Narrowing: Sendable, Hashable {
    /// The API name of a text field of the target.
    public let field: String
    /// Its value.
    public let value: String

    /// A narrowing to one value of a field.
    public init(field: String, value: String) {
      self.field = field
      self.value = value
    }
  }

  /// What happens to the child when the record that it points to is deleted (semantics 2.5).
  public enum DeleteRule: Sendable, Hashable {
    /// The child keeps its row and the field becomes empty.
    case clear
    /// The child is deleted with the parent, as one unit.
    case cascade
    /// The parent cannot be deleted while the child is there.
    case restrict
  }

  /// The object types, in the order that describe lists them.
  public let targets: [Target]
  /// The name that a path uses to reach the parent: `Account` for AccountId. Nil when paths cannot.
  public let relationshipName: String?
  /// The name that the parent's subqueries use for its children: `Interactions`. Nil when there is none.
  public let childRelationshipName: String?
  /// What a delete of the parent does.
  public let onDelete: DeleteRule

  /// A reference to these targets.
  public init(
    to targets: [Target], as relationshipName: String?, childrenAs childRelationshipName: String? = nil,
    onDelete: DeleteRule = .clear
  ) {
    self.targets = targets
    self.relationshipName = relationshipName
    self.childRelationshipName = childRelationshipName
    self.onDelete = onDelete
  }

  /// The targets' API names.
  public var objects: [String] { targets.map(\.object) }
}
