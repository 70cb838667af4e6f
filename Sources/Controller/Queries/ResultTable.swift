public import ObjectModel

/// The rows that a query or a search has answered: columns from the answer's members, a cursor, more rows behind a
/// locator.
public struct ResultTable: Sendable, Equatable {
  /// The rows of one object; a query has one group, a search one for each object.
  public struct Group: Sendable, Equatable {
    /// The object's API name.
    public var type: String
    /// What people read above the rows.
    public var label: String
    /// The columns from left to right.
    public var columns: [Column]
    /// The rows that are here.
    public var rows: [Record]
  }

  /// One column.
  public struct Column: Sendable, Equatable {
    /// What heads it: the path with points.
    public var heading: String
    /// The members that lead to the value.
    var path: [String]
    /// Whether its values are numbers, which stand at the right edge.
    public var isTrailing: Bool
    /// The cells that the widest of its values needs, heading included.
    var width: Int
  }

  /// One line under the headings.
  public enum Line: Sendable, Hashable {
    /// The label of a group of a search, with how many rows it has.
    case heading(Int)
    /// The column headings of a group of a search.
    case columns(Int)
    /// A row.
    case row(group: Int, Int)
  }

  /// The groups in the order of the answer.
  public internal(set) var groups: [Group]
  /// Whether the rows came from a search, which are shown by object.
  public let isSearch: Bool
  /// How many rows there are in all.
  public internal(set) var totalSize: Int
  /// The lines from top to bottom.
  public internal(set) var lines: [Line] = []
  /// The marked line and the first visible one, in rows of ``ScreenGeometry/queryBodyHeight``.
  public var scroll = ScrollPosition()
  /// The first column that is shown.
  public internal(set) var firstColumn = 0

  /// The next batch's locator; nil when all rows are here.
  var locator: String?

  /// The marked row and its group; nil when there are no rows.
  public var marked: (group: Group, row: Record)? {
    guard lines.indices.contains(scroll.cursor), case .row(let group, let row) = lines[scroll.cursor] else {
      return nil
    }
    return (groups[group], groups[group].rows[row])
  }

  /// The place of the marked row among all rows, from 1; nil when there are none.
  public var markedPlace: Int? {
    guard lines.indices.contains(scroll.cursor) else { return nil }
    return lines[...scroll.cursor].count {
      if case .row = $0 { true } else { false }
    }
  }

  /// The most columns of a group.
  var columnCount: Int { groups.map(\.columns.count).max() ?? 0 }
}

extension ResultTable {
  /// The rows of a query.
  init(_ result: QueryResult, text: ResultText) {
    self.init(result.records, isSearch: false, text: text)
    totalSize = result.totalSize
    locator = result.locator
  }

  /// The rows of a search, by object in the order of their first rows.
  init(_ records: [Record], isSearch: Bool, text: ResultText) {
    var types: [String] = []
    for record in records where !types.contains(record.type) { types.append(record.type) }
    self.isSearch = isSearch
    totalSize = records.count
    groups = (isSearch ? types : Array(types.prefix(1))).map { type in
      let rows = isSearch ? records.filter { $0.type == type } : records
      return Group(
        type: type, label: text.label(of: type), columns: Self.columns(of: rows, type, text), rows: rows)
    }
    layLines()
  }

  /// Adds the next batch.
  mutating func append(_ result: QueryResult, text: ResultText) {
    locator = result.locator
    guard !groups.isEmpty else { return }
    let known = groups[0].columns
    groups[0].rows += result.records
    let new = Self.columns(of: result.records, groups[0].type, text)
    // A parent that no row before had brings columns of its own; all others stay as wide as they are.
    if new.contains(where: { column in !known.contains { $0.path == column.path } }) {
      groups[0].columns = Self.columns(of: groups[0].rows, groups[0].type, text).map { column in
        known.first { $0.path == column.path } ?? column
      }
    }
    layLines()
  }

  private mutating func layLines() {
    lines = groups.indices.flatMap { group -> [Line] in
      let rows = groups[group].rows.indices.map { Line.row(group: group, $0) }
      return isSearch ? [.heading(group), .columns(group)] + rows : rows
    }
  }

  /// Moves the mark to a line, or to the row nearest to it in the direction of the move.
  mutating func move(to line: Int, height: Int) {
    let down = line >= scroll.cursor
    var target = max(0, min(line, lines.count - 1))
    let rows = lines.map { line in
      if case .row = line { true } else { false }
    }
    let isRow: (Int) -> Bool = { rows.indices.contains($0) && rows[$0] }
    let start = target
    while rows.indices.contains(target), !isRow(target) { target += down ? 1 : -1 }
    if !isRow(target) {
      target = down ? rows.lastIndex(of: true) ?? 0 : rows[start...].firstIndex(of: true) ?? 0
    }
    scroll.move(to: target, count: lines.count, height: height)
    // The headings above the first row are seen with it.
    if isSearch, target == 2 { scroll.show(0..<3, cursor: target, count: lines.count, height: height) }
  }
}
