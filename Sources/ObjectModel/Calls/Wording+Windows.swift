// The sentences of queryMore, getUpdated and getDeleted (semantics 3.9 to 3.11).

extension Fault {
  /// A locator that is malformed, unknown, another user's or older than two days (semantics 3.11).
  public static let invalidQueryLocator = Fault(.invalidQueryLocator, "invalid query locator")

  /// A window of getUpdated that does not begin in an earlier minute than it ends (semantics 3.9).
  public static let windowIsEmpty = Fault(.invalidReplicationDate, "startDate must be before endDate")

  /// A window of getDeleted that is shorter than a minute; the swapped words are the API's (semantics 3.10).
  public static let windowIsTooShort = Fault(
    .invalidReplicationDate, "startDate must be at least one minute greater than endDate")

  /// A window that begins too long ago (semantics 3.9, 3.10).
  public static let windowIsTooOld = Fault(
    .invalidReplicationDate, "startDate cannot be more than 30 days ago")

  /// A window that begins before anything was written to the file (semantics 3.9, 3.10).
  public static let windowBeforeOrg = Fault(
    .invalidReplicationDate, "startDate before org replication enabled date")

  /// A window with more ids than getUpdated and getDeleted answer (semantics 3.0).
  public static let tooManyInWindow = Fault(
    .exceededIDLimit, "record limit reached. cannot answer more than 600000 ids in this call")
}
