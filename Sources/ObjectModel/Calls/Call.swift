/// One thing that can be done to data: the twelve documented calls and Rapport's own (design section 6).
///
/// The screen, the command line and JSON lines are three doors to these values; each answers a ``Reply``.
public enum Call: Sendable, Hashable {
  /// Creates up to 200 records. Results come in the order of the records.
  case create([Record], allOrNone: Bool = false)
  /// Changes the fields that are present in up to 200 records, each with its `Id`; null clears a field.
  case update([Record], allOrNone: Bool = false)
  /// Creates or updates up to 200 records of one type, matched by the value of an idLookup field.
  case upsert([Record], type: String, externalIdFieldName: String, allOrNone: Bool = false)
  /// Moves up to 200 records to the recycle bin; ids as the caller wrote them.
  case delete(ids: [String], allOrNone: Bool = false)
  /// Brings up to 200 records back from the recycle bin.
  case undelete(ids: [String], allOrNone: Bool = false)
  /// Erases up to 200 records from the recycle bin.
  case emptyRecycleBin(ids: [String])
  /// The records of up to 2,000 ids of one type in the order of the ids, nil where there is none.
  case retrieve(type: String, ids: [String], fields: [String])
  /// Runs a SOQL query over live records; `batchSize` 200 to 2,000.
  case query(soql: String, batchSize: Int? = nil)
  /// Runs a SOQL query over live and deleted records.
  case queryAll(soql: String, batchSize: Int? = nil)
  /// The next batch of a query.
  case queryMore(locator: String)
  /// Runs a SOSL search.
  case search(sosl: String)
  /// How a SOQL query is answered, without running it. Rapport's own.
  case explain(soql: String, allRows: Bool = false)
  /// Ids of live records that changed in a window.
  case getUpdated(type: String, start: Instant, end: Instant)
  /// Ids of records that were deleted in a window.
  case getDeleted(type: String, start: Instant, end: Instant)
  /// What is known about up to 100 object types.
  case describeSObjects(types: [String])
  /// The page layout of an object type.
  case describeLayout(type: String)

  /// One line about every object type.
  case describeGlobal
  /// The list columns of object types.
  case describeSearchLayouts(types: [String])
  /// The fields that identify a record of a type in one line.
  case describeCompactLayouts(type: String)
  /// The list views of an object type that the user may see (semantics 4.5).
  case listViews(type: String)
  /// The columns and the query of a list view; `view` is its id or its developer name.
  case describeListView(type: String, view: String)
  /// One page of a list.
  case page(PageRequest)
  /// One page of what is in the recycle bin, newest first, over all object types.
  case recycleBin(after: PageKey?, limit: Int)
  /// A person has opened a record; `shown` are the records in its related lists on the screen (design section 7).
  case opened(id: RecordID, shown: [RecordID])
  /// Keeps unsaved text; a draft with the same object and record is replaced.
  case saveDraft(Draft)
  /// The user's drafts, newest first.
  case drafts
  /// Removes a draft.
  case discardDraft(object: String, record: RecordID?)
  /// A record as a form edits it, with its last change, from one snapshot; `soql` selects it by its id.
  case editing(id: RecordID, soql: String)
  /// The journal's actions, newest first, of one record or of all; `before` is the action that the page ends before.
  case changes(record: RecordID?, before: Int64? = nil, limit: Int = 50)
  /// Takes an action back as a new action.
  case undo(UndoRequest)
  /// Takes an undo back as a new action.
  case redo(UndoRequest)
  /// Reads a setting, or writes it when a value is given.
  case setting(name: String, value: String?)
  /// Who the running user is and where: the answer that a screen starts from.
  case session

  /// Whether the call only reads, so that the read-only connection may answer it and a newer one may interrupt it.
  public var isRead: Bool {
    switch self {
    case .create, .update, .upsert, .delete, .undelete, .emptyRecycleBin, .opened, .saveDraft, .discardDraft:
      false
    case .undo(let request), .redo(let request):
      request.mode == .preview
    case .setting(_, let value):
      value == nil
    case .query, .queryAll, .retrieve, .queryMore, .search, .explain, .getUpdated, .getDeleted,
      .describeSObjects,
      .describeLayout, .describeGlobal, .describeSearchLayouts, .describeCompactLayouts, .listViews,
      .describeListView, .page, .recycleBin, .drafts, .editing, .changes, .session:
      true
    }
  }

