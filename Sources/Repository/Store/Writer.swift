internal import class GRDB.Database
import GRDBSQLite
import ObjectModel

/// One transaction: everything that a reader has, and the changes. Only valid inside the body that it was given to.
///
/// Values arrive checked and of the kind that their field has; the writer stores them, derives what follows from them
/// and keeps the journal.
///
/// The full text is told at the end of the transaction: a search within it finds what was there before.
public final class Writer: Reader {
  /// How the journal names the action. What is set after the first change has no effect.
  public var action: ActionHeader
  /// The action's number in the journal, once something has changed.
  public internal(set) var actionNumber: Int64?
  /// How many records a full-text part holds before a newer one is begun.
  let partSize: Int
  /// The journal's change set of this transaction, once something has changed.
  var changeSet: Int64?
  /// The full-text parts that this transaction has looked at, by ordinal; written back at the end.
  var parts: [Int64: [FullTextPart]] = [:]
  /// What the full text is still to be told at the end of the transaction.
  var fullTextChanges: [FullTextChange] = []
  /// The next key of each table, by ordinal.
  var nextKeys: [Int64: Int64] = [:]
  /// Where the search for a free list key begins, by ordinal and second; spares a bulk load of equal starts a long walk.
  var freeListKeys: [ListKeyStart: Int64] = [:]
  /// What went wrong in a savepoint, after which the transaction cannot stand.
  private var failure: Fault?

  init(
    database: Database, catalog: ObjectCatalog, tables: [Int64: Table], viewer: Viewer, action: ActionHeader,
    partSize: Int
  ) {
    self.action = action
    self.partSize = partSize
    super.init(database: database, catalog: catalog, tables: tables, viewer: viewer)
  }

  /// Runs a part of the transaction; when it throws, only its own changes are taken back and the error goes on.
  public func savepoint<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> T {
    let before = (changeSet, parts, freeListKeys, fullTextChanges.count, actionNumber)
    note { () throws(Fault) in try database.run("SAVEPOINT part") }
    do {
      let result = try body()
      note { () throws(Fault) in try database.run("RELEASE part") }
      return result
    } catch {
      (changeSet, parts, freeListKeys, actionNumber) = (before.0, before.1, before.2, before.4)
      fullTextChanges.removeSubrange(before.3...)
      note { () throws(Fault) in
        try database.run("ROLLBACK TO part")
        try database.run("RELEASE part")
      }
      throw error
    }
  }

  /// Writes what was kept back until the end of the transaction.
  func finish() throws(Fault) {
    try checkOpen()
    let changes = fullTextChanges.count
    try writeFullText()
    try mergeWithSave(of: changes)
    try beginNewParts()
    try writeParts()
  }

  /// SQLite takes a whole transaction back when the disk is full or fails. Whoever caught that error and goes on must
  /// not write outside of a transaction.
  func checkOpen() throws(Fault) {
    if let failure { throw failure }
    if sqlite3_get_autocommit(database.sqliteConnection) != 0 { throw .storage("the transaction is over.") }
  }

  private func note(_ body: () throws(Fault) -> Void) {
    do {
      try body()
    } catch {
      failure = failure ?? error
    }
  }
}
