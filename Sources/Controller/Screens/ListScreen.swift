public import ObjectModel
import SOQL

/// The records of one object: a window of rows with a cursor, paged by key in both directions.
public struct ListScreen: Sendable, Equatable {
  /// Which screen it is.
  public let id: ScreenID
  /// Whose records it shows.
  public var object: ObjectDescription
  /// The list view whose records it shows; nil until one is described, and for objects that have none.
  public var view: View?
  /// The columns from left to right; empty until the view or the search layout is described.
  public var columns: [DescribeSearchLayoutResult.Column] = []
  /// The record whose related records it shows; nil for all records of the object.
  public var scope: Scope?
  /// What the rows are ordered by; a search orders newest first whatever this says.
  public var sort: Sort?
  /// The rows that are here: about three screens around the cursor.
  public var rows: [Page.Row] = []
  /// Whether the list has rows before the first one here.
  public var hasEarlier = false
  /// Whether the list has rows after the last one here.
  public var hasLater = false
  /// How many records match; nil until counted.
  public var count: Page.Count?
  /// The marked row and the first visible one, as indices of `rows`, in rows of ``ScreenGeometry/listHeight``.
  public var scroll = ScrollPosition()
  /// Whether keys are typed into the search box.
  public var isSearchOpen = false
  /// The words that rows must hold; they stay a filter when the box is closed.
  public var search = LineEditor()
  /// Whether any page has arrived; before it an empty list is not known to be empty.
  public var hasLoaded = false

  /// The developer name of the list view that is to be shown as soon as it is described.
  var awaitedView: String?
  /// How many rows the list has before the first one here; nil where that is not known without counting.
  var rowsBefore: Int?
  /// The page that is on its way.
  var pending: PendingPage?
  /// What the rows that are here were asked for; their keys mean nothing to another question.
  var question: Question?
  /// The record that the list goes to when it is seen again.
  var sought: RecordID?
  /// Whether the rows may no longer be what the file holds.
  var isStale = false

  /// A list that knows nothing yet but its order: the newest first, or by name, nulls last.
  init(id: ScreenID, object: ObjectDescription) {
    self.id = id
    self.object = object
    sort = Sort(of: object)
  }

  /// A list view: which records, in which columns and in which order.
  public struct View: Sendable, Equatable {
    /// What the view is called.
    public let entry: ListViewEntry
    /// The columns from left to right.
    let columns: [DescribeSearchLayoutResult.Column]
    /// What the records satisfy; nil for all.
    let condition: Condition?
    /// The order until the person chooses another.
    let ordering: [Query.Ordering]

    /// Whether it may leave records of the object out.
    public var isNarrowing: Bool { condition != nil }

    /// The order as a list shows it.
    var sort: Sort? {
      guard let first = ordering.first, case .field(let path) = first.expression else { return nil }
      return Sort(path: path.text, isAscending: first.isAscending)
    }
  }

  /// The record that all rows of a list belong to.
  public struct Scope: Sendable, Equatable {
    /// The reference field by which they do.
    public var field: String
    /// The record.
    public var record: RecordID
    /// What the record is called.
    public var title: String
    /// The label of its object, where the field may point to several.
    var badge: String?
  }

  /// What a list is ordered by.
  public struct Sort: Sendable, Equatable {
    /// The path to order by.
    public var path: String
    /// Whether the order is ascending.
    public var isAscending: Bool

    /// An order.
    public init(path: String, isAscending: Bool) {
      self.path = path
      self.isAscending = isAscending
    }
  }

  /// What rows are asked for.
  struct Question: Sendable, Equatable {
    /// The query.
    var soql: String
    /// The words.
    var words: String
  }

  /// A page that is on its way.
  struct PendingPage: Sendable, Equatable {
    /// The request that it answers.
    var request: RequestID
    /// What to do with it.
    var purpose: Purpose
    /// Whether it starts at a key, so that rows may lie before it.
    var startsAtKey = false
    /// Whether it follows typing, so that what is typed elsewhere makes its answer fail to come.
    var isTyped = false
  }

  /// What to do with a page.
  enum Purpose: Sendable, Equatable {
    /// Show it instead of the rows that are here.
    case replace(CursorPlace)
    /// Add it after the last row.
    case later
    /// Add it before the first row; `centered` moves the cursor's row away from the edge.
    case earlier(centered: Bool)
    /// It holds one record, whose place the list then goes to.
    case seek(RecordID)
  }

  /// Where the cursor goes on a page that replaces the rows.
  enum CursorPlace: Sendable, Equatable {
    /// To the first row.
    case first
    /// To the last row.
    case last
    /// To this record where it is there, else to the row at this distance from the top.
    case on(RecordID?, offset: Int)
    /// To this record, which the page starts with; rows are then shown around it.
    case sought(RecordID)
  }

  /// The marked row; nil when the list is empty.
  public var markedRow: Page.Row? {
    rows.indices.contains(scroll.cursor) ? rows[scroll.cursor] : nil
  }

  /// The place of the marked row in the whole list, from 1; nil when there is none or it is not known.
  public var markedPlace: Int? {
    markedRow == nil ? nil : rowsBefore.map { $0 + scroll.cursor + 1 }
  }

  /// The words of the search, trimmed; empty for no filter.
  public var words: String {
    search.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the rows shown are not yet those that were asked for.
  public var isLoading: Bool { pending != nil }
}

extension ListScreen.Sort {
  /// The order that a list opens with: the start descending, else the name ascending; nil for objects with neither.
  init?(of object: ObjectDescription) {
    if let start = object.field(.start) {
      self.init(path: start.name, isAscending: false)
    } else if let name = object.field(.name) {
      self.init(path: name.name, isAscending: true)
    } else {
      return nil
    }
  }
}
