/// What is known about one field: the row of the object's documentation page, as data.
///
/// Everything else (describe answers, columns, forms, list cells, import headers) is derived from it.
public struct FieldDescription: Sendable, Hashable {
  /// The API name, in its canonical case.
  public var name: String { facts.value.name }
  /// What people read.
  public var label: String { facts.value.label }
  /// The data type with its length, values or targets.
  public var type: FieldType { facts.value.type }
  /// The property words of the documentation page.
  public var properties: FieldProperties { facts.value.properties }
  /// What the field is for, where hands or the search depend on it; never part of a layout (design section 7).
  public var role: FieldRole? { facts.value.role }
  /// Where a read finds the value.
  public var source: FieldSource { facts.value.source }
  /// What a create puts there when the caller gives nothing.
  public var defaultValue: DefaultValue? { facts.value.defaultValue }
  /// One sentence for the help of the focused field.
  public var help: String { facts.value.help }

  private let facts: Shared<Facts>

  /// The properties of a field.
  private struct Facts: Hashable, Sendable {
    let name: String
    let label: String
    let type: FieldType
    let properties: FieldProperties
    let role: FieldRole?
    let source: FieldSource
    let defaultValue: DefaultValue?
    let help: String
  }

  /// A field; `source` is the field's own column unless given.
  public init(
    _ name: String, _ label: String, _ type: FieldType, _ properties: FieldProperties,
    role: FieldRole? = nil, source: FieldSource = .column, defaultValue: DefaultValue? = nil,
    help: String = ""
  ) {
    facts = Shared(
      Facts(
        name: name, label: label, type: type, properties: properties, role: role, source: source,
        defaultValue: defaultValue, help: help))
  }

  /// Whether a record cannot be created without a value: createable, not nillable, not defaulted (semantics 4.1).
  public var isRequired: Bool {
    properties.contains(.create) && !properties.contains(.nillable)
      && !properties.contains(.defaultedOnCreate)
  }

  /// Whether the field is the object's name field.
  public var isNameField: Bool { role == .name }

  /// The targets of a reference field; nil for every other type.
  public var reference: Reference? {
    if case .reference(let reference) = type { reference } else { nil }
  }

  /// Whether the reference may point to more than one type, so that its column holds type and key in one integer.
  public var isPolymorphic: Bool { (reference?.targets.count ?? 0) > 1 }

  /// Whether the full-text index holds the field's words: text types only, not picklists (semantics 6.2).
  public var isSearchable: Bool {
    switch type {
    case .string, .textarea, .phone, .email, .url: true
    case .id, .picklist, .boolean, .dateTime, .date, .integer, .double, .currency, .percent, .reference: false
    }
  }
}

/// The property words of a documentation page; an absent word means the describe flag is false (semantics 4.1).
public struct FieldProperties: OptionSet, Sendable, Hashable {
  /// One bit per word.
  public let rawValue: Int

  /// The set with these bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// *Create*: a create may set it.
  public static let create = FieldProperties(rawValue: 1 << 0)
  /// *Update*: an update may set it.
  public static let update = FieldProperties(rawValue: 1 << 1)
  /// *Filter*: it may stand in WHERE.
  public static let filter = FieldProperties(rawValue: 1 << 2)
  /// *Group*: it may stand in GROUP BY.
  public static let group = FieldProperties(rawValue: 1 << 3)
  /// *Sort*: it may stand in ORDER BY.
  public static let sort = FieldProperties(rawValue: 1 << 4)
  /// *Nillable*: it may be empty.
  public static let nillable = FieldProperties(rawValue: 1 << 5)
  /// *idLookup*: upsert and nested parents may find records by it.
  public static let idLookup = FieldProperties(rawValue: 1 << 6)
  /// *Defaulted on create*: left out of a create, it gets a value.
  public static let defaultedOnCreate = FieldProperties(rawValue: 1 << 7)
  /// *Restricted picklist*: only the described values are accepted.
  public static let restrictedPicklist = FieldProperties(rawValue: 1 << 8)
  /// *Namepointing*: the parent is reached through the generic Name object.
  public static let namePointing = FieldProperties(rawValue: 1 << 9)
  /// *Autonumber*: the system numbers it.
  public static let autoNumber = FieldProperties(rawValue: 1 << 10)
  /// *Unique*: no two live records share a value.
  public static let unique = FieldProperties(rawValue: 1 << 11)
}

/// What a field is for. Commands find fields by role, so that an object without the role lacks the command.
public enum FieldRole: String, Sendable, Hashable, CaseIterable {
  /// The record's name.
  case name
  /// When it began; orders the list and the full-text index.
  case start
  /// When it ended.
  case end
  /// Its kind, such as the interaction type.
  case kind
  /// The client it concerns.
  case account
  /// The opportunity or deal it concerns.
  case related
  /// Where it took place.
  case place
  /// Who owns it.
  case owner
  /// The long text.
  case notes
  /// The reference number that people quote.
  case reference
}

/// Where a read finds a field's value.
public enum FieldSource: Sendable, Hashable {
  /// The row's own column of the same name.
  case column
  /// A column that every save fills with these fields' values, joined by a space: Contact.Name.
  case joined([String])
  /// A column that the insert fills with the prefix and the row's key, at least four digits: `AT-0001`.
  case autoNumber(prefix: String)
  /// The running user's own stamp, kept apart from the record (design section 4).
  case viewStamp(ViewStamp)
}

/// The two dates that belong to a user and a record (semantics 7).
public enum ViewStamp: Sendable, Hashable {
  /// LastViewedDate.
  case viewed
  /// LastReferencedDate.
  case referenced
}

/// What a create puts into a field that the caller left out.
public enum DefaultValue: Sendable, Hashable {
  /// The id of the running user.
  case runningUser
  /// A constant.
  case value(FieldValue)
  /// The id of the record of the reference's one type that has this name.
  case record(named: String)
}
