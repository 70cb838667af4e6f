import Foundation
import Testing

/// Whatever bytes come in, `rapport calls` answers every line with one line, in order, and goes on.
@Suite final class HostileLinesTests {
  private let folder: URL
  private let database: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = folder.appending(path: "calls.db").path
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Lines with a valid call after each, whose answer shows the place.
  private func replies(to lines: [Data], joinedBy end: String = "\n") throws -> [String] {
    var input = Data()
    for (index, line) in lines.enumerated() {
      input += line + Data((end + #"{"call":"describeLayout","type":"No\#(index)"}"# + end).utf8)
    }
    let result = try Shell.run(Shell.rapport, ["calls", "--database", database], input: input)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    let replies = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(replies.count == 2 * lines.count + 1 && replies.last == "")
    for index in lines.indices {
      try #require(replies[2 * index + 1].contains("'No\(index)'"), "after line \(index)")
    }
    return lines.indices.map { replies[2 * $0] }
  }

  /// How many records of each type there are, when they changed, and how many changes the journal holds.
  private func fingerprint() throws -> String {
    let types = ["Account", "Contact", "Interaction", "InteractionAttendee", "Opportunity", "User"]
    let sums = types.map { "SELECT count(*), sum(SystemModstamp), sum(IsDeleted) FROM \"\($0)\"" }
      .map { $0.contains("\"User\"") ? $0.replacing("sum(IsDeleted)", with: "0") : $0 }
    return try Samples.query(
      (sums + ["SELECT count(*), 0, 0 FROM change"]).joined(separator: " UNION ALL "), in: database)
  }

  /// One account and one interaction, so that there is something to break.
  private func prepare() throws -> String {
    let lines = [
      #"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":"Acme"}]}"#,
      #"{"call":"create","records":[{"attributes":{"type":"Interaction"},"Name":"Call"}]}"#,
    ]
    #expect(try replies(to: lines.map { Data($0.utf8) }).allSatisfy { $0.contains(#""success":true"#) })
    return try fingerprint()
  }

  private static func create(_ name: String) -> Data {
    Data(#"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":""#.utf8) + Data(name.utf8)
      + Data(#""}]}"#.utf8)
  }

  private static let hostile: [(String, Data)] = [
    ("a word", Data("hello".utf8)), ("a number", Data("17".utf8)), ("null", Data("null".utf8)),
    ("an array", Data("[]".utf8)), ("an empty object", Data("{}".utf8)), ("a brace", Data("{".utf8)),
    ("two values", Data(#"{"call":"session"}{"call":"session"}"#.utf8)),
    ("a comma too many", Data(#"{"call":"session",}"#.utf8)),
    ("a comment", Data(#"{"call":"session"/**/}"#.utf8)),
    ("single quotes", Data("{'call':'session'}".utf8)), ("a NUL", Data([0])),
    ("a NUL in a name", Data("{\"call\":\"ses\u{0}sion\"}".utf8)), ("0xFF", Data([0xFF])),
    ("half a character", Data(#"{"call":""#.utf8) + Data([0xC3]) + Data(#""}"#.utf8)),
    ("an overlong slash", HostileLinesTests.create("") + Data([0xC0, 0xAF])),
    ("invalid UTF-8 in a name", Data(HostileLinesTests.create("@").map { $0 == 0x40 ? 0xFE : $0 })),
    ("a surrogate in UTF-8", Data(#"{"call":""#.utf8) + Data([0xED, 0xA0, 0x80]) + Data(#""}"#.utf8)),
    ("a lone high surrogate", HostileLinesTests.create(#"\ud800"#)),
    ("a lone low surrogate", HostileLinesTests.create(#"\udc00"#)),
    ("surrogates the wrong way round", HostileLinesTests.create(#"\udc00\ud800"#)),
    ("half an escape", HostileLinesTests.create(#"\u12"#)),
    ("an unknown escape", HostileLinesTests.create(#"\x41"#)),
    ("a raw control character", HostileLinesTests.create("\u{1}")),
    ("a raw tab", HostileLinesTests.create("\t")),
    ("a raw escape sequence", HostileLinesTests.create("\u{1b}[2J")),
    ("UTF-16", Data([0xFE, 0xFF, 0, 0x7B])),
    ("two byte order marks", Data([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]) + Data(#"{"call":"session"}"#.utf8)),
    ("20,000 arrays", Data(String(repeating: "[", count: 20_000).utf8)),
    ("20,000 objects", Data(String(repeating: #"{"a":"#, count: 20_000).utf8)),
    ("20,000 of both", Data(String(repeating: #"[{"a":"#, count: 10_000).utf8)),
    (
      "20,000 whole arrays",
      Data(
        (#"{"call":"create","records":"# + String(repeating: "[", count: 20_000)
          + String(repeating: "]", count: 20_000) + "}").utf8)
    ),
    (
      "513 parents",
      Data(
        (#"{"call":"create","records":["# + String(repeating: #"{"Account":"#, count: 511) + "null"
          + String(repeating: "}", count: 511) + "]}").utf8)
    ),
    ("a huge exponent", Data(#"{"call":"page","soql":"SELECT Id FROM Account","limit":1e400}"#.utf8)),
    ("a huge number", Data(#"{"call":"recycleBin","limit":99999999999999999999}"#.utf8)),
    ("a fraction", Data(#"{"call":"recycleBin","limit":1.5}"#.utf8)),
    ("a number as a string", Data(#"{"call":"recycleBin","limit":"1"}"#.utf8)),
    ("a string as a number", Data(#"{"call":"query","soql":17}"#.utf8)),
    ("a leading zero", Data(#"{"call":"recycleBin","limit":01}"#.utf8)), ("NaN", Data(#"{"call":NaN}"#.utf8)),
    ("true as a string", Data(#"{"call":"delete","ids":[],"allOrNone":"true"}"#.utf8)),
    ("an unknown call", Data(#"{"call":"drop table"}"#.utf8)),
    ("a member too many", Data(#"{"call":"delete","ids":["001Lo0000000001"],"allOrnone":true}"#.utf8)),
    ("an unknown user", Data(#"{"call":"delete","ids":["001Lo0000000001"],"user":"nobody"}"#.utf8)),
    ("a time that is none", Data(#"{"call":"delete","ids":["001Lo0000000001"],"now":"soon"}"#.utf8)),
  ]

  @Test func everyHostileLineIsAnsweredByAFaultAndChangesNothing() throws {
    let before = try prepare()
    let replies = try replies(to: Self.hostile.map(\.1))
    for (reply, line) in zip(replies, Self.hostile) {
      #expect(reply.hasPrefix(#"{"fault":{"exceptionCode":""#), "\(line.0): \(reply.prefix(300))")
      #expect(reply.utf8.count < 2_000, "\(line.0)")
    }
    #expect(try fingerprint() == before)
  }

  @Test func anIDOfAnyWrongKindIsRefusedByItsRow() throws {
    let before = try prepare()
    let ids = [
      "", " ", "001", "001Lo000000000", "001Lo0000000001A", "001Lo0000000001AB", "001Lo0000000001AAB",
      "001lo0000000001AAA", "001Lo0000000001AAAA", "001Lo000000000\u{e9}", "001Lo0000000001\\u0000",
      "000000000000000", "000000000000000AAA", "zzzzzzzzzzzzzzz", "0010000000ZZZZZ", "001LoZZZZZZZZZZ",
      "001Lo0000000002", "0D5Lo0000000001", "005Lo0000000009", "../../etc/passwd", "' OR 1=1 --",
    ]
    var lines: [String] = []
    for id in ids {
      for call in ["delete", "undelete", "emptyRecycleBin"] {
        lines.append(#"{"call":"\#(call)","ids":["\#(id)"]}"#)
      }
      lines.append(
        #"{"call":"update","records":[{"attributes":{"type":"Account"},"Id":"\#(id)","Name":"Gone"}]}"#)
    }
    for (reply, line) in zip(try replies(to: lines.map { Data($0.utf8) }), lines) {
      #expect(
        reply.contains(#""success":false"#) && !reply.contains("UNKNOWN_EXCEPTION"), "\(line): \(reply)")
    }
    #expect(try fingerprint() == before)
  }

  @Test func whatStandsAroundALineIsNoPartOfIt() throws {
    let session = Data(#"{"call":"session"}"#.utf8)
    let lines = [session, Data([0xEF, 0xBB, 0xBF]) + session, Data("  ".utf8) + session + Data("\t ".utf8)]
    for end in ["\n", "\r\n"] {
      #expect(try replies(to: lines, joinedBy: end).allSatisfy { $0.hasPrefix(#"{"session""#) })
    }
  }

  /// Whoever pairs lines with answers by counting must not fall out of step.
  @Test func aBlankLineIsAnsweredByAFault() throws {
    let session = Data(#"{"call":"session"}"#.utf8)
    let answers = try replies(to: [Data(), Data(" ".utf8), Data("\r".utf8), session])
    #expect(answers.count == 4)
    #expect(answers.dropLast().allSatisfy { $0.hasPrefix(#"{"fault":{"exceptionCode":"JSON_PARSER_ERROR""#) })
  }

  @Test func theLastOfSeveralMembersOfOneNameCounts() throws {
    let line = #"{"call":"delete","call":"setting","name":"x","name":"theme"}"#
    #expect(try replies(to: [Data(line.utf8)]) == [#"{"value":null}"#])
  }

  /// Every control character and every mark that changes the direction of text is data.
  @Test func hostileTextComesBackAsItWasSent() throws {
    let text =
      (0..<32).map { "\\u00" + String($0 + 256, radix: 16).suffix(2) }.joined()
      + "\u{7f}\u{85}\u{200b}\u{200e}\u{200f}\u{202a}\u{202e}\u{2028}\u{2029}\u{2066}\u{2069}"
      + "\u{feff}\u{fffe}\u{10ffff}z"
    let line = Self.create("a" + text)
    #expect(try replies(to: [line])[0].contains(#""success":true"#))
    let query = Data(#"{"call":"query","soql":"SELECT Name FROM Account"}"#.utf8)
    let reply = try replies(to: [query])[0]
    let sent = try Self.name(in: line) { ($0["records"] as? [[String: Any]])?.first?["Name"] as? String }
    let answered = try Self.name(in: Data(reply.utf8)) {
      ($0["records"] as? [[String: Any]])?.first?["Name"] as? String
    }
    #expect(sent != nil && sent.map { Array($0.utf8) } == answered.map { Array($0.utf8) })
  }

  private static func name(in line: Data, _ find: ([String: Any]) -> String?) throws -> String? {
    try (JSONSerialization.jsonObject(with: line) as? [String: Any]).flatMap(find)
  }

  /// What a long line is made of.
  enum Long: String, CaseIterable {
    case garbage, text, name, escapes, numbers, digits, records, ids, members, words

    /// A line of about so many bytes.
    func line(_ size: Int) -> String {
      let text: (String) -> String = { String(repeating: $0, count: size / $0.utf8.count) }
      return switch self {
      case .garbage: text("x")
      case .text: #"{"call":"query","soql":""# + text("a") + #""}"#
      case .name:
        #"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":""# + text("界") + #""}]}"#
      case .escapes:
        #"{"call":"upsert","type":""# + text(#"\u00e9"#) + #"","externalIdFieldName":"Name","records":[]}"#
      case .numbers: #"{"call":"create","records":["# + text("1,") + "1]}"
      case .digits: #"{"call":"recycleBin","limit":"# + text("1") + "}"
      case .records: #"{"call":"create","records":["# + text("{},") + "{}]}"
      case .ids: #"{"call":"delete","ids":["# + text(#""a","#) + #""a"]}"#
      case .members: #"{"call":"session","# + text(#""a":1,"#) + #""a":1}"#
      case .words: #"{"call":"page","soql":"SELECT Id FROM Account","matching":""# + text("界é x1") + #""}"#
      }
    }
  }

  /// Long lines take time and memory in proportion to their length.
  @Test(arguments: Long.allCases) func aLineOfTenMegabytesIsAnsweredInSeconds(long: Long) throws {
    let isLong = ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1"
    let before = try prepare()
    let clock = ContinuousClock()
    let start = clock.now
    let reply = try replies(to: [Data(long.line(isLong ? 10_000_000 : 500_000).utf8)])[0]
    // Several times what the slowest build on a busy machine takes: only a square of the length takes longer.
    #expect(clock.now - start < .seconds(90))
    #expect(reply.utf8.count < 2_000 && !reply.contains(#""success":true"#), "\(reply.prefix(300))")
    #expect(try fingerprint() == before)
  }
}
