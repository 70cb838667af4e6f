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
  case profileID = "ProfileId"
  case title = "Title"
  case type = "Type"
  case username = "Username"
  case userRoleID = "UserRoleId"

  /// The field of a name, compared without case; nil when there is none.
  init?(named name: String) {
    guard let field = Self.allCases.first(where: { $0.rawValue.equalsIgnoringASCIICase(name) }) else {
      return nil
    }
    self = field
  }

  /// The object whose relationships the Name object has.
  static let person = "User"

  /// Whether the Name object has a relationship, which only users answer.
  static func isRelationship(_ name: String) -> Bool {
    ["Profile", "UserRole"].contains { $0.equalsIgnoringASCIICase(name) }
  }

  /// The end of a path at the field.
  var end: CheckedPath.End {
    self == .type ? .type : .nameField(rawValue)
  }

  /// The type of the field's values.
  var valueType: FieldType {
    switch self {
    case .id, .profileID, .userRoleID: .id
    case .isActive: .boolean
    case .alias, .email, .firstName, .lastName, .name, .phone, .title, .type, .username: .string(length: 255)
    }
  }
}

extension CheckedPath {
  /// The type of the values that the path leads to.
  var type: FieldType {
    switch end {
    case .field(let field): field.type
    case .nameField(let name): NameField(rawValue: name)?.valueType ?? .string(length: 255)
    case .type: .string(length: 255)
    }
  }
}
