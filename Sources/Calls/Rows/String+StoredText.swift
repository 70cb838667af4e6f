extension String {
  /// The text without white space at either end. Works on scalars: stored text is bytes, not characters.
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, first.isPrintableASCII, last.isPrintableASCII {
      return self
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    let isTrimmed = first == startIndex && scalars.index(after: last) == endIndex
    return isTrimmed ? self : String(scalars[first...last])
  }

  /// The longest start of the text with at most so many UTF-16 code units, no scalar halved.
  func prefix(utf16Length: Int) -> String {
    var end = unicodeScalars.startIndex
    var room = utf16Length
    while end < unicodeScalars.endIndex {
      room -= unicodeScalars[end].value > 0xFFFF ? 2 : 1
      guard room >= 0 else { break }
      end = unicodeScalars.index(after: end)
    }
    return String(unicodeScalars[..<end])
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that is drawn; most texts begin and end with one.
  fileprivate var isPrintableASCII: Bool { (0x21...0x7E).contains(self) }
}
