extension TextArea {
  /// Cuts a text into rows: at its line breaks, and at blanks where a line is longer than the width; a word that is
  /// longer than a row is cut where the row is full. One cell stays free for the cursor.
  static func wrap(_ characters: [Character], width: Int) -> [Row] {
    let limit = width - 1
    var rows: [Row] = []
    var start = 0
    var used = 0
    var afterBlank: (position: Int, used: Int)?
    for (position, character) in characters.enumerated() {
      if character.isNewline {
        rows.append(Row(range: start..<position))
        (start, used, afterBlank) = (position + 1, 0, nil)
        continue
      }
      let cells = character.shownWidth
      // A blank may hang into the free cell, so that no row begins with the blank that ends the one above.
      let room = character.isWhitespace ? width : limit
      if used + cells > room, position > start {
        let cut = afterBlank ?? (position, used)
        rows.append(Row(range: start..<cut.position))
        start = cut.position
        used -= cut.used
        afterBlank = nil
      }
      used += cells
      if character.isWhitespace { afterBlank = (position + 1, used) }
    }
    rows.append(Row(range: start..<characters.count))
    return rows
  }
}

extension Array {
  /// The first index whose element, and all after it, satisfies the condition; the count when none does.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
