public import Controller
import ObjectModel
import Text

/// What a state looks like, at the size that it says (design section 3).
///
/// - Parameter glyphs: what lines and cuts are drawn with; ASCII where the terminal has nothing better.
public func render(_ state: AppState, glyphs: Glyphs = .unicode) -> Frame {
  var frame = Frame(size: state.size, glyphs: glyphs)
  guard !state.geometry.isTooSmall else {
    frame.put(tooSmall(state), row: 0, column: 0, in: frame.area, .warn)
    frame.placeCursor(row: 0, column: 0, in: frame.area)
    return frame
  }
  switch state.screen {
  case .list(let screen): screen.draw(in: &frame, of: state)
  case .detail(let screen): screen.draw(in: &frame, of: state)
  case .form(let screen): screen.draw(in: &frame, of: state)
  case .recycleBin(let screen): screen.draw(in: &frame, of: state)
  case .drafts(let screen): screen.draw(in: &frame, of: state)
  case .query(let screen): screen.draw(in: &frame, of: state)
  case .help(let screen): screen.draw(in: &frame, of: state)
  }
  state.drawMessage(in: &frame)
  state.drawKeys(in: &frame)
  state.overlay?.draw(in: &frame, of: state)
  return frame
}

/// Says that a window is too small and which key leaves, in as many words as it has room for.
private func tooSmall(_ state: AppState) -> String {
  let (own, least) = ("\(state.size.width)x\(state.size.height)", ScreenGeometry.minimum)
  let needed = "\(least.width)x\(least.height)"
  let sentence = "window is \(own), needs \(needed)"
  let leaves = state.leavesUnseen(.character("Q")) ? "Q leaves" : "Ctrl-C twice leaves"
  let sentences = ["\(sentence); \(leaves)", sentence, "\(own) < \(needed)", "< \(needed)", needed, "!"]
  return sentences.first { $0.count <= state.size.width } ?? ""
}

extension AppState {
  /// How values are shown now.
  var values: ValueText { ValueText(now: now, zone: zone) }

  /// Draws the first row: what the screen is, what it shows, what is to be known of it, and the clock. Where they do
  /// not all fit, what it shows is cut.
  ///
  /// - Parameter tabs: what else could be shown, in several ways, the widest first; the first that fits is drawn,
  ///   and the last one anyway.
  func drawTitle(
    _ name: String, _ shown: String = "", note: Run? = nil, tabs: [[Run]] = [], right: [Run] = [],
    in frame: inout Frame
  ) {
    let area = Rect(row: 0, column: 0, width: size.width, height: 1)
    frame.fill(area, .title)
    let clock = titleClock
    let end = max(area.width - (right + clock).width, 0)
    frame.put(right + clock, row: 0, column: end, in: area)
    let room = Rect(row: 0, column: 0, width: max(end - 1, 0), height: 1)
    var column = frame.put(" \(name)", row: 0, column: 0, in: room, .title)
    let least = tabs.last.map { $0.width + 1 } ?? 0
    let noteWidth = note.map { CellWidth.of($0.text) + 2 } ?? 0
    if !shown.isEmpty {
      let width = max(room.width - column - 2 - noteWidth - least, 0)
      column = frame.put(shown, row: 0, column: column + 2, width: width, in: room, .textStrong)
    }
    if let note { frame.put([note], row: 0, column: column + 2, in: room) }
    // What stands at the right may grow while a list is read; the tabs do not move for that.
    let tabsEnd = min(end, area.width - Self.widestCount)
    let fitting = tabs.first { column + 1 + $0.width < tabsEnd } ?? tabs.last
    if let fitting { frame.put(fitting, row: 0, column: column + 1, in: room) }
  }

  /// Whether the first row has room for all of what the screen shows.
  func fitsTitle(_ name: String, _ shown: String, note: Run?, right: [Run]) -> Bool {
    let noteWidth = note.map { CellWidth.of($0.text) + 2 } ?? 0
    let texts = CellWidth.of(name) + 1 + CellWidth.of(shown) + 2
    return texts + noteWidth + (right + titleClock).width + 1 <= size.width
  }

  private var titleClock: [Run] {
    now.seconds == 0 ? [] : [Run("  \(values.shortTime(now)) ", .titleCount)]
  }

  /// Cells for a large count and the clock: `10,000 of 100,000 records  Wed 14:37`.
  private static let widestCount = 36

  /// Draws the row above the key line: what was done, what is wrong, or what is asked.
  func drawMessage(in frame: inout Frame) {
    guard let message else { return }
    let (sign, role): (String, Role) =
      switch message.severity {
      case .done: ("", .ok)
      case .note: ("", .info)
      case .warning: ("! ", .warn)
      case .error: ("! ", .error)
      }
    let row = Rect(row: geometry.messageRow, column: 0, width: size.width, height: 1)
    frame.fill(row)
    let room = max(row.width - sign.count - 2, 0)
    let text = Fitting.message(message.text, to: room, ellipsis: frame.glyphs.ellipsis)
    frame.put(" \(sign)\(text)", row: 0, column: 0, in: row, role)
  }

  /// Draws the key line: as many hints as fit, the help always last.
  func drawKeys(in frame: inout Frame) {
    let row = Rect(row: geometry.keyRow, column: 0, width: size.width, height: 1)
    frame.fill(row, .keyLabel)
    var hints = self.hints
    let last = prefix.isEmpty && hints.count > 1 ? hints.removeLast() : nil
    let end = row.width - (last.map { Self.runs(of: $0).width + 1 } ?? 0)
    var column = 0
    for hint in hints {
      let runs = Self.runs(of: hint)
      guard column + runs.width <= end else { break }
      column = frame.put(runs, row: 0, column: column, in: row) + 1
    }
    if let last { frame.put(Self.runs(of: last), row: 0, column: end, in: row) }
  }

  private static func runs(of hint: CommandTable.Hint) -> [Run] {
    let (key, label): (Role, Role) = hint.isEnabled ? (.key, .keyLabel) : (.textDisabled, .textDisabled)
    return [Run(" \(hint.key)", key), Run(" \(hint.title)", label)]
  }
}

extension Sequence where Element == Run {
  /// Cells that the pieces take together.
  var width: Int { reduce(0) { $0 + CellWidth.of($1.text) } }
}

extension Int {
  /// The number with its digits in groups: `48,213`.
  var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
