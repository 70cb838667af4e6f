public import ObjectModel

extension Reader {
  /// The user with a Username, compared without case; nil when there is none. Inactive users are answered too.
  public func user(username: String) throws(Fault) -> UserRow? {
    try user("\"UsernameFolded\" = ?", .text(SearchText.folded(username)))
  }

  /// The active user who was created first of those whose Username begins with a login and `@`; nil when there is none.
  public func activeUser(login: String) throws(Fault) -> UserRow? {
    try user(
      "\"IsActive\" = 1 AND substr(\"UsernameFolded\", 1, length(?1)) = ?1",
      .text(SearchText.folded(login) + "@"))
  }

  /// The user with an id; nil when there is none.
  public func user(id: RecordID) throws(Fault) -> UserRow? {
    guard let (object, key) = place(of: id), object.name == ObjectDescription.user.name else { return nil }
    return try user("\"Id\" = ?", .integer(key))
  }

  /// The active user with the profile System Administrator who was created first; nil when there is none.
  public func firstActiveAdministrator() throws(Fault) -> UserRow? {
    try user(Self.isActiveAdministrator, .text(FirstRows.administrator))
  }

  /// Whether a user is the only active one with the profile System Administrator.
  public func isLastActiveAdministrator(_ id: RecordID) throws(Fault) -> Bool {
    let administrators = try database.rows(
      "SELECT \"Id\" FROM \"User\" WHERE \(Self.isActiveAdministrator) ORDER BY \"Id\" LIMIT 2",
      [.text(FirstRows.administrator)]
    ) { row in row.integer(0) }
    return administrators == [id.key]
  }

  private static let isActiveAdministrator =
    "\"IsActive\" = 1 AND \"ProfileId\" IN (SELECT \"Id\" FROM \"Profile\" WHERE \"Name\" = ?)"

  private func user(_ condition: String, _ value: SQLValue) throws(Fault) -> UserRow? {
    try database.firstRow(
      """
      SELECT "Id", "Username", "Name", "IsActive", "TimeZoneSidKey", "LocaleSidKey" FROM "User" WHERE \(condition)
      ORDER BY "Id" LIMIT 1
      """, [value]
    ) { row in
      UserRow(
        id: RecordID(keyPrefix: ObjectDescription.user.keyPrefix, key: row.integer(0)),
        username: row.text(1), name: row.text(2), isActive: row.integer(3) != 0,
        timeZone: row.optionalText(4), locale: row.optionalText(5))
    }
  }
}
