/// Text under a cursor with undo: what a one-line field and a text area have in common.
///
/// Positions count Characters, from 0 before the first to the count behind the last.
struct EditBuffer: Sendable, Hashable {
  /// The text, one element a Character; always equal to the Characters of the joined text.
  private(set) var characters: [Character]
  /// Where the next character goes in.
  private(set) var cursor: Int
  private var undoSteps: [Snapshot] = []
  private var redoSteps: [Snapshot] = []
  private var openStep: Step?
  private var killed: [Character] = []

  /// Undo remembers so many steps, so that an hour of typing does not fill the memory.
  private static let longestHistory = 200

  /// What undo goes back to.
  private struct Snapshot: Sendable, Hashable {
    let text: String
    let cursor: Int
  }

  /// What kind of change a run of keys makes; a run of one kind is one undo step.
  enum Step: Sendable, Hashable {
    case typing, erasing, replacing
  }

  /// A buffer with the cursor behind the text.
  init(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// The whole text.
  var text: String { String(characters) }

  // MARK: Moving

  /// Puts the cursor somewhere, kept within the text.
  mutating func move(to position: Int) {
    cursor = min(max(position, 0), characters.count)
    openStep = nil
  }

  /// The start of the word at or before the cursor.
  var wordStart: Int {
    var position = cursor
    while position > 0, !characters[position - 1].isWordPart { position -= 1 }
    while position > 0, characters[position - 1].isWordPart { position -= 1 }
    return position
  }

  /// The end of the word at or after the cursor.
  var wordEnd: Int {
    var position = cursor
    while position < characters.count, !characters[position].isWordPart { position += 1 }
    while position < characters.count, characters[position].isWordPart { position += 1 }
    return position
  }

  /// The start of the space-separated word before the cursor, which Ctrl-W takes.
  var blankWordStart: Int {
    var position = cursor
    while position > 0, characters[position - 1].isWhitespace { position -= 1 }
    while position > 0, !characters[position - 1].isWhitespace { position -= 1 }
    return position
  }

  // MARK: Changing

  /// Types one character.
  mutating func type(_ character: Character) {
    let startsWord = cursor > 0 && characters[cursor - 1].isWhitespace && !character.isWhitespace
    if startsWord { openStep = nil }
    replace(cursor..<cursor, with: [character], as: .typing)
  }

  /// Puts a text in at the cursor as one undo step.
  mutating func insert(_ text: String) {
    guard !text.isEmpty else { return }
    openStep = nil
    replace(cursor..<cursor, with: Array(text), as: .replacing)
    openStep = nil
  }

  /// Replaces the whole text as one undo step, with the cursor behind it.
  mutating func replaceAll(with text: String) {
    openStep = nil
    replace(0..<characters.count, with: Array(text), as: .replacing)
    openStep = nil
  }

  /// Puts a text in the place of characters as one undo step.
  mutating func replace(_ range: Range<Int>, with text: String) {
    openStep = nil
    replace(range, with: Array(text), as: .replacing)
    openStep = nil
  }

  /// Takes characters out.
  mutating func erase(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    replace(range, with: [], as: .erasing)
  }

  /// Takes characters out and keeps them for ``yank()``.
  mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = Array(characters[range])
    openStep = nil
    replace(range, with: [], as: .replacing)
    openStep = nil
  }

  /// Puts back what was killed last.
  mutating func yank() {
    insert(String(killed))
  }

  /// Takes the last step back.
  mutating func undo() {
    guard let step = undoSteps.popLast() else { return }
    redoSteps.append(Snapshot(text: text, cursor: cursor))
    restore(step)
  }

  /// Does the step again that was taken back last.
  mutating func redo() {
    guard let step = redoSteps.popLast() else { return }
    undoSteps.append(Snapshot(text: text, cursor: cursor))
    restore(step)
  }

  private mutating func restore(_ step: Snapshot) {
    characters = Array(step.text)
    cursor = min(step.cursor, characters.count)
    openStep = nil
  }

  private mutating func replace(_ range: Range<Int>, with new: [Character], as step: Step) {
    if openStep != step {
      undoSteps.append(Snapshot(text: text, cursor: cursor))
      if undoSteps.count > Self.longestHistory { undoSteps.removeFirst() }
    }
    openStep = step
    redoSteps = []
    let before = range.lowerBound > 0 ? characters[range.lowerBound - 1] : nil
    let after = range.upperBound < characters.count ? characters[range.upperBound] : nil
    let mayCombine = ([before, after].compactMap(\.self) + new).contains { !$0.standsAlone }
    characters.replaceSubrange(range, with: new)
    cursor = range.lowerBound + new.count
    // Marks, joiners and flags melt into their neighbours: count anew what is one character now.
    if mayCombine {
      cursor = String(characters[..<cursor]).count
      characters = Array(String(characters))
      cursor = min(cursor, characters.count)
    }
  }
}

extension Character {
  /// Whether word motion treats it as part of a word.
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }

  /// Whether it never combines with what is next to it.
  fileprivate var standsAlone: Bool { isASCII && self != "\r" && self != "\r\n" }
}
