internal import GRDB
public import ObjectModel

/// The database: one connection that writes and one that only reads (design section 3).
///
/// Both may be used from different threads at the same time. A call must not be made inside the body of another.
public final class Store: Sendable {
  /// Where the data is.
  public enum Location: Sendable, Hashable {
    /// In a file; it and its directory are made when they are missing.
    case file(path: String)
    /// In memory, gone when the store goes; one connection does both jobs.
    case memory
  }

  let writer: DatabaseQueue
  let reader: DatabaseQueue
  let catalog: ObjectCatalog

  /// Opens the database, makes it when there is none, and brings its schema up to date.
  public init(_ location: Location, catalog: ObjectCatalog = .shipped) throws(StoreError) {
    do {
      writer = try DatabaseQueue()
      reader = writer
      self.catalog = catalog
    } catch {
      throw .unusable(path: "", reason: "\(error)")
    }
  }

  /// Looks at a file's first 100 bytes and at its place, and refuses what ``init(_:catalog:)`` would refuse. Never
  /// writes, so that it can be asked before a terminal opens. A missing file in a place that can be written to is fine.
  public static func inspect(path: String) throws(StoreError) {}

  /// Reads one snapshot of the data.
  public func read<T>(_ viewer: Viewer, _ body: (Reader) throws(Fault) -> T) throws(Fault) -> T {
    throw .storage("not there yet")
  }

  /// Changes data in one transaction under one action of the journal, which is written when something changes. A body
  /// that throws leaves everything as it was.
  public func write<T>(_ viewer: Viewer, _ action: ActionHeader, _ body: (Writer) throws(Fault) -> T)
    throws(Fault) -> T
  {
    throw .storage("not there yet")
  }

  /// Ends the read that is running, if any, with ``ObjectModel/Fault/interrupted``. Writes are never interrupted.
  public func interruptReads() {}

  /// Makes sure that the file has the shipped profiles and a user (design section 5).
  ///
  /// - Returns: the new user's id; nil when the file had a user already.
  public func ensureFirstUser(username: String, lastName: String, timeZone: String, now: Instant)
    throws(Fault) -> RecordID?
  {
    throw .storage("not there yet")
  }

  /// Does one small step of the work that waits: re-indexing, splitting and merging of the full text, erasing what has
  /// been in the recycle bin for too long.
  ///
  /// - Returns: whether more waits.
  public func idleStep(now: Instant) throws(Fault) -> Bool {
    throw .storage("not there yet")
  }

  /// Splits and merges the full text wholly, after an import.
  public func optimiseAfterBulkLoad() throws(Fault) {
    throw .storage("not there yet")
  }

  /// Whether the data changed since this was last asked, by this program or another one, or the file was replaced.
  public func changedElsewhere() -> Bool {
    false
  }

  /// Merges the full text for at most about 50 ms and closes the file.
  public func close() {}
}
