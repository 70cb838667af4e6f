// Random texts that are almost queries.
extension SplitMix64 {
  /// One of the texts, of which pieces were taken out, put in, repeated or exchanged.
  mutating func mutated(_ texts: [String]) -> String {
    var scalars = Array(one(of: texts).unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let start = Int.random(in: 0...scalars.count, using: &self)
      let end = min(scalars.count, start + Int.random(in: 0...6, using: &self))
      switch Int.random(in: 0..<4, using: &self) {
      case 0: scalars.removeSubrange(start..<end)
      case 1: scalars.replaceSubrange(start..<end, with: one(of: Self.pieces).unicodeScalars)
      case 2: scalars.insert(contentsOf: scalars[start..<end], at: start)
      default:  // Int
        let other = Array(one(of: texts).unicodeScalars)
        scalars.replaceSubrange(
          start..., with: other.suffix(Int.random(in: 0...other.count, using: &self)))
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Words and signs of the language in any order; half of the texts begin like a query.
  mutating func soup() -> String {
    let start = chance(2) ? "SELECT Id FROM Account WHERE " : ""
    let count = Int.random(in: 0...40, using: &self)
    return start + (0..<count).map { _ in one(of: Self.pieces) + (chance(3) ? "" : " ") }.joined()
  }

  /// Bytes without any order, read as UTF-8.
  mutating func bytes() -> String {
    let count = Int.random(in: 0...60, using: &self)
    let isASCII = chance(2)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...(isASCII ? 0x7F : 0xFF), using: &self) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let pieces = [
    "'", "\\", "\\u", "\\uD800", "(", ")", "(", ")", ",", ".", ":", "=", "!=", "!", "<", ">", "<>", " ", "\n",
    "\r\n", "\u{0}", "\u{301}", "👩‍👩‍👧", "é", "-", "+", "1e", "5", "-2.5",
    "9999999999999999999999999999999999999999", "0000-01-01T00:00:00+23:59", "2026-01-01", "'x'", "'a%'",
    "TODAY",
    "LAST_N_DAYS:7", "LAST_N_DAYS:", "USD5", "USD-", "true", "NULL", "Id", "Name", "Account.Name", "a",
    "Owner",
    "COUNT()", "COUNT(", "CALENDAR_YEAR(CreatedDate)", "FIELDS(ALL)", "DISTANCE(", "GEOLOCATION(1,2)",
    "SELECT ",
    " FROM ", " Contact ", " USING ", " SCOPE ", " mine ", " WHERE ", " AND ", " OR ", " NOT ", " IN ",
    " LIKE ",
    " INCLUDES ", " EXCLUDES ", " WITH ", " DATA ", " CATEGORY ", " AT ", " USER_MODE ", " GROUP ", " BY ",
    " ROLLUP(", " CUBE(", " HAVING ", " ORDER BY ", " ASC ", " DESC ", " NULLS ", " FIRST ", " LAST ",
    " LIMIT ",
    " OFFSET ", " ALL ", " ROWS ", " FOR ", " VIEW ", " REFERENCE ", " UPDATE ", " TRACKING ", " TYPEOF ",
    " WHEN ", " THEN ", " ELSE ", " END ", "(SELECT Id FROM Contacts)", "IN (SELECT AccountId FROM Contact)",
    "{",
    "}", "*", "?", "\"", " FIND ", " RETURNING ", " USING ListView = ", " FIELDS ", "/*", "//", "--", "%",
    "_", ";", "&",
  ]
}
