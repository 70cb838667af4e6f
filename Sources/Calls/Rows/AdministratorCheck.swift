import ObjectModel
import Repository

/// Keeps one active administrator in the file: without one nobody could open it. The platform has the code too.
struct AdministratorCheck {
  /// The transaction that the row is written in.
  let reader: Reader
  /// The row's type.
  let object: ObjectDescription

  /// What is wrong with the new values, by canonical field name, of a record.
  func problem(in values: [String: FieldValue], of id: RecordID?) throws(Fault) -> RowError? {
    guard object.name == ObjectDescription.user.name, let id else { return nil }
    let isDisabled = values["IsActive"] == .boolean(false)
    guard isDisabled || values["ProfileId"] != nil, try reader.isLastActiveAdministrator(id) else {
      return nil
    }
    if isDisabled { return .lastAdministrator("IsActive") }
    guard let profile = values["ProfileId"], try reader.values(of: id)?["ProfileId"] != profile else {
      return nil
    }
    return .lastAdministrator("ProfileId")
  }
}
