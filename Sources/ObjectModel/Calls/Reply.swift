/// The answer to a ``Call``. A problem of one row is inside its result; a problem of the request is ``fault(_:)``.
public enum Reply: Sendable, Hashable {
  /// The answers of create, update, upsert, delete, undelete and emptyRecycleBin, in the order of the rows.
  case results([RowResult])
  /// The answer of retrieve: as many as ids were given, in their order.
  case records([Record?])
  /// The answer of query, queryAll and queryMore.
  case query(QueryResult)
  /// The answer of search.
  case searchRecords([Record])
  /// The answer of explain.
  case explanation(QueryExplanation)
  /// The answer of getUpdated.
  case updated(ids: [RecordID], latestDateCovered: Instant)
  /// The answer of getDeleted.
  case deleted([DeletedRecord], earliestDateAvailable: Instant, latestDateCovered: Instant)
  /// The answer of describeSObjects, in the order of the names.
  case describeSObjects([DescribeSObjectResult])
  /// The answer of describeLayout.
  case describeLayout(DescribeLayoutResult)
  /// The answer of describeGlobal.
  case describeGlobal([ObjectDescription])
  /// The answer of describeSearchLayouts.
  case describeSearchLayouts([DescribeSearchLayoutResult])
  /// The answer of describeCompactLayouts.
  case describeCompactLayouts(DescribeCompactLayoutsResult)
  /// The answer of listViews.
  case listViews([ListViewEntry])
  /// The answer of describeListView.
  case describeListView(DescribeListViewResult)
  /// The answer of page.
  case page(Page)
  /// The answer of recycleBin.
  case recycleBin([RecycleBinEntry], hasMore: Bool)
  /// The answer of drafts.
  case drafts([Draft])
  /// The answer of editing: the record, nil when there is none, and the number of its last change in the journal.
  case editing(Record?, lastChange: Int64)
  /// An update that was based on an older state than others have saved since, in the same fields; nothing was saved.
  /// `lastChange` is the record's last change now, on which a save that overwrites is based.
  case conflicts([FieldConflict], lastChange: Int64)
  /// The answer of changes; `hasMore` says whether older actions follow.
  case changes([JournalAction], hasMore: Bool)
  /// The answer of undo and redo.
  case undo(UndoOutcome)
  /// The answer of setting; nil when it was never set.
  case setting(String?)
  /// The answer of session.
  case session(SessionInfo)
  /// The answer of calls that have nothing to tell: opened, saveDraft, discardDraft.
  case done
  /// The whole call failed and nothing was changed.
  case fault(Fault)
}

/// What became of one row of a call (semantics 3.0).
public struct RowResult: Sendable, Hashable {
  /// The record's id; nil for a failed create. A failed row of the other calls echoes what was sent.
  public var id: RecordID?
  /// What the caller sent as an id, when it is not one.
  public var sentID: String?
  /// Whether the row did what was asked.
  public var isSuccess: Bool
  /// Which branch an upsert took; nil for the other calls.
  public var isCreated: Bool?
  /// Why it failed.
  public var errors: [RowError]

  /// A row that did what was asked.
  public static func success(_ id: RecordID, created: Bool? = nil) -> RowResult {
    RowResult(id: id, sentID: nil, isSuccess: true, isCreated: created, errors: [])
  }

  /// A row that failed.
  public static func failure(_ error: RowError, id: RecordID? = nil, sentID: String? = nil) -> RowResult {
    RowResult(id: id, sentID: sentID, isSuccess: false, isCreated: nil, errors: [error])
  }

  /// The result of an upsert row: failed rows say `created: false` too.
  public init(id: RecordID?, sentID: String?, isSuccess: Bool, isCreated: Bool?, errors: [RowError]) {
    self.id = id
    self.sentID = sentID
    self.isSuccess = isSuccess
    self.isCreated = isCreated
    self.errors = errors
  }
}

/// The rows of a query, or of a child relationship within a row.
public struct QueryResult: Sendable, Hashable {
  /// How many rows matched, of which `records` may be the first.
  public var totalSize: Int
  /// The rows.
  public var records: [Record]
  /// The next batch's locator; nil when these are the last rows.
  public var locator: String?

  /// Rows of a query.
  public init(totalSize: Int, records: [Record], locator: String? = nil) {
    self.totalSize = totalSize
    self.records = records
    self.locator = locator
  }
}

/// A row of getDeleted.
public struct DeletedRecord: Sendable, Hashable {
  /// The record.
  public var id: RecordID
  /// When it was deleted.
  public var deletedDate: Instant

  /// A deletion.
  public init(id: RecordID, deletedDate: Instant) {
    self.id = id
    self.deletedDate = deletedDate
  }
}

/// One page of a list.
public struct Page: Sendable, Hashable {
  /// One row with its place in the list.
  public struct Row: Sendable, Hashable {
    /// The selected fields.
    public var record: Record
    /// The row's place.
    public var key: PageKey

    /// A row.
    public init(record: Record, key: PageKey) {
      self.record = record
      self.key = key
    }
  }

  /// How many rows the list has.
  public enum Count: Sendable, Hashable {
    /// Exactly so many.
    case exactly(Int)
    /// More than were worth counting.
    case moreThan(Int)
  }

  /// The rows in the list's order.
  public var rows: [Row]
  /// Whether rows lie before the first; exact for the directions that the request could see.
  public var hasEarlier: Bool
  /// Whether rows lie after the last.
  public var hasLater: Bool
  /// How many rows there are, when the request asked.
  public var count: Count?

  /// A page.
  public init(rows: [Row], hasEarlier: Bool, hasLater: Bool, count: Count? = nil) {
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
    self.count = count
  }
}

/// One entry of the recycle bin: a record that was deleted by itself, with what went with it.
public struct RecycleBinEntry: Sendable, Hashable {
  /// The record.
  public var id: RecordID
  /// The object's API name.
  public var type: String
  /// The record's name.
  public var name: String
  /// When it was deleted.
  public var deletedDate: Instant
  /// The name of the user who deleted it.
  public var deletedBy: String
  /// When it will be erased.
  public var leavesAt: Instant
  /// How many child records went with it and will come back with it.
  public var childCount: Int
  /// Its place in the bin.
  public var key: PageKey

  /// An entry.
  public init(
    id: RecordID, type: String, name: String, deletedDate: Instant, deletedBy: String, leavesAt: Instant,
    childCount: Int, key: PageKey
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.deletedDate = deletedDate
    self.deletedBy = deletedBy
    self.leavesAt = leavesAt
    self.childCount = childCount
    self.key = key
  }
}

/// Who the running user is and which objects there are.
public struct SessionInfo: Sendable, Hashable {
  /// The running user's id.
  public var userID: RecordID
  /// The running user's name.
  public var userName: String
  /// The running user's Username.
  public var username: String
  /// The user's time zone by its IANA name; nil when the user has none.
  public var timeZone: String?
  /// How many drafts wait.
  public var draftCount: Int

  /// A session's facts.
  public init(userID: RecordID, userName: String, username: String, timeZone: String?, draftCount: Int) {
    self.userID = userID
    self.userName = userName
    self.username = username
    self.timeZone = timeZone
    self.draftCount = draftCount
  }
}
