import Exchange
import ObjectModel
import Text

/// Rows as a table for people: columns as wide as the first rows need, one line for each row.
struct HumanTable {
  private let columns: [QueryColumn]
  private var table: ResultTable?
  private var widths: [Int] = []

  /// The most cells of a column.
  private static let maximumWidth = 60

  init(_ columns: [QueryColumn]) {
    self.columns = columns
  }

  /// The lines of some rows, under the headings the first time.
  mutating func text(_ records: [Record]) -> String {
    let isFirst = table == nil
    // Child rows are told by their number: their own columns would be wider than any screen.
    let table =
      table ?? ResultTable(columns.map { $0.children == nil ? $0 : QueryColumn($0.path, children: []) })
    self.table = table
    let rows = records.map { table.cells(of: $0).map(\.drawable) }
    guard !table.header.isEmpty else { return "" }
    if isFirst {
      widths = table.header.indices.map { index in
        min(([table.header] + rows).map { $0[index].cells }.max() ?? 0, Self.maximumWidth)
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    let head = isFirst ? [line(table.header), line(rule)] : []
    return (head + rows.map(line)).map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String]) -> String {
    let padded = zip(cells, widths).map { Fitting.padded($0, to: $1, marks: .spelled).text }
    return padded.joined(separator: "  ").trimmingBlanksAtEnd
  }
}

extension String {
  /// How many cells the text takes on a terminal.
  var cells: Int { CellWidth.of(self, marks: .spelled) }

  fileprivate var trimmingBlanksAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