  /// The name by which doors and messages call it.
  public var name: String {
    switch self {
    case .create: "create"
    case .update: "update"
    case .upsert: "upsert"
    case .delete: "delete"
    case .undelete: "undelete"
    case .emptyRecycleBin: "emptyRecycleBin"
    case .retrieve: "retrieve"
    case .query: "query"
    case .queryAll: "queryAll"
    case .queryMore: "queryMore"
    case .search: "search"
    case .explain: "explain"
    case .getUpdated: "getUpdated"
    case .getDeleted: "getDeleted"
    case .describeSObjects: "describeSObjects"
    case .describeLayout: "describeLayout"
    case .describeGlobal: "describeGlobal"
    case .describeSearchLayouts: "describeSearchLayouts"
    case .describeCompactLayouts: "describeCompactLayouts"
    case .listViews: "listViews"
    case .describeListView: "describeListView"
    case .editing: "editing"
    case .page: "page"
    case .recycleBin: "recycleBin"
    case .opened: "opened"
    case .saveDraft: "saveDraft"
    case .drafts: "drafts"
    case .discardDraft: "discardDraft"
    case .changes: "changes"
    case .undo: "undo"
    case .redo: "redo"
    case .setting: "setting"
    case .session: "session"
    }
  }
}

/// A call with what belongs to any call: the API's request headers and who asks when.
public struct CallRequest: Sendable, Hashable {
  /// What to do.
  public var call: Call
  /// Whether texts that are too long are cut instead of refused.
  public var allowFieldTruncation = false
  /// Whether written rows, and the one row that a query or a retrieve answers, stamp the user's view dates (semantics 7).
  public var updateMru = false
  /// Whether the change makes no feed items.
  public var disableFeedTracking = false
  /// The record's last change that an update of one record is based on: when others changed the same fields since, the
  /// reply is ``Reply/conflicts(_:lastChange:)`` and nothing is saved. Nil overwrites. Rapport's own, for forms.
  public var basedOn: Int64?
  /// Whether an update that would change no value leaves the record untouched. Rapport's own, for imports.
  public var skipUnchanged = false
  /// The user to act as, by Username; nil is the session's own.
  public var user: String?
  /// The time to act at; nil is the session's clock.
  public var now: Instant?
  /// The sentence under which the journal keeps the action; nil derives one from the call.
  public var sentence: String?

  /// A call without headers.
  public init(_ call: Call) {
    self.call = call
  }
}

/// Asks for one page of a list.
public struct PageRequest: Sendable, Hashable {
  /// The query whose rows the list holds, without LIMIT; its ORDER BY is the list's order.
  public var soql: String
  /// Words that the rows must hold, as typed; with words the order is newest first. Nil or blank is no filter.
  public var matching: String?
  /// Where the page starts.
  public var position: PagePosition
  /// The most rows to answer.
  public var limit: Int
  /// Counts all rows up to this number; nil counts nothing.
  public var countUpTo: Int?

  /// A request for a page.
  public init(
    soql: String, matching: String? = nil, position: PagePosition = .first, limit: Int,
    countUpTo: Int? = nil
  ) {
    self.soql = soql
    self.matching = matching
    self.position = position
    self.limit = limit
    self.countUpTo = countUpTo
  }
}

/// Where a page of a list starts. Paging is by key, never by offset (design section 4).
public enum PagePosition: Sendable, Hashable {
  /// At the first row.
  case first
  /// At the last rows, still answered in the list's order.
  case last
  /// At the row after this one.
  case after(PageKey)
  /// With the rows before this one, still answered in the list's order.
  case before(PageKey)
  /// At this row, or at its successor when it is gone.
  case from(PageKey)
}

/// A row's place in a list, as the repository wrote it; opaque to everyone else.
public struct PageKey: Sendable, Hashable {
  /// The key as text.
  public let text: String

  /// A key from its text.
  public init(text: String) {
    self.text = text
  }
}

/// Unsaved text of one form: one draft per user and record, or per user and object for a new record.
public struct Draft: Sendable, Hashable, Codable {
  /// The text of one field.
  public struct Field: Sendable, Hashable, Codable {
    /// The field's API name.
    public var name: String
    /// What was typed.
    public var text: String
    /// The id that a lookup had chosen, in 18 characters.
    public var reference: String?

    /// A field's unsaved text.
    public init(name: String, text: String, reference: String? = nil) {
      self.name = name
      self.text = text
      self.reference = reference
    }
  }

  /// The object's API name.
  public var object: String
  /// The record's id in 18 characters; nil for a record that does not exist yet.
  public var record: String?
  /// What a list of drafts shows.
  public var title: String
  /// The fields that differ from the record.
  public var fields: [Field]
  /// The record's last change when it was read for the form; nil for a new record.
  public var basedOn: Int64?
  /// When it was last kept; set by the call.
  public var savedAt: Instant

  /// A draft.
  public init(
    object: String, record: String?, title: String, fields: [Field], basedOn: Int64? = nil,
    savedAt: Instant = Instant(seconds: 0)
  ) {
    self.object = object
    self.record = record
    self.title = title
    self.fields = fields
    self.basedOn = basedOn
    self.savedAt = savedAt
  }
}
