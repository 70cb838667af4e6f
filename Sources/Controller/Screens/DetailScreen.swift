public import ObjectModel

/// One record: the sections of its layout and its related lists, as lines with a cursor.
public struct DetailScreen: Sendable, Equatable {
  /// Which screen it is.
  public let id: ScreenID
  /// The record's object.
  public var object: ObjectDescription
  /// The record.
  public let recordID: RecordID
  /// What the record is called; known before the record is here.
  public var title: String
  /// What has arrived.
  public var phase = Phase.loading
  /// The lines from top to bottom, wrapped for the current width.
  public internal(set) var lines: [DetailLine] = []
  /// The marked line and the first visible one, in rows of ``ScreenGeometry/bodyHeight``.
  public var scroll = ScrollPosition()
  /// The related lists in the order of the layout.
  public var related: [RelatedRows] = []

  /// The related lists whose rows are on their way.
  var open: Set<Int> = []
  /// Whether `opened` has been sent for the record.
  var isStamped = false
  /// Whether the record may no longer be what the file holds.
  var isStale = false

  /// What has arrived.
  public enum Phase: Sendable, Equatable {
    /// Nothing yet.
    case loading
    /// The record.
    case loaded(Record)
    /// There is no such record, or no longer; the sentence says so.
    case missing(String)
  }

  /// The rows of one related list.
  public struct RelatedRows: Sendable, Equatable {
    /// The list as the layout describes it.
    public var list: DescribeLayout.RelatedList
    /// The rows, at most ``DescribeLayout/RelatedList/limitRows``; nil until they are here.
    public var rows: [Record]?
    /// How many there are in all; nil until counted.
    public var count: Page.Count?
  }

  /// The record, when it is here.
  public var record: Record? {
    if case .loaded(let record) = phase { record } else { nil }
  }

  /// What Enter opens on the marked line; nil when nothing.
  public var markedLink: RecordID? {
    lines.indices.contains(scroll.cursor) ? lines[scroll.cursor].link : nil
  }
}

/// One line of a detail screen.
public struct DetailLine: Sendable, Equatable {
  /// What the line shows.
  public enum Content: Sendable, Equatable {
    /// A section's heading.
    case heading(String)
    /// A label and a value, or the first line of it. `badge` names the object of a polymorphic reference.
    case field(label: String, value: String, badge: String?)
    /// A further line of the value above.
    case continuation(String)
    /// A related list's heading with its count, such as `Attendees (3)`.
    case relatedHeading(list: Int, text: String)
    /// The column headings of a related list.
    case relatedColumns(list: Int)
    /// A row of a related list.
    case relatedRow(list: Int, row: Int)
    /// A sentence in the place of rows: none, or not here yet.
    case relatedNote(list: Int, text: String)
    /// Nothing.
    case blank
  }

  /// What the line shows.
  public var content: Content
  /// The record that Enter opens here.
  public var link: RecordID?

  /// Whether it is a label with a value.
  var isField: Bool {
    if case .field = content { true } else { false }
  }

  /// Whether Tab stops here: at links, and where a related list has no rows.
  var isStop: Bool {
    if case .relatedNote = content { true } else { link != nil }
  }

  /// The related list that the line belongs to.
  public var relatedList: Int? {
    switch content {
    case .relatedHeading(let list, _), .relatedColumns(let list), .relatedRow(let list, _),
      .relatedNote(let list, _):
      list
    case .heading, .field, .continuation, .blank: nil
    }
  }
}
