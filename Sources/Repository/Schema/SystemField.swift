import ObjectModel

/// The fields that every save fills (semantics 2.1), by API name.
enum SystemField: String {
  case createdDate = "CreatedDate"
  case createdByID = "CreatedById"
  case lastModifiedDate = "LastModifiedDate"
  case lastModifiedByID = "LastModifiedById"
  case systemModstamp = "SystemModstamp"

  /// Whether a later save moves the field too.
  var isMoved: Bool {
    switch self {
    case .createdDate, .createdByID: false
    case .lastModifiedDate, .lastModifiedByID, .systemModstamp: true
    }
  }

  /// What a save by a viewer writes.
  func value(_ viewer: Viewer) -> SQLValue {
    switch self {
    case .createdDate, .lastModifiedDate, .systemModstamp: .integer(viewer.now.seconds)
    case .createdByID, .lastModifiedByID: viewer.user.key.map(SQLValue.integer) ?? .null
    }
  }
}
