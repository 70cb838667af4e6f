/// The text of a field of several lines while it is being edited (terminal 6.5, 3.5).
///
/// Lines longer than the area are wrapped at blanks for display only; the text itself keeps its line breaks as
/// they are. Positions count Characters. The area's size is part of it, because Up, Down and the pages go by
/// the lines that are seen.
public struct TextArea: Sendable, Hashable {
  private var buffer: EditBuffer
  /// The wrapped lines from top to bottom; never empty.
  public private(set) var rows: [Row]
  /// The first row that is shown.
  public private(set) var scroll = 0
  /// The area's width in cells; the last one is kept free for the cursor.
  public private(set) var width: Int
  /// The area's height in rows.
  public private(set) var height: Int
  /// The cell that Up and Down try to keep.
  private var goalColumn: Int?

  /// One line as it is seen: the positions of its first Character and of the one behind its last.
  public struct Row: Sendable, Hashable {
    /// The Characters of the row, without the line break that ends it.
    public var range: Range<Int>
  }

  /// An area of a size in cells with the cursor behind the text.
  public init(_ text: String = "", width: Int = 72, height: Int = 6) {
    buffer = EditBuffer(text)
    self.width = max(width, 2)
    self.height = max(height, 1)
    rows = Self.wrap(buffer.characters, width: self.width)
    follow()
  }

  /// The whole text.
  public var text: String { buffer.text }

  /// Where the next character goes in, from 0 to the text's count of Characters.
  public var cursor: Int { buffer.cursor }

  /// Whether there is no text.
  public var isEmpty: Bool { buffer.characters.isEmpty }

  /// The row of ``rows`` that the cursor is on.
  public var cursorRow: Int {
    (rows.partitioningIndex { $0.range.lowerBound > buffer.cursor }) - 1
  }

  /// The cell of its row at which the cursor stands.
  public var cursorColumn: Int {
    min(cells(rows[cursorRow].range.lowerBound..<buffer.cursor), width - 1)
  }

  /// The line that the cursor is on and how many there are, counting wrapped lines, from 1: "ln 2 / 9".
  public var lineNumber: (current: Int, total: Int) { (cursorRow + 1, rows.count) }

  /// The rows that are shown, from ``scroll`` on, at most ``height`` of them.
  public var visibleRows: [String] {
    rows[scroll..<min(scroll + height, rows.count)]
      .map { String(buffer.characters[$0.range]) }
  }

  /// Wraps the text for another size in cells and keeps the cursor in sight.
  public mutating func resize(width: Int, height: Int) {
    let isSame = self.width == max(width, 2)
    self.width = max(width, 2)
    self.height = max(height, 1)
    if !isSame { rows = Self.wrap(buffer.characters, width: self.width) }
    follow()
  }

  /// Puts pasted text in at the cursor as one undo step.
  public mutating func paste(_ text: String) {
    change { $0.insert(text) }
  }

  /// Replaces the whole text as one undo step, as the external editor does.
  public mutating func replace(with text: String) {
    change { $0.replaceAll(with: text) }
  }

  /// Puts a text in the place of some Characters as one undo step, with the cursor behind it.
  public mutating func replace(_ range: Range<Int>, with text: String) {
    change { $0.replace(range, with: text) }
  }

  /// Puts the cursor before the `position`th Character, kept within the text.
  public mutating func move(to position: Int) {
    buffer.move(to: position)
    goalColumn = nil
    follow()
  }

  /// Puts a text at the start of the line that the cursor is on, as Alt-T does with the time of day.
  public mutating func insertAtLineStart(_ text: String) {
    let start = line.lowerBound
    let behind = buffer.cursor - start
    change {
      $0.move(to: start)
      $0.insert(text)
      $0.move(to: $0.cursor + behind)
    }
  }

  /// Does what a key means in a text; false when it means nothing here and is still to be dealt with.
  public mutating func handle(_ key: Key) -> Bool {
    switch key.code {
    case .up: moveRows(by: -1)
    case .down: moveRows(by: 1)
    case .pageUp: moveRows(by: -max(height - 1, 1))
    case .pageDown: moveRows(by: max(height - 1, 1))
    case .home where key.control: move(to: 0)
    case .end where key.control: move(to: buffer.characters.count)
    case .enter where !key.control && !key.alt: change { $0.insert("\n") }
    case .character, .enter, .tab, .backtab, .escape, .backspace, .delete, .insert, .left, .right, .home,
      .end,
      .function:
      let line = line
      var isTaken = false
      change { isTaken = $0.handle(key, line: line) }
      return isTaken
    }
    return true
  }

  // MARK: Inside

  /// The positions of the unwrapped line that the cursor is on.
  private var line: Range<Int> {
    let characters = buffer.characters
    let start = characters[..<buffer.cursor].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
    let end = characters[buffer.cursor...].firstIndex(where: \.isNewline) ?? characters.count
    return start..<end
  }

  private mutating func change(_ body: (inout EditBuffer) -> Void) {
    let before = buffer.characters
    body(&buffer)
    if buffer.characters != before { rows = Self.wrap(buffer.characters, width: width) }
    goalColumn = nil
    follow()
  }

  private mutating func moveRows(by count: Int) {
    let goal = goalColumn ?? cursorColumn
    let target = cursorRow + count
    if target < 0 {
      buffer.move(to: 0)
    } else if target >= rows.count {
      buffer.move(to: buffer.characters.count)
    } else {
      buffer.move(to: position(inRow: target, column: goal))
    }
    goalColumn = goal
    follow()
  }

  /// The position in a row whose cell is nearest to a column from the left.
  private func position(inRow index: Int, column: Int) -> Int {
    let range = rows[index].range
    var position = range.lowerBound
    var used = 0
    while position < range.upperBound {
      used += buffer.characters[position].shownWidth
      if used > column { break }
      position += 1
    }
    // The end of a wrapped row is the start of the next one.
    let isWrapped = index + 1 < rows.count && rows[index + 1].range.lowerBound == range.upperBound
    return isWrapped ? min(position, max(range.upperBound - 1, range.lowerBound)) : position
  }

  private func cells(_ range: Range<Int>) -> Int {
    buffer.characters[range].reduce(0) { $0 + $1.shownWidth }
  }

  private mutating func follow() {
    let row = cursorRow
    scroll = min(max(scroll, row - height + 1), row)
    scroll = min(scroll, max(rows.count - height, 0))
  }
}
