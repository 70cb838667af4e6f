import ObjectModel

/// The fields of the generic Name object, which stands for a parent of one of several types (semantics 5.10).
enum NameField: String, CaseIterable {
  case alias = "Alias"
  case email = "Email"
  case firstName = "FirstName"
  case id = "Id"
  case isActive = "IsActive"
  case lastName = "LastName"
  case name = "Name"
  case phone = "Phone"
  case title = "Title"
  case type = "Type"
  case username = "Username"

  /// The field of a name, compared without case; nil when there is none.
  init?(named name: String) {
    guard let field = Self.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
      return nil
    }
    self = field
  }

  /// The end of a path at the field.
  var end: CheckedPath.End {
    self == .type ? .type : .nameField(rawValue)
  }
}

extension CheckedPath {
  /// The type of the values that the path leads to.
  var type: FieldType {
    switch end {
    case .field(let field): field.type
    case .nameField(NameField.id.rawValue): .id
    case .nameField(NameField.isActive.rawValue): .boolean
    case .nameField, .type: .string(length: 255)
    }
  }
}
