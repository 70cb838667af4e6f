import Controller
import ObjectModel
import Text

extension DraftsScreen {
  /// Draws the unsaved texts.
  func draw(in frame: inout Frame, of state: AppState) {
    let count = drafts.map { "\($0.count.grouped) waiting" } ?? "reading"
    state.drawTitle("DRAFTS", right: [Run(count, .titleCount)], in: &frame)
    frame.put(
      " text that was typed and not saved; opening one continues it", row: state.geometry.searchRow,
      column: 0,
      in: frame.area, .textMuted)
    let isNarrow = frame.size.width < 80
    let columns = FixedColumns([
      ("Kept", ValueText.listTimeWidth), ("Object", isNarrow ? 12 : 18), ("Draft of", isNarrow ? nil : 24),
      ("Typed", isNarrow ? 0 : nil),
    ])
    columns.drawHeadings(row: state.geometry.headerRow, in: &frame)
    if drafts?.isEmpty ?? true {
      let sentence = drafts == nil ? "Reading..." : "There are no drafts."
      frame.put(sentence, row: state.geometry.listTop + 1, column: ScreenGeometry.indent, in: frame.area)
    }
    for (offset, draft) in (drafts ?? []).dropFirst(scroll.top).prefix(state.geometry.listHeight).enumerated()
    {
      let row = state.geometry.listTop + offset
      columns.draw(
        cells(of: draft, state, typedWidth: columns.lastWidth(frame), ellipsis: frame.glyphs.ellipsis),
        row: row, isMarked: scroll.top + offset == scroll.cursor, in: &frame)
    }
    frame.placeCursor(row: state.geometry.listTop + scroll.cursor - scroll.top, column: 0, in: frame.area)
  }

  /// The cells of a draft. Of a record's long text both ends are shown: it differs there.
  private func cells(of draft: Draft, _ state: AppState, typedWidth: Int, ellipsis: String) -> [Run] {
    let object = state.described.object(named: draft.object)
    let typed = draft.fields.map { field in
      "\(object?.field(field.name)?.layoutLabel ?? field.name): \(field.text)"
    }
    let text = typed.joined(separator: "   ")
    return [
      Run(state.values.shortTime(draft.savedAt)), Run(object?.label ?? draft.object),
      Run(draft.title.isEmpty ? "(new)" : draft.title, .textStrong),
      Run(
        draft.record == nil ? text : Fitting.shortened(text, to: typedWidth, ellipsis: ellipsis), .textMuted),
    ]
  }
}
