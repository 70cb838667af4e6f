import Controller
import ObjectModel
import Text

/// Which columns of a list fit a width, and where they stand. It depends on the descriptions and the width alone, so that
/// nothing moves when rows come and go.
struct ColumnLayout: Sendable, Hashable {
  /// One column.
  struct Column: Sendable, Hashable {
    /// What heads it.
    var heading: String
    /// The path of its value.
    var path: String
    /// The field at the path.
    var field: FieldDescription
    /// What is shown in it.
    var content: Content
    /// The first cell, from the left of the screen.
    var start = 0
    /// Cells.
    var width: Int
    /// Its share of the cells that are left over; 0 for a column of fixed width.
    var share = 0
    /// Which columns go first when there is too little room; those of the highest number.
    var expendability = 0

    /// Whether its values stand at its right edge.
    var isTrailing: Bool {
      switch content {
      case .duration: true
      case .value: field.type.scale != nil
      }
    }
  }

  /// What a column shows.
  enum Content: Sendable, Hashable {
    /// The value at the path.
    case value
    /// How long it is from the value at another path to the one at the column's own.
    case duration(since: String)
  }

  /// The columns from left to right.
  var columns: [Column]

  /// The cells between two columns: one where room is dear.
  private let gap: Int

  /// Lays columns out from `indent` on, up to one cell before the right edge.
  init(
    _ described: [DescribeSearchLayoutResult.Column], of object: ObjectDescription, indent: Int, width: Int
  ) {
    gap = width < 100 ? 1 : 2
    var columns = Self.columns(described, of: object)
    let room = width - indent - 1
    if width < 80 { columns.removeAll { $0.expendability >= 2 } }
    while columns.count > 1, Self.width(of: columns, gap: gap) > room {
      let worst = columns.map(\.expendability).max() ?? 0
      guard let index = columns.lastIndex(where: { $0.expendability == worst }) else { break }
      columns.remove(at: index)
    }
    self.columns = Self.placed(columns, indent: indent, room: room, gap: gap)
  }

  private static func columns(
    _ described: [DescribeSearchLayoutResult.Column], of object: ObjectDescription
  ) -> [Column] {
    let start = described.first { object.field($0.path)?.role == .start }
    return described.map { column in
      if let start, object.field(column.path)?.role == .end {
        return Column(
          heading: "Dur", path: column.path, field: column.field, content: .duration(since: start.path),
          width: 4,
          expendability: 2)
      }
      return self.column(column, of: object)
    }
  }

  private static func column(
    _ described: DescribeSearchLayoutResult.Column, of object: ObjectDescription
  ) -> Column {
    let heading = heading(of: described, object)
    var column = Column(
      heading: heading, path: described.path, field: described.field, content: .value,
      width: width(of: described.field.type), expendability: 1)
    switch described.field.type {
    case .string, .textarea, .phone, .email, .url, .reference, .id: column.share = 2
    case .picklist, .boolean, .dateTime, .date, .integer, .double, .currency, .percent:
      column.width = max(column.width, min(CellWidth.of(heading) + 2, 12))
    }
    if object.field(described.path)?.role == .name {
      column.share = 4
      column.expendability = 0
    } else if object.field(described.path)?.role == .start {
      column.expendability = 0
    } else if relationship(of: described.path, in: object)?.role == .owner {
      column.share = 1
      column.expendability = 2
    }
    return column
  }

  /// The heading without the object's own label before it: the list of interactions need not say *Interaction Type*.
  private static func heading(
    of column: DescribeSearchLayoutResult.Column, _ object: ObjectDescription
  ) -> String {
    let prefix = object.label + " "
    let isLonger = column.label.hasPrefix(prefix) && column.label.count > prefix.count
    return isLonger ? String(column.label.dropFirst(prefix.count)) : column.label
  }

  private static func relationship(of path: String, in object: ObjectDescription) -> FieldDescription? {
    path.firstIndex(of: ".").flatMap { object.field(relationship: String(path[..<$0])) }
  }

  /// The least cells that values of a type need.
  private static func width(of type: FieldType) -> Int {
    switch type {
    case .dateTime: ValueText.listTimeWidth
    case .date: 11
    case .boolean: 3
    case .integer(let digits): min(digits + digits / 3, 10)
    case .double, .currency: 14
    case .percent: 7
    case .picklist(let values, _): min(max(values.map { CellWidth.of($0) }.max() ?? 8, 8), 16)
    case .phone: 12
    case .string, .textarea, .email, .url, .reference, .id: 8
    }
  }

  private static func width(of columns: [Column], gap: Int) -> Int {
    columns.reduce(0) { $0 + $1.width } + gap * max(columns.count - 1, 0)
  }

  /// Shares the cells that are left over and sets the columns side by side.
  private static func placed(_ columns: [Column], indent: Int, room: Int, gap: Int) -> [Column] {
    var columns = columns
    var left = max(room - width(of: columns, gap: gap), 0)
    var shares = columns.reduce(0) { $0 + $1.share }
    var start = indent
    for index in columns.indices {
      if columns[index].share > 0 {
        let more = left * columns[index].share / max(shares, 1)
        columns[index].width += more
        left -= more
        shares -= columns[index].share
      }
      columns[index].start = start
      start += columns[index].width + gap
    }
    return columns
  }
}
