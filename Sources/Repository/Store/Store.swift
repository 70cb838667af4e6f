internal import GRDB
public import ObjectModel
import Synchronization

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
  /// The read-only connection; the writer itself for a store in memory.
  let reader: DatabaseQueue
  let catalog: ObjectCatalog
  /// The tables by the ordinal of their object.
  let tables: [Int64: Table]
  /// How many rows a full-text part holds before a newer one is begun.
  let partSize: Int
  private let file: DatabaseFile?
  private let seen = Mutex(Seen())
  /// When the recycle bin has to be looked at again, in seconds.
  let nextPurge = Mutex(Int64.min)

  private struct Seen {
    var version: Int64?
    var inode: UInt64?
  }

  /// Opens the database, makes it when there is none, and brings its schema up to date.
  public convenience init(_ location: Location, catalog: ObjectCatalog = .shipped) throws(StoreError) {
    try self.init(location, catalog: catalog, partSize: 131_072)
  }

  /// A store whose full-text parts have another size, for tests.
  init(_ location: Location, catalog: ObjectCatalog = .shipped, partSize: Int) throws(StoreError) {
    self.catalog = catalog
    let stored = catalog.objects.filter { $0.source == .table }
    tables = Dictionary(stored.map { ($0.ordinal, Table($0, in: catalog)) }) { first, _ in first }
    self.partSize = partSize
    switch location {
    case .memory:
      file = nil
      writer = try Connection.memory()
      reader = writer
    case .file(let path):
      let file = DatabaseFile(path: path)
      try file.inspect()
      try file.create()
      self.file = file
      writer = try Connection.writer(path: path)
      reader = try Connection.reader(path: path)
    }
    do {
      try createFirstParts()
    } catch {
      throw .unusable(path: file?.path ?? "A database in memory", reason: error.message)
    }
    _ = changedElsewhere()
  }

  /// Looks at a file's first 100 bytes and at its place, and refuses what ``init(_:catalog:)`` would refuse. Never
  /// writes, so that it can be asked before a terminal opens. A missing file in a place that can be written to is fine.
  public static func inspect(path: String) throws(StoreError) {
    try DatabaseFile(path: path).inspect()
  }

  /// Reads one snapshot of the data.
  public func read<T>(_ viewer: Viewer, _ body: (Reader) throws(Fault) -> T) throws(Fault) -> T {
    try read(viewer, on: reader, body)
  }

  /// Reads on one of the connections.
  func read<T>(
    _ viewer: Viewer, on queue: DatabaseQueue, _ body: (Reader) throws(Fault) -> T
  ) throws(Fault) -> T {
    let result = queue.inDatabase { database in
      Result { () throws(Fault) -> T in
        try database.transaction("BEGIN DEFERRED") { () throws(Fault) -> T in
          try body(Reader(database: database, catalog: catalog, tables: tables, viewer: viewer))
        }
      }
    }
    return try result.get()
  }

  /// Changes data in one transaction under one action of the journal, which is written when something changes. A body
  /// that throws leaves everything as it was.
  public func write<T>(_ viewer: Viewer, _ action: ActionHeader, _ body: (Writer) throws(Fault) -> T)
    throws(Fault) -> T
  {
    let result = writer.inDatabase { database in
      Result { () throws(Fault) -> T in
        try database.transaction("BEGIN IMMEDIATE") { () throws(Fault) -> T in
          let writer = Writer(
            database: database, catalog: catalog, tables: tables, viewer: viewer, action: action,
            partSize: partSize)
          let result = try body(writer)
          try writer.finish()
          return result
        }
      }
    }
    return try result.get()
  }

  /// Ends the read that is running, if any, with ``ObjectModel/Fault/interrupted``. Writes are never interrupted.
  public func interruptReads() {
    // In memory the reader is the writer: interrupting a connection that saves loses saves (design section 3).
    if reader !== writer { reader.interrupt() }
  }

  /// Whether the data changed since this was last asked, by this program or another one, or the file was replaced.
  public func changedElsewhere() -> Bool {
    let version = reader.inDatabase { database in
      Result { () throws(Fault) in try database.integer("PRAGMA data_version") }
    }
    let now = Seen(version: (try? version.get()) ?? nil, inode: file?.inode)
    return seen.withLock { seen in
      defer { seen = now }
      return seen.version != now.version || seen.inode != now.inode
    }
  }

  /// Merges the full text for at most about 50 ms and closes the file.
  public func close() {
    mergeBeforeClosing()
    // A failure to close leaves nothing to do: SQLite recovers the file when it is next opened.
    if reader !== writer { try? reader.close() }
    try? writer.close()
  }
}
