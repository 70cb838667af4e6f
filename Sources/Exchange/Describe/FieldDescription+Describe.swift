import ObjectModel

// The parts of a field's describe answer that are more than a property word (semantics 4.3).

extension FieldDescription {
  /// Whether MIN, COUNT and the like take the field: not for booleans and long text (semantics 5.7).
  var isAggregatable: Bool {
    switch type {
    case .boolean: false
    case .textarea(let length): length <= 255
    case .id, .string, .picklist, .dateTime, .date, .integer, .double, .currency, .percent, .phone, .email,
      .url, .reference:
      true
    }
  }

  /// Characters of a text, 18 for ids, 0 for the rest.
  var describedLength: Int {
    switch type {
    case .id, .reference: 18
    case .string, .textarea, .picklist, .boolean, .dateTime, .date, .integer, .double, .currency, .percent,
      .phone, .email, .url:
      type.length ?? 0
    }
  }

  /// Three bytes for each character of a text, 18 for ids, 0 for the rest.
  var byteLength: Int { type.isText ? describedLength * 3 : describedLength }

  /// The digits of a number; zeros for every other type.
  var numberShape: (digits: Int, precision: Int, scale: Int) {
    switch type {
    case .integer(let digits): (digits, 0, 0)
    case .double(let precision, let scale), .currency(let precision, let scale),
      .percent(let precision, let scale):
      (0, precision, scale)
    case .id, .string, .textarea, .picklist, .boolean, .dateTime, .date, .phone, .email, .url, .reference:
      (0, 0, 0)
    }
  }

  /// A boolean's value on a new record; null for the other types.
  var describedDefault: JSONValue {
    guard type == .boolean else { return .null }
    if case .value(.boolean(true)) = defaultValue { return true }
    return false
  }

  /// Whether a profile may hide the field: not what is required, nor the owner, nor what the system fills in.
  var isPermissionable: Bool {
    !properties.isDisjoint(with: [.create, .update]) && !isRequired && role != .owner
  }

  /// What the type alone does not say: a text of several lines, a name that is made of a person's names.
  var extraTypeInfo: String? {
    if case .joined = source { return "personname" }
    return type.isMultiline ? "plaintextarea" : nil
  }

  /// Whether a search may be narrowed by the field: a lookup to one type that people fill in.
  var isSearchPrefilterable: Bool {
    reference != nil && !isPolymorphic && properties.contains(.update)
  }
}

extension Reference {
  /// Whether a parent cannot be deleted while a child is there. The platform says so of lookups to one type only: that a
  /// queue with records stays is its own rule (semantics 4.3, 8.6).
  var isRestrictedDelete: Bool { onDelete == .restrict && targets.count == 1 }
}

extension DescribedField {
  /// The entries of a picklist: the described ones, then those that were only ever written (semantics 2.2).
  var picklistEntries: [JSONValue] {
    (field.type.picklistValues ?? []).map { value in
      JSONValue.picklistEntry(value, isDefault: field.defaultValue == .value(.text(value)))
    } + inactiveValues.map { JSONValue.picklistEntry($0, isActive: false) }
  }
}

extension JSONValue {
  /// One value of a picklist.
  static func picklistEntry(_ value: String, isActive: Bool = true, isDefault: Bool = false) -> JSONValue {
    .object([
      "active": .boolean(isActive), "defaultValue": .boolean(isDefault), "label": .string(value),
      "validFor": .null, "value": .string(value),
    ])
  }
}

extension FieldType {
  /// The type's names in describe answers: the API's own and SOAP's.
  var describeNames: (api: String, soap: String) {
    switch self {
    case .id: ("id", "tns:ID")
    case .reference: ("reference", "tns:ID")
    case .string: ("string", "xsd:string")
    case .textarea: ("textarea", "xsd:string")
    case .picklist: ("picklist", "xsd:string")
    case .phone: ("phone", "xsd:string")
    case .email: ("email", "xsd:string")
    case .url: ("url", "xsd:string")
    case .boolean: ("boolean", "xsd:boolean")
    case .dateTime: ("datetime", "xsd:dateTime")
    case .date: ("date", "xsd:date")
    case .integer: ("int", "xsd:int")
    case .double: ("double", "xsd:double")
    case .currency: ("currency", "xsd:double")
    case .percent: ("percent", "xsd:double")
    }
  }
}
