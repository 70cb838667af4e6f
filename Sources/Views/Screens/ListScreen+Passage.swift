import Controller
import ObjectModel
import Text

extension ListScreen {
  /// Draws in the message line what a search found in the notes of the marked row, where the columns do not show it.
  func drawPassage(_ layout: ColumnLayout, in frame: inout Frame, of state: AppState) {
    guard !words.isEmpty, let record = markedRow?.record, let field = object.field(.notes),
      let notes = record[field.name].text
    else { return }
    let missing = words.split(separator: " ").map(String.init)
      .filter { !layout.shows($0, in: record, state.values) }.joined(separator: " ")
    let text = String(notes.map { $0.isNewline ? " " : $0 })
    let found = highlights(of: missing, in: text)
    guard let first = found.first else { return }
    let label = Run(" \(field.layoutLabel): ", .textMuted)
    let row = Rect(row: state.geometry.messageRow, column: 0, width: frame.size.width - 1, height: 1)
    let start = Self.start(of: text, before: first.lowerBound, cells: (row.width - [label].width) / 3)
    var runs = [label, Run(start > text.startIndex ? frame.glyphs.ellipsis : "", .textMuted)]
    var place = start
    for range in found where range.lowerBound >= start {
      runs.append(Run(String(text[place..<range.lowerBound]), .textMuted))
      runs.append(Run(String(text[range]), .text, overlays: .match))
      place = range.upperBound
    }
    runs.append(Run(String(text[place...].prefix(row.width)), .textMuted))
    frame.fill(Rect(row: row.row, column: 0, width: frame.size.width, height: 1))
    frame.put(runs, row: 0, column: 0, in: row)
  }

  /// Where a passage starts: so many cells before a place, or at the start of the text.
  private static func start(of text: String, before place: String.Index, cells: Int) -> String.Index {
    var start = place
    var left = cells
    while start > text.startIndex {
      let before = text.index(before: start)
      left -= CellWidth.of(text[before])
      if left < 0 { return text[start...].firstIndex { $0 != " " } ?? start }
      start = before
    }
    return start
  }
}
