import ObjectModel

/// What the calls of a transcript may abbreviate.
///
/// - `$acme` is the id of the record of that name in 18 characters, `$acme:15` in 15.
/// - `@list(201, …)@` is the text 201 times with commas between, `{n}` in it the number from 1.
/// - `@text(256, x)@` is the text 256 times.
enum TranscriptMacros {
  /// A call written out in full.
  static func expanded(_ call: String, ids: [String: RecordID]) -> String {
    var text = call
    for (name, id) in ids.sorted(by: { $0.key.count > $1.key.count }) {
      text = text.replacing("$\(name):15", with: id.text15).replacing("$\(name)", with: id.text18)
    }
    return repeated("@text(", separator: "", in: repeated("@list(", separator: ",", in: text))
  }

  private static func repeated(_ opening: String, separator: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: opening),
      let comma = rest[start.upperBound...].firstRange(of: ", "),
      let end = rest[comma.upperBound...].firstRange(of: ")@"),
      let count = Int(rest[start.upperBound..<comma.lowerBound])
    {
      let body = rest[comma.upperBound..<end.lowerBound]
      let copies = (1...count).map { body.replacing("{n}", with: "\($0)") }
      result += rest[..<start.lowerBound] + copies.joined(separator: separator)
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// The longest answer that a transcript shows in full.
  private static let longest = 2_000

  /// An answer as the transcript shows it: the whole of it, or of a long one the beginning, the end, the length and
  /// a number that follows from all of it.
  static func shown(_ answer: String) -> String {
    guard answer.utf8.count > longest else { return answer }
    let hash = answer.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
    let kept = "\(answer.prefix(500)) … \(answer.suffix(100))"
    return "\(kept) (\(answer.utf8.count) bytes, \(String(hash, radix: 16)))"
  }
}
