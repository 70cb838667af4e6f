import Controller
import Text

extension FormField {
  /// Draws the open list of a field below it, or above it where there is more room.
  func drawChoices(below row: Int, in frame: inout Frame, of state: AppState) {
    let cursor = frame.cursor
    switch input {
    case .picklist(let picklist):
      guard let choices = picklist.choices else { return }
      drawList(choices.items.map { [Run($0)] }, choices, hint: "", beside: row, in: &frame, of: state)
    case .lookup(let lookup):
      guard let choices = lookup.choices else { return }
      let none = [[Run(lookup.isLooking ? "looking" : "nothing found", .textMuted)]]
      let lines = choices.items.isEmpty ? none : Self.lines(of: choices.items)
      drawList(lines, choices, hint: lookup.ranking.hint, beside: row, in: &frame, of: state)
    case .line, .area, .time, .toggle, .fixed: return
    }
    frame.cursor = cursor
  }

  /// The rows of a lookup's list: object, name, and what else tells them apart, each in its column.
  private static func lines(of choices: [LookupChoice]) -> [[Run]] {
    let badgeWidth = choices.map { CellWidth.of($0.badge ?? "") }.max() ?? 0
    let nameWidth = min(choices.map { CellWidth.of($0.name) }.max() ?? 0, 40)
    return choices.map { choice in
      let badge = badgeWidth == 0 ? [] : [padded(choice.badge ?? "", badgeWidth, .menuBadge)]
      return badge + [padded(choice.name, nameWidth, .text), Run(choice.detail, .menuDetail)]
    }
  }

  private static func padded(_ text: String, _ width: Int, _ role: Role) -> Run {
    Run(Fitting.padded(text, to: width).text + "  ", role)
  }

  private func drawList<Item>(
    _ lines: [[Run]], _ choices: Choices<Item>, hint: String, beside row: Int, in frame: inout Frame,
    of state: AppState
  ) {
    let geometry = state.geometry
    let wanted = min(max(lines.count, 1), geometry.popUpHeight)
    let below = geometry.messageRow - row - 1
    let above = row - geometry.bodyTop
    let isBelow = below >= wanted + 2 || below >= above
    let height = max(min(wanted, (isBelow ? below : above) - 2), 1)
    let column = geometry.valueColumn - 1
    let top = isBelow ? row + 1 : max(row - height - 2, 0)
    frame.popUp(
      lines, title: hint, scroll: choices.scroll, isMarked: choices.hasMoved, height: height,
      at: (top, column))
  }
}
