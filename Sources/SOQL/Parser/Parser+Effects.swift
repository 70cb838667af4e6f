import ObjectModel

extension Parser {
  /// FOR VIEW and FOR REFERENCE, then UPDATE TRACKING and UPDATE VIEWSTAT, then FOR UPDATE (semantics 5.1, 5.11).
  ///
  /// VIEW and REFERENCE may stand after one FOR or each after its own, with or without a comma between them.
  mutating func effects(of query: inout Query) throws(Fault) {
    while token.keyword == .for, !isNext(.for, then: .update) {
      try advance()
      query.stamps.append(try stamp(after: query.stamps))
      while try take(.comma) {
        _ = try take(.for)
        query.stamps.append(try stamp(after: query.stamps))
      }
    }
    if try take(.update) { query.updates = try updates() }
    let place = Place(token.range.lowerBound)
    if try take(.for) {
      try expect(.update)
      query.forUpdate = place
    }
  }

  /// VIEW or REFERENCE, none of them twice.
  private mutating func stamp(after earlier: [Placed<ViewStamp>]) throws(Fault) -> Placed<ViewStamp> {
    let offset = token.range.lowerBound
    guard let stamp = Self.stamp(token.keyword), !earlier.contains(Placed(stamp)) else { throw unexpected() }
    try advance()
    return Placed(stamp, at: offset)
  }

  /// What a word after FOR asks for; nil for other words.
  private static func stamp(_ keyword: Keyword?) -> ViewStamp? {
    if keyword == .view { return .viewed }
    return keyword == .reference ? .referenced : nil
  }

  /// What stands after UPDATE, none of it twice.
  mutating func updates() throws(Fault) -> [Name] {
    var updates: [Name] = []
    repeat {
      guard let keyword = token.keyword, keyword == .tracking || keyword == .viewStat else {
        throw unexpected()
      }
      let update = Name(keyword.rawValue, at: token.range.lowerBound)
      guard !updates.contains(update) else { throw unexpected() }
      updates.append(update)
      try advance()
    } while try take(.comma)
    return updates
  }
}
