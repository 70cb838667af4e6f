/// A text without differences of case and of Unicode's ways to write the same: Normalisation Form C, upper case.
///
/// This is what a folded column stores and what is compared with it, byte by byte (design section 4). Folding twice
/// changes nothing: upper case can take a composed character apart, so it is composed again.
public func fold(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.uppercased() }
  return Normalisation.composed(Normalisation.composed(text).uppercased())
}
