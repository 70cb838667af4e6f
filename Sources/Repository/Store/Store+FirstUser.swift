public import ObjectModel

extension Store {
  /// Makes sure that the file has the rows without which nobody can work: the shipped profiles, a user who is active and
  /// has the profile System Administrator (design section 5), and the shipped list views (semantics 4.5), which the
  /// first user creates.
  ///
  /// - Parameters:
  ///   - username: `login@host`.
  ///   - lastName: the full name or the login.
  ///   - timeZone: the zone of the system by its IANA name.
  ///   - now: the instant that the rows are stamped with.
  /// - Returns: the new user's id; nil when the file had a user already.
  public func ensureFirstUser(username: String, lastName: String, timeZone: String, now: Instant)
    throws(Fault) -> RecordID?
  {
    // The user creates itself: keys begin at 1, and the references are checked at the end of the transaction.
    let user = RecordID(keyPrefix: ObjectDescription.user.keyPrefix, key: 1)
    let viewer = Viewer(user: user, zone: .utc, now: now)
    let (first, lacksListViews) = try read(viewer) { reader throws(Fault) in
      (try reader.firstUser, try reader.lacksListViews)
    }
    if let first {
      if lacksListViews { try addListViews(Viewer(user: first, zone: .utc, now: now)) }
      return nil
    }
    let header = ActionHeader(door: .system, sentence: "Make the first user")
    return try write(viewer, header) { writer throws(Fault) -> RecordID? in
      // Another program may have been first.
      if try writer.firstUser != nil { return nil }
      var profiles: [RecordID] = []
      for name in [FirstRows.administrator, FirstRows.standard] {
        profiles.append(try writer.insert(.profile, values: ["Name": .text(name)]))
      }
      let user = try writer.insert(
        .user,
        values: [
          "Username": .text(username), "LastName": .text(lastName), "TimeZoneSidKey": .text(timeZone),
          "IsActive": .boolean(true), "ProfileId": .reference(profiles[0]),
        ])
      try writer.createListViews()
      return user
    }
  }

  /// Writes the list views that a file of an older program lacks.
  private func addListViews(_ viewer: Viewer) throws(Fault) {
    let header = ActionHeader(door: .system, sentence: "Make the list views")
    try write(viewer, header) { writer throws(Fault) in try writer.createListViews() }
  }
}
