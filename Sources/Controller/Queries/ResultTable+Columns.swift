import ObjectModel
import Text

// Columns from the members of records, and where they stand.

extension ResultTable {
  /// The cells between two columns.
  private static let gap = 2
  /// A column is no wider than this while others want room.
  private static func widest(_ width: Int) -> Int { width < 100 ? 28 : 40 }
  /// The least cells in which a column that does not fit is still shown.
  private static let least = 8

  /// A member of the records, with the members of the parent that it holds.
  private struct Node {
    var name: String
    var children: [Node] = []
  }

  /// The columns of some records. A parent that is missing from some rows stands where it is in the others.
  static func columns(of records: [Record], _ type: String, _ text: ResultText) -> [Column] {
    var nodes: [Node] = []
    for record in records { merge(record, into: &nodes) }
    return paths(of: nodes).map { path in
      let heading = path.joined(separator: ".")
      var width = CellWidth.of(heading)
      var isTrailing = false
      for record in records {
        let cell = text.cell(record, path, of: type)
        width = max(width, CellWidth.of(cell.text))
        isTrailing = isTrailing || cell.isNumber
      }
      return Column(heading: heading, path: path, isTrailing: isTrailing, width: width)
    }
  }

  private static func merge(_ record: Record, into nodes: inout [Node]) {
    for field in record.fields {
      let index = nodes.firstIndex { $0.name == field.name } ?? nodes.count
      if index == nodes.count { nodes.append(Node(name: field.name)) }
      if case .parent(let parent?) = field.content { merge(parent, into: &nodes[index].children) }
    }
  }

  private static func paths(of nodes: [Node]) -> [[String]] {
    nodes.flatMap { node in
      node.children.isEmpty ? [[node.name]] : paths(of: node.children).map { [node.name] + $0 }
    }
  }

  /// Where a group's columns stand from ``firstColumn`` on: the index, the first cell and the cells of each.
  ///
  /// - Parameter width: the terminal's columns.
  public func placed(_ group: Group, width: Int) -> [(column: Int, start: Int, width: Int)] {
    Self.placed(group.columns, from: min(firstColumn, max(group.columns.count - 1, 0)), width: width)
  }

  private static func placed(
    _ columns: [Column], from first: Int, width: Int
  ) -> [(column: Int, start: Int, width: Int)] {
    let (room, widest) = (width - 1, widest(width))
    var fitting: [(column: Int, cells: Int)] = []
    var used = ScreenGeometry.indent
    for index in columns.indices.dropFirst(first) {
      let wanted = min(columns[index].width, widest)
      let cells = min(wanted, room - used)
      guard cells >= min(wanted, least) else { break }
      fitting.append((index, cells))
      used += cells + gap
    }
    // What is left over goes to the columns that were cut.
    var free = max(room - used + gap, 0)
    var placed: [(Int, Int, Int)] = []
    var start = ScreenGeometry.indent
    for (index, cells) in fitting {
      let more = min(columns[index].width - cells, free)
      free -= more
      placed.append((index, start, cells + more))
      start += cells + more + gap
    }
    return placed
  }

  /// Shows columns further left or right, as long as some are hidden there.
  mutating func scrollColumns(by count: Int, width: Int) {
    guard count < 0 || hidesColumns(width: width) else { return }
    firstColumn = max(0, min(firstColumn + count, columnCount - 1))
  }

  /// Whether columns further right do not fit.
  func hidesColumns(width: Int) -> Bool {
    groups.contains { group in
      guard let last = placed(group, width: width).last else { return false }
      let wanted = min(group.columns[last.column].width, Self.widest(width))
      return last.column < group.columns.count - 1 || last.width < wanted
    }
  }
}
