extension EditBuffer {
  /// Does what a key means within one line that spans `line`; false when it means nothing here.
  ///
  /// Readline's keys (terminal 6.5). Keys that only make sense in one of the two editors are theirs.
  mutating func handle(_ key: Key, line: Range<Int>) -> Bool {
    switch key.code {
    case .character(let character):
      if key.control { return handleControl(character, line: line) }
      if key.alt { return handleAlt(character) }
      guard !character.isNewline else { return false }
      type(character)
    case .left: move(to: key.control || key.alt ? wordStart : cursor - 1)
    case .right: move(to: key.control || key.alt ? wordEnd : cursor + 1)
    case .home: move(to: line.lowerBound)
    case .end: move(to: line.upperBound)
    case .backspace:
      if key.alt || key.control {
        kill(wordStart..<cursor)
      } else {
        erase(max(cursor - 1, 0)..<cursor)
      }
    case .delete: erase(cursor..<min(cursor + 1, characters.count))
    case .enter, .tab, .backtab, .escape, .insert, .up, .down, .pageUp, .pageDown, .function: return false
    }
    return true
  }

  private mutating func handleControl(_ character: Character, line: Range<Int>) -> Bool {
    switch character {
    case "a": move(to: line.lowerBound)
    case "e": move(to: line.upperBound)
    case "b": move(to: cursor - 1)
    case "f": move(to: cursor + 1)
    case "d": erase(cursor..<min(cursor + 1, characters.count))
    case "h": erase(max(cursor - 1, 0)..<cursor)
    case "k":
      // At the end of a line the line break itself goes, so that the key never does nothing before more text.
      let end = cursor == line.upperBound ? min(cursor + 1, characters.count) : line.upperBound
      kill(cursor..<end)
    case "u": kill(line.lowerBound..<cursor)
    case "w": kill(blankWordStart..<cursor)
    case "y": yank()
    case "_", "/": undo()
    default: return false  // Character
    }
    return true
  }

  private mutating func handleAlt(_ character: Character) -> Bool {
    switch character {
    case "b": move(to: wordStart)
    case "f": move(to: wordEnd)
    case "d": kill(cursor..<wordEnd)
    case "_", "/": redo()
    default: return false  // Character
    }
    return true
  }
}
