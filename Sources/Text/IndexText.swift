/// A text as it enters the full-text index (design section 4): composed, with a space between letters and digits and
/// around each CJK character, so that `東京`, `fy` and `27` in `FY27` are found. The tokenizer does the rest.
///
/// Beyond ASCII whatever separates words becomes a space: the tokenizer takes each scalar that is newer than its tables
/// for a letter, such as an emoji.
public func indexText(_ text: String) -> String {
  let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  var result = ""
  result.reserveCapacity(text.utf8.count + 8)
  var previous = IndexScalar.separator
  for scalar in (isASCII ? text : Normalisation.composed(text)).unicodeScalars {
    let kind = IndexScalar(scalar)
    if startsWord(kind, after: previous), previous != .separator { result.unicodeScalars.append(" ") }
    result.unicodeScalars.append(kind == .separator && scalar.value >= 0x80 ? " " : scalar)
    if kind != .diacritic { previous = kind }
  }
  return result
}

/// Whether a scalar begins a word of the index, given what stands before it apart from diacritics.
func startsWord(_ kind: IndexScalar, after previous: IndexScalar) -> Bool {
  switch kind {
  case .ideograph: true
  case .letter, .digit: kind != previous
  case .diacritic, .separator: false
  }
}
