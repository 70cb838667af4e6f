import GRDB
public import ObjectModel
import Synchronization

extension Store {
  /// How many records one step indexes again (design section 4).
  private static let reindexRows = 200
  /// How many records one step erases.
  private static let purgeRows = 50

  /// Does one small step of the work that waits: re-indexing, splitting and merging of the full text, erasing what has
  /// been in the recycle bin for too long. The bin is looked at when the store is new and hourly.
  ///
  /// - Returns: whether more waits.
  public func idleStep(now: Instant) throws(Fault) -> Bool {
    if try purgeStep(now: now) { return true }
    guard try hasWaitingWork else { return false }
    return try maintain(now, "Keep the full text in order") { writer throws(Fault) in
      if try writer.reindexStep(limit: Self.reindexRows) { return true }
      if try writer.splitStep() { return true }
      return try writer.mergeStep()
    }
  }

  /// Does one small step of the erasing that is due: records that have been in the recycle bin for too long, snapshots of
  /// queries, and view dates of what nobody uses. Nothing when the bin was looked at within the hour. For doors that have
  /// no idle time.
  ///
  /// - Returns: whether more waits.
  public func purgeStep(now: Instant) throws(Fault) -> Bool {
    guard nextPurge.withLock({ $0 <= now.seconds }) else { return false }
    do {
      let hasMore = try purgeWhatIsDue(now)
      if !hasMore { nextPurge.withLock { $0 = now.seconds + 3_600 } }
      return hasMore
    } catch {
      // Another program is writing, or the disk is full: a call that follows must not wait for it again.
      nextPurge.withLock { $0 = now.seconds + 60 }
      throw error
    }
  }

  /// Asks first, so that nobody is locked out for nothing, and asks where no screen's read is in the way.
  private func purgeWhatIsDue(_ now: Instant) throws(Fault) -> Bool {
    let isDue = try read(maintainer(now), on: writer) { reader throws(Fault) in try reader.hasDueWork }
    guard isDue else { return false }
    return try maintain(now, "Erase what left the recycle bin") { writer throws(Fault) in
      try writer.purgeStep(limit: Self.purgeRows)
    }
  }

  /// Gives the writing connection room for the pages that many rows change. With SQLite's usual 2 MB an import reads and
  /// writes many of them several times in one transaction; and they are copied from the log into the file every 128 MB
  /// rather than at every commit, which is as safe: each commit is still written through.
  public func prepareForBulkLoad() {
    // Without the room the import is only slower.
    writer.inDatabase { database in
      try? database.execute(sql: "PRAGMA cache_size = -16384")
      try? database.execute(sql: "PRAGMA wal_autocheckpoint = 32768")
    }
  }

  /// Splits and merges the full text wholly, and lets SQLite count what the indexes hold, after an import.
  public func optimiseAfterBulkLoad() throws(Fault) {
    let now = Instant(seconds: 0)
    var hasMore = true
    while hasMore {
      hasMore = try maintain(now, "Split the full text") { writer throws(Fault) in try writer.splitStep() }
    }
    try maintain(now, "Merge the full text") { writer throws(Fault) in
      try writer.optimise()
      try writer.analyse()
    }
  }

  /// Makes the full-text parts that a new file or a new object lacks.
  func createFirstParts() throws(Fault) {
    let searched = catalog.objects.count(where: \.isSearched)
    let known = reader.inDatabase { database in
      Result { () throws(Fault) in
        try database.integer("SELECT count(DISTINCT \"Object\") FROM \"fulltext_part\"")
      }
    }
    if Int64(searched) == (try known.get()) { return }
    try maintain(Instant(seconds: 0), "Make the full text") { writer throws(Fault) in
      try writer.createFirstParts()
    }
  }

  /// Merges for at most about 50 ms, for doors that have no idle time (design section 4).
  func mergeBeforeClosing() {
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(50)
    // Nobody waits at the end for another program that is writing.
    writer.inDatabase { database in try? database.execute(sql: "PRAGMA busy_timeout = 0") }
    var hasMore = (try? hasWaitingWork) ?? false
    while hasMore, clock.now < end {
      // A merge that fails leaves the index as it was; the next session merges it.
      hasMore =
        (try? maintain(Instant(seconds: 0), "Merge the full text") { writer throws(Fault) in
          try writer.mergeStep()
        }) ?? false
    }
  }

  /// Whether there is anything to index, split or merge; asked without locking others out.
  private var hasWaitingWork: Bool {
    get throws(Fault) {
      let answer = writer.inDatabase { database in
        Result { () throws(Fault) in
          try database.integer(
            """
            SELECT EXISTS (SELECT 1 FROM "reindex_record") OR EXISTS (SELECT 1 FROM "reindex_children")
              OR EXISTS (
                SELECT 1 FROM "fulltext_part" WHERE "Unmerged" > 0 OR "Receiving" > 0 OR "RowCount" > ?)
            """, [.integer(Int64(2 * partSize))])
        }
      }
      return try answer.get() == 1
    }
  }

  /// One transaction of the program's own work.
  private func maintain<T>(
    _ now: Instant, _ sentence: String, _ body: (Writer) throws(Fault) -> T
  ) throws(Fault) -> T {
    try write(maintainer(now), ActionHeader(door: .system, sentence: sentence), body)
  }

  /// In whose name the program works by itself: the first user's.
  private func maintainer(_ now: Instant) -> Viewer {
    Viewer(
      user: RecordID(keyPrefix: ObjectDescription.user.keyPrefix, key: 1), zone: .utc, now: now)
  }
}
