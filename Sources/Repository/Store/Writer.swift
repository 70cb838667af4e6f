public import ObjectModel

/// One transaction: everything that a reader has, and the changes. Only valid inside the body that it was given to.
///
/// Values arrive checked and of the kind that their field has; the writer stores them, derives what follows from them
/// and keeps the journal.
public final class Writer: Reader {
  /// Creates a record from values by canonical field name and answers its id. Fields left out are null, false for a
  /// boolean. The system fields, joined names and numbered names are filled in here.
  public func insert(_ object: ObjectDescription, values: [String: FieldValue]) throws(Fault) -> RecordID {
    throw .storage("not there yet")
  }

  /// Changes fields of a live record by canonical field name. LastModifiedDate and SystemModstamp move even when no
  /// value differs (semantics 2.1); the journal keeps what differs.
  public func update(_ id: RecordID, changes: [String: FieldValue]) throws(Fault) {
    throw .storage("not there yet")
  }

  /// Deletes a live record with the children that cascade, and empties the lookups to them (semantics 2.5, 3.3).
  /// Ask ``Reader/restrictingChildren(of:)`` first.
  public func delete(_ id: RecordID) throws(Fault) { throw .storage("not there yet") }

  /// Brings a record back with all that was deleted with it, and the lookups that are still empty (semantics 3.7).
  ///
  /// - Returns: false when the record is not in the recycle bin by itself; then nothing was changed.
  public func undelete(_ id: RecordID) throws(Fault) -> Bool { throw .storage("not there yet") }

  /// Takes a record and all that was deleted with it out of the recycle bin, for erasing (semantics 3.8).
  ///
  /// - Returns: false when the record is not in the recycle bin by itself; then nothing was changed.
  public func emptyBin(_ id: RecordID) throws(Fault) -> Bool { throw .storage("not there yet") }

  /// Runs a part of the transaction; when it throws, only its own changes are taken back and the error goes on.
  public func savepoint<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> T { try body() }

  /// Sets the viewer's own dates (semantics 7): `viewed` records get LastViewedDate and LastReferencedDate,
  /// `referenced` ones LastReferencedDate. Never touches the records.
  public func stamp(viewed: [RecordID], referenced: [RecordID]) throws(Fault) { throw .storage("not there yet") }

  /// Keeps a draft; one of the same viewer, object and record is replaced. Its `savedAt` is the viewer's now.
  public func saveDraft(_ draft: Draft) throws(Fault) { throw .storage("not there yet") }

  /// Removes a draft of the viewer.
  public func discardDraft(object: String, record: RecordID?) throws(Fault) { throw .storage("not there yet") }

  /// Keeps a setting.
  public func setSetting(_ name: String, to value: String) throws(Fault) { throw .storage("not there yet") }
}
