internal import class GRDB.Database
public import ObjectModel
public import SOQL

/// One snapshot of the data, as its viewer may see it. Only valid inside the body that it was given to.
public class Reader {
  let database: Database
  let catalog: ObjectCatalog
  /// Who reads.
  public let viewer: Viewer

  init(database: Database, catalog: ObjectCatalog, viewer: Viewer) {
    self.database = database
    self.catalog = catalog
    self.viewer = viewer
  }

  /// The user with a Username, compared without case; nil when there is none. Inactive users are answered too.
  public func user(username: String) throws(Fault) -> UserRow? { throw .storage("not there yet") }

  /// The user with an id; nil when there is none.
  public func user(id: RecordID) throws(Fault) -> UserRow? { throw .storage("not there yet") }

  /// The active user with the profile System Administrator who was created first; nil when there is none.
  public func firstActiveAdministrator() throws(Fault) -> UserRow? { throw .storage("not there yet") }

  /// Whether a record is there.
  public func state(of id: RecordID) throws(Fault) -> RecordState { throw .storage("not there yet") }

  /// The value of a record's name field, deleted or not; nil when there is no such record or field.
  public func name(of id: RecordID) throws(Fault) -> String? { throw .storage("not there yet") }

  /// All stored fields of a record by canonical name, deleted or not; nil when there is no such record. View stamps
  /// are left out.
  public func values(of id: RecordID) throws(Fault) -> [String: FieldValue]? { throw .storage("not there yet") }

  /// The live records whose field holds exactly this value, texts compared by bytes, in the order of their ids.
  public func find(_ object: ObjectDescription, field: FieldDescription, equals value: FieldValue)
    throws(Fault) -> [RecordID]
  { throw .storage("not there yet") }

  /// Records by id with the given fields in the given order; ids without a record are left out.
  public func records(
    _ object: ObjectDescription, ids: [RecordID], fields: [FieldDescription], includingDeleted: Bool = false
  ) throws(Fault) -> [RecordID: Record] { throw .storage("not there yet") }

  /// Runs a query. `totalSize` counts all rows within the query's LIMIT; `records` holds at most `maximum` of them.
  public func query(_ query: CheckedQuery, maximum: Int? = nil) throws(Fault) -> QueryResult {
    throw .storage("not there yet")
  }

  /// The number of rows that a query has within its LIMIT, at most `limit`.
  public func count(_ query: CheckedQuery, upTo limit: Int? = nil) throws(Fault) -> Int {
    throw .storage("not there yet")
  }

  /// One page of a query's rows by key (design section 4). With words in `matching` only rows that hold them all,
  /// newest first.
  public func page(
    _ query: CheckedQuery, matching: String?, position: PagePosition, limit: Int, countUpTo: Int? = nil
  ) throws(Fault) -> Page { throw .storage("not there yet") }

  /// One page of the recycle bin, newest first: the records that were deleted themselves.
  public func recycleBin(after key: PageKey?, limit: Int) throws(Fault) -> (
    entries: [RecycleBinEntry], hasMore: Bool
  ) { throw .storage("not there yet") }

  /// The records that keep this one, or a child that would go with it, from being deleted; at most ten.
  public func restrictingChildren(of id: RecordID) throws(Fault) -> [RestrictingChild] {
    throw .storage("not there yet")
  }

  /// The viewer's drafts, newest first.
  public func drafts() throws(Fault) -> [Draft] { throw .storage("not there yet") }

  /// How many drafts the viewer has.
  public func draftCount() throws(Fault) -> Int { throw .storage("not there yet") }

  /// A setting; nil when it was never set.
  public func setting(_ name: String) throws(Fault) -> String? { throw .storage("not there yet") }
}
