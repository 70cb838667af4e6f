/// A text as it enters the full-text index (design section 4): composed, with a space between letters and digits and
/// around each CJK character, so that `東京`, `fy` and `27` in `FY27` are found. The tokenizer does the rest.
///
/// Beyond ASCII whatever separates words becomes a space: the tokenizer takes each scalar that is newer than its tables
/// for a letter, such as an emoji.
public func indexText(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    var previous = IndexScalar.separator
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let start = index
      index += 1
      // What is not ASCII may be composed with what stands before it, an ASCII character never.
      if first < 0x80, index == bytes.count || bytes[index] < 0x80 {
        let kind = IndexScalar(ascii: first)
        if startsWord(kind, after: previous), previous != .separator { result.append(UInt8(ascii: " ")) }
        result.append(first)
        previous = kind
      } else {
        index = bytes[index...].firstIndex { $0 < 0x80 } ?? bytes.count
        add(String(decoding: bytes[start..<index], as: UTF8.self), after: &previous, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Adds a text that is not all ASCII to the bytes of an index text.
private func add(_ text: String, after previous: inout IndexScalar, to result: inout [UInt8]) {
  for scalar in Normalisation.composed(text).unicodeScalars {
    let kind = IndexScalar(scalar)
    if startsWord(kind, after: previous), previous != .separator { result.append(UInt8(ascii: " ")) }
    let isSpace = kind == .separator && scalar.value >= 0x80
    result.append(contentsOf: isSpace ? " ".utf8 : String(scalar).utf8)
    if kind != .diacritic { previous = kind }
  }
}

/// Whether a scalar begins a word of the index, given what stands before it apart from diacritics.
func startsWord(_ kind: IndexScalar, after previous: IndexScalar) -> Bool {
  switch kind {
  case .ideograph: true
  case .letter, .digit: kind != previous
  case .diacritic, .separator: false
  }
}
