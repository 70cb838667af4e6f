import Controller
import Text

extension QueryScreen {
  /// Draws what could be typed, under the name that it would take the place of.
  func drawSuggestions(below row: Int, in frame: inout Frame, of state: AppState) {
    guard let suggestions, let cursor = frame.cursor else { return }
    let candidates = suggestions.lines
    let typed = CellWidth.of(suggestions.typed)
    let widest = min(candidates.map { CellWidth.of($0.label) }.max() ?? 0, 32)
    let lines = candidates.map { candidate in
      [
        Run(Fitting.padded(candidate.label, to: widest).text + "  ", role(of: candidate.kind)),
        Run(candidate.note, .menuDetail),
      ]
    }
    let width = min((lines.map(\.width).max() ?? 0) + 5, frame.size.width - 2)
    let column = max(min(cursor.column - typed - 3, frame.size.width - width - 1), 0)
    let height = min(candidates.count, state.geometry.popUpHeight)
    let below = state.geometry.messageRow - row - 1
    frame.popUp(
      lines, title: "", scroll: suggestions.scroll, isMarked: true, height: min(height, max(below - 2, 1)),
      at: (row + 1, column))
    frame.cursor = cursor
  }

  private func role(of kind: Suggestions.Kind) -> Role {
    switch kind {
    case .name: .text
    case .relationship: .link
    case .date: .echo
    case .word: .key
    }
  }
}
