/// A text's words as the full-text index compares them, without case and diacritics.
public struct IndexedText: Sendable {
  /// The words' characters as UTF-8, one word after the other.
  private(set) var bytes: [UInt8] = []
  /// Where the words stand in ``bytes``.
  private(set) var words: [Range<Int>] = []

  /// The words of a text. A text of ASCII alone, as most are, is read without looking at its characters.
  public init(_ text: String) {
    var text = text
    let isASCII = text.withUTF8 { readASCII($0) }
    if isASCII { return }
    (bytes, words) = ([], [])
    for word in IndexWord.words(of: text) {
      let start = bytes.count
      for letter in word.letters { bytes += UTF8.encode(letter) ?? UTF8.EncodedScalar() }
      words.append(start..<bytes.count)
    }
  }

  /// Reads a text as long as it is ASCII; false when it is not.
  private mutating func readASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.reserveCapacity(text.count)
    var previous = IndexScalar.separator
    for byte in text {
      if byte >= 0x80 { return false }
      let kind = IndexScalar(ascii: byte)
      if kind != .separator {
        if kind != previous { words.append(bytes.count..<bytes.count) }
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        words[words.count - 1] = words[words.count - 1].lowerBound..<bytes.count
      }
      previous = kind
    }
    return true
  }
}
