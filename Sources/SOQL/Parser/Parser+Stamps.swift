import ObjectModel

extension Parser {
  /// FOR VIEW, FOR REFERENCE, both or nothing. Both may stand after one FOR or each after its own, with or without a
  /// comma between them (semantics 5.1, 5.11).
  mutating func stamps() throws(Fault) -> [Placed<ViewStamp>] {
    var stamps: [Placed<ViewStamp>] = []
    while try take(.for) {
      stamps.append(try stamp(after: stamps))
      while try take(.comma) {
        _ = try take(.for)
        stamps.append(try stamp(after: stamps))
      }
    }
    return stamps
  }

  /// VIEW or REFERENCE, none of them twice.
  private mutating func stamp(after earlier: [Placed<ViewStamp>]) throws(Fault) -> Placed<ViewStamp> {
    let offset = token.range.lowerBound
    if token.keyword == .update { throw notUnderstood("FOR UPDATE") }
    guard let stamp = Self.stamp(token.keyword), !earlier.contains(Placed(stamp)) else { throw unexpected() }
    try advance()
    return Placed(stamp, at: offset)
  }

  /// What a word after FOR asks for; nil for other words.
  private static func stamp(_ keyword: Keyword?) -> ViewStamp? {
    if keyword == .view { return .viewed }
    return keyword == .reference ? .referenced : nil
  }
}
