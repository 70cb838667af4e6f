/// Breaks a text without line ends into lines.
struct ParagraphWrapper {
  /// The text.
  private let text: Substring
  /// Cells of a line.
  private let width: Int
  /// How forbidden scalars are shown.
  private let marks: Sanitiser.Marks
  /// Where the line begins that is being filled.
  private var start: Substring.Index
  /// The last place in it where it may be broken.
  private var opportunity: Substring.Index?
  /// Cells from the opportunity to the character that is looked at.
  private var cellsBehindOpportunity = 0
  /// Cells from the start to the character that is looked at.
  private var cells = 0
  /// What is finished.
  private var finished: [Substring] = []

  /// A wrapper at the start of a text.
  init(_ text: Substring, width: Int, marks: Sanitiser.Marks) {
    self.text = text
    self.width = width
    self.marks = marks
    start = text.startIndex
  }

  /// The lines of the text.
  mutating func lines() -> [Substring] {
    var index = text.startIndex
    var previous: Character = " "
    while index < text.endIndex {
      let character = text[index]
      let needed = CellWidth.of(String(character), marks: marks)
      if allowsBreak(before: character, after: previous) { noteOpportunity(index) }
      if cells + needed > width, isSpace(character) {
        index = endLine(beforeSpacesAt: index)
        previous = " "
        continue
      }
      while cells + needed > width, start < index { breakLine(at: index) }
      cells += needed
      cellsBehindOpportunity += needed
      previous = character
      index = text.index(after: index)
    }
    if start < text.endIndex || finished.isEmpty { finished.append(text[start...]) }
    return finished
  }

  /// Remembers that the line may be broken here.
  private mutating func noteOpportunity(_ index: Substring.Index) {
    opportunity = index
    cellsBehindOpportunity = 0
  }

  /// Ends the line at the last opportunity, or here if there is none.
  private mutating func breakLine(at index: Substring.Index) {
    if let opportunity, opportunity > start {
      finished.append(text[start..<opportunity])
      start = opportunity
      cells = cellsBehindOpportunity
    } else {
      finished.append(text[start..<index])
      start = index
      cells = 0
    }
    opportunity = nil
  }

  /// Ends the line at spaces that do not fit, and returns where the next one begins.
  private mutating func endLine(beforeSpacesAt index: Substring.Index) -> Substring.Index {
    finished.append(text[start..<index])
    start = text[index...].firstIndex { !isSpace($0) } ?? text.endIndex
    cells = 0
    opportunity = nil
    return start
  }

  /// Whether a line may end between two characters.
  private func allowsBreak(before character: Character, after previous: Character) -> Bool {
    if isSpace(previous) { return !isSpace(character) }
    if isIdeograph(character) { return true }
    return isIdeograph(previous) && character.isLetter
  }

  /// Whether a line may end behind a character without showing it.
  private func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }

  /// Whether a character stands in text without spaces between words.
  private func isIdeograph(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.value >= 0x3000 else { return false }
    return IndexScalar(first) == .ideograph
  }
}
