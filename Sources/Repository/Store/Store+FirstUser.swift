public import ObjectModel

extension Store {
  /// Makes sure that the file has the shipped profiles and a user: an active one with the profile System Administrator
  /// (design section 5).
  ///
  /// - Parameters:
  ///   - username: `login@host`.
  ///   - lastName: the full name or the login.
  ///   - timeZone: the zone of the system by its IANA name.
  /// - Returns: the new user's id; nil when the file had a user already.
  public func ensureFirstUser(username: String, lastName: String, timeZone: String, now: Instant)
    throws(Fault) -> RecordID?
  {
    // The user creates itself: keys begin at 1, and the references are checked at the end of the transaction.
    let user = RecordID(keyPrefix: ObjectDescription.user.keyPrefix, key: 1)
    let viewer = Viewer(user: user, zone: .utc, now: now)
    let hasUser = try read(viewer) { reader throws(Fault) in try reader.hasUser }
    if hasUser { return nil }
    let header = ActionHeader(door: .system, sentence: "Make the first user")
    return try write(viewer, header) { writer throws(Fault) -> RecordID? in
      // Another program may have been first.
      if try writer.hasUser { return nil }
      var profiles: [RecordID] = []
      for name in [FirstRows.administrator, FirstRows.standard] {
        profiles.append(try writer.insert(.profile, values: ["Name": .text(name)]))
      }
      return try writer.insert(
        .user,
        values: [
          "Username": .text(username), "LastName": .text(lastName), "TimeZoneSidKey": .text(timeZone),
          "IsActive": .boolean(true), "ProfileId": .reference(profiles[0]),
        ])
    }
  }
}

extension Reader {
  /// Whether there is any user.
  var hasUser: Bool {
    get throws(Fault) { try database.integer("SELECT 1 FROM \"User\" LIMIT 1") != nil }
  }
}
