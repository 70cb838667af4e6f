import Controller
import ObjectModel

extension RecycleBinScreen {
  /// Draws what was deleted.
  func draw(in frame: inout Frame, of state: AppState) {
    let count = hasLoaded ? "\(entries.count.grouped)\(hasMore ? "+" : "") deleted" : "reading"
    state.drawTitle("RECYCLE BIN", right: [Run(count, .titleCount)], in: &frame)
    frame.put(
      " newest first; +2: what was deleted with a record comes back with it",
      row: state.geometry.searchRow, column: 0, in: frame.area, .textMuted)
    let isNarrow = frame.size.width < 80
    let columns = FixedColumns([
      ("Deleted", ValueText.listTimeWidth), ("By", isNarrow ? 0 : 14), ("Leaves", 9),
      ("Object", isNarrow ? 12 : 16), ("Record", nil),
    ])
    columns.drawHeadings(row: state.geometry.headerRow, in: &frame)
    if entries.isEmpty {
      let sentence = hasLoaded ? "Nothing is deleted." : "Reading..."
      frame.put(sentence, row: state.geometry.listTop + 1, column: ScreenGeometry.indent, in: frame.area)
    }
    for (offset, entry) in entries.dropFirst(scroll.top).prefix(state.geometry.listHeight).enumerated() {
      let row = state.geometry.listTop + offset
      columns.draw(
        cells(of: entry, state), row: row, isMarked: scroll.top + offset == scroll.cursor, in: &frame)
    }
    frame.placeCursor(row: state.geometry.listTop + scroll.cursor - scroll.top, column: 0, in: frame.area)
  }

  private func cells(of entry: RecycleBinEntry, _ state: AppState) -> [Run] {
    let days = Int((entry.leavesAt - state.now + 86_399) / 86_400)
    let leaves = days <= 0 ? "today !" : "\(days) day\(days == 1 ? "" : "s")\(days <= 3 ? " !" : "")"
    let children = entry.childCount == 0 ? "" : " +\(entry.childCount.grouped)"
    return [
      Run(state.values.shortTime(entry.deletedDate)), Run(entry.deletedBy),
      Run(leaves, days <= 3 ? .warn : .text),
      Run(state.described.object(named: entry.type)?.label ?? entry.type),
      Run(entry.name + children, .textStrong),
    ]
  }
}
