/// The text of a one-line field while it is being edited (terminal 6.5).
///
/// Positions count Characters. There is no cap on the length: the call says what is too long.
public struct LineEditor: Sendable, Hashable {
  private var buffer: EditBuffer
  /// Whether the next typed character replaces the whole text; any other key only ends that.
  public private(set) var isSelected = false

  /// An editor with the cursor behind the text.
  public init(_ text: String = "") {
    buffer = EditBuffer(text)
  }

  /// The whole text.
  public var text: String { buffer.text }

  /// Where the next character goes in, from 0 to the text's count of Characters.
  public var cursor: Int { buffer.cursor }

  /// Whether there is no text.
  public var isEmpty: Bool { buffer.characters.isEmpty }

  /// Marks the text to be replaced by what is typed next, with the cursor behind it.
  public mutating func selectAll() {
    buffer.move(to: buffer.characters.count)
    isSelected = !isEmpty
  }

  /// Ends ``selectAll()`` and leaves the text as it is.
  public mutating func deselect() {
    isSelected = false
  }

  /// Does what a key means in a line of text; false when it means nothing here and is still to be dealt with.
  public mutating func handle(_ key: Key) -> Bool {
    if isSelected, let replacement = Self.replacement(key) {
      replace(with: replacement)
      return true
    }
    let isTaken = buffer.handle(key, line: 0..<buffer.characters.count)
    if isTaken { isSelected = false }
    return isTaken
  }

  /// What a key puts in place of a selected text; nil when it does not replace it.
  private static func replacement(_ key: Key) -> String? {
    guard !key.control, !key.alt else { return nil }
    switch key.code {
    case .character(let character): return character.isNewline ? nil : String(character)
    case .backspace, .delete: return ""
    case .enter, .tab, .backtab, .escape, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function:
      return nil
    }
  }

  /// Puts pasted text in at the cursor as one undo step; each line break becomes a space.
  public mutating func paste(_ text: String) {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    if isSelected { replace(with: line) } else { buffer.insert(line) }
  }

  /// Replaces the whole text as one undo step and puts the cursor behind it, as Ctrl-T and a chosen value do.
  public mutating func replace(with text: String) {
    buffer.replaceAll(with: text)
    isSelected = false
  }

  /// Puts the cursor before the `position`th Character, kept within the text.
  public mutating func move(to position: Int) {
    buffer.move(to: position)
    isSelected = false
  }

  /// The part of the text to show in a field `width` cells wide, and the cell in it at which the cursor stands.
  ///
  /// The part moves by half a field, so that it stays still for most keys; it depends on nothing but the text,
  /// the cursor and the width. A control character counts as the one cell that the sanitiser's short marks take.
  public func visible(width: Int) -> (text: String, cursorColumn: Int) {
    guard width > 0 else { return ("", 0) }
    let widths = buffer.characters.map(\.shownWidth)
    let cursorCell = widths[..<buffer.cursor].reduce(0, +)
    let half = max(width / 2, 1)
    let wanted = cursorCell < width ? 0 : max((cursorCell - half) / half, 0) * half
    var first = 0
    var start = 0
    while first < buffer.cursor, start < wanted || cursorCell - start >= width {
      start += widths[first]
      first += 1
    }
    var last = first
    var used = 0
    while last < widths.count, used + widths[last] <= width {
      used += widths[last]
      last += 1
    }
    return (String(buffer.characters[first..<last]), cursorCell - start)
  }
}
