import Foundation

/// An invented book of business of any size, as CSV files: the data of every figure.
///
/// Words follow a Zipf distribution, so that some prefixes match most records and some match one. Start times spread
/// over eight years. The same seed writes the same bytes.
struct GeneratedBook {
  /// How many interactions.
  let interactions: Int
  private var random = SplitMix64(state: 42)
  private let words: [String]

  /// A book with so many interactions and a tenth as many accounts.
  init(interactions: Int) {
    self.interactions = interactions
    words = Self.frequent + (0..<8_000).map(Self.invented)
  }

  /// Writes `Account.csv` and `Interaction.csv` into a folder.
  mutating func write(into folder: URL) throws {
    try write(
      to: folder.appending(path: "Account.csv"), header: "Name,AccountNumber,Industry", rows: accounts
    ) {
      _, index in "\(accountName(index)),A-\(index),\(["Banking", "Media", "Energy", "Retail"][index % 4])"
    }
    let kinds = ["Phone Call", "Email", "In Person", "Conference"]
    try write(
      to: folder.appending(path: "Interaction.csv"),
      header: "Name,InteractionType,Account.Name,StartTime,EndTime,ReferenceIdentifier,Description",
      rows: interactions
    ) { book, index in
      let start = 1_540_000_000 + index * (252_000_000 / max(book.interactions, 1)) + book.random.below(3_000)
      let name = book.sentence(of: 3)
      let account = book.accountName(book.random.below(book.accounts))
      let kind = kinds[book.random.below(4)]
      let reference = "INT-\(1_000_000 + index)-\(book.random.below(90) + 10)"
      let text = book.sentence(of: 48)
      return "\(name),\(kind),\(account),\(Self.time(start)),\(Self.time(start + 1_800)),\(reference),\(text)"
    }
  }

  private var accounts: Int { max(interactions / 10, 1) }

  /// The name of an account.
  func accountName(_ index: Int) -> String {
    "\(Self.invented(index).capitalized) \(Self.invented(index / 7 + 3).capitalized) \(index)"
  }

  private func write(
    to url: URL, header: String, rows: Int, row: (inout GeneratedBook, Int) -> String
  ) throws {
    var book = self
    var text = header + "\n"
    _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    for index in 0..<rows {
      text += row(&book, index) + "\n"
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
  }

  /// Some words, of which a few are frequent.
  mutating func sentence(of count: Int) -> String {
    (0..<count).map { _ in
      // 1/rank: an exponentially distributed logarithm of the rank.
      let rank = exp(Double(random.below(1_000_000)) / 1_000_000 * log(Double(words.count)))
      return words[min(Int(rank) - 1, words.count - 1)]
    }.joined(separator: " ")
  }

  private static func time(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  private static let frequent = [
    "the", "to", "and", "call", "client", "renewal", "price", "meeting", "quarter", "review", "contract",
    "asked",
    "next", "send", "friday", "budget", "margin", "portfolio", "capital", "agreed", "smith", "garcia",
    "quarterly",
    "covenant", "mandate", "procurement", "zephyr", "Zürich", "東京", "FY27",
  ]

  /// A pronounceable word of two to four syllables that no other number has.
  static func invented(_ number: Int) -> String {
    let syllables = [
      "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we",
      "xi",
      "yo", "zu",
    ]
    var rest = number + 400
    var word = ""
    while rest > 0 {
      word += syllables[rest % 20]
      rest /= 20
    }
    return word
  }
}

/// A small generator whose sequence depends on nothing but its start.
struct SplitMix64 {
  /// Where the sequence is.
  var state: UInt64

  /// A number from 0 up to, and without, a bound.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
