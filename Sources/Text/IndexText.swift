/// A text as it enters the full-text index (design section 4): composed, with a space between letters and digits and
/// around each CJK character, so that `東京`, `fy` and `27` in `FY27` are found. The tokenizer does the rest.
///
/// Beyond ASCII whatever separates words becomes a space: the tokenizer takes each scalar that is newer than its tables
/// for a letter, such as an emoji.
public func indexText(_ text: String) -> String {
  let bytes = text.utf8
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 8)
  var previous = IndexScalar.separator
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let start = index
    bytes.formIndex(after: &index)
    // What is not ASCII may be composed with what stands before it, an ASCII character never.
    if bytes[start] < 0x80, index == bytes.endIndex || bytes[index] < 0x80 {
      add(CollectionOfOne(bytes[start]), IndexScalar(ascii: bytes[start]), after: &previous, to: &result)
    } else {
      index = bytes[index...].firstIndex { $0 < 0x80 } ?? bytes.endIndex
      for scalar in Normalisation.composed(text[start..<index]).unicodeScalars {
        let kind = IndexScalar(scalar)
        let isSpace = kind == .separator && scalar.value >= 0x80
        add(isSpace ? " ".utf8 : String(scalar).utf8, kind, after: &previous, to: &result)
      }
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Adds the bytes of a scalar to those of an index text.
private func add(
  _ bytes: some Sequence<UInt8>, _ kind: IndexScalar, after previous: inout IndexScalar,
  to result: inout [UInt8]
) {
  if startsWord(kind, after: previous), previous != .separator { result.append(UInt8(ascii: " ")) }
  result.append(contentsOf: bytes)
  if kind != .diacritic { previous = kind }
}

/// Whether a scalar begins a word of the index, given what stands before it apart from diacritics.
func startsWord(_ kind: IndexScalar, after previous: IndexScalar) -> Bool {
  switch kind {
  case .ideograph: true
  case .letter, .digit: kind != previous
  case .diacritic, .separator: false
  }
}
