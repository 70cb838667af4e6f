import Controller
import Text

extension FormField {
  /// Draws under a field what somebody else has saved into it, or, once that is in the field, what was typed.
  func drawConflict(in area: Rect, _ frame: inout Frame, of state: AppState) {
    guard let conflict else { return }
    let column = state.geometry.valueColumn - 1
    let who = " - \(conflict.user), \(state.values.briefTime(conflict.at))"
    let (sign, text, end) =
      holdsTheirs
      ? ("  yours ", conflict.yours.map(Self.shown) ?? "the same", ", Alt-O puts it back")
      : ("! now ", Self.shown(conflict.theirs), who)
    let room = max(area.width - column - sign.count - CellWidth.of(end) - 1, 4)
    let ellipsis = frame.glyphs.ellipsis
    let rest =
      CellWidth.of(text) > room
      ? Self.difference(of: text, from: Self.shown(input), ellipsis: ellipsis) : text
    let shown = Fitting.truncated(rest, to: room, ellipsis: ellipsis).text
    frame.put(
      [Run(sign, .warn), Run(shown, .fieldValue), Run(end, .textMuted)], row: 0, column: column, in: area)
  }

  /// A text from shortly before where it differs from another one.
  private static func difference(of text: String, from other: String, ellipsis: String) -> String {
    let common = zip(text, other).prefix { $0 == $1 }.count
    // A few characters say where it is.
    return common > 12 ? "“" + ellipsis + text.dropFirst(common - 8) : text
  }

  /// What a way to type a value holds, in one line.
  private static func shown(_ input: Input) -> String {
    let text =
      switch input {
      case .line(let editor): editor.text
      case .area(let area): area.text
      case .picklist(let picklist): picklist.editor.text
      case .lookup(let lookup): lookup.editor.text
      case .time(let time): time.editor.text
      case .toggle(let isOn): isOn ? "Yes" : "No"
      case .fixed(let text): text
      }
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.isEmpty ? "empty" : "“\(line)”"
  }
}
