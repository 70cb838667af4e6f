import Controller
import ObjectModel
import Text

extension ColumnLayout {
  /// Draws the headings on a row, with a sign at the column that the rows are ordered by.
  func drawHeadings(row: Int, sort: ListScreen.Sort?, in frame: inout Frame) {
    let area = Rect(row: row, column: 0, width: frame.size.width, height: 1)
    frame.fill(area, .listHeader)
    for column in columns {
      let mark = sort.map { $0.path == column.path ? ($0.isAscending ? " ^" : " v") : "" } ?? ""
      let heading =
        Fitting.truncated(
          column.heading, to: column.width - mark.count, ellipsis: frame.glyphs.ellipsis
        ).text + mark
      draw(heading, column, in: area, .listHeader, &frame)
    }
  }

  /// Draws the values of a record on a row, with what a search found in them.
  func draw(_ record: Record, row: Int, words: String, values: ValueText, in frame: inout Frame) {
    let area = Rect(row: row, column: 0, width: frame.size.width, height: 1)
    for column in columns {
      let text = text(of: record, column, values)
      let role: Role =
        column.content == .value && column.field.role == .name && !column.path.contains(".")
        ? .textStrong : .text
      draw(text.isEmpty ? "-" : text, column, in: area, text.isEmpty ? .textMuted : role, &frame)
      guard !words.isEmpty, column.field.isSearchable else { continue }
      for range in highlights(of: words, in: text) {
        let start = CellWidth.of(text[..<range.lowerBound])
        let width = min(CellWidth.of(text[range]), column.width - start)
        frame.lay(.match, over: Rect(row: row, column: column.start + start, width: width, height: 1))
      }
    }
  }

  /// Whether a column shows what a word found in a record.
  func shows(_ word: String, in record: Record, _ values: ValueText) -> Bool {
    columns.contains { column in
      column.field.isSearchable && !highlights(of: word, in: text(of: record, column, values)).isEmpty
    }
  }

  private func text(of record: Record, _ column: Column, _ values: ValueText) -> String {
    switch column.content {
    case .value: return values.list(record[column.path], column.field)
    case .duration(let start):
      guard let from = record[start].instant, let to = record[column.path].instant else { return "" }
      return ValueText.duration(from: from, to: to)
    }
  }

  private func draw(_ text: String, _ column: Column, in area: Rect, _ role: Role, _ frame: inout Frame) {
    let clusters = Fitting.padded(
      text, to: column.width, column.isTrailing ? .trailing : .leading, ellipsis: frame.glyphs.ellipsis)
    frame.put(clusters, row: 0, column: column.start, in: area, role)
  }
}
