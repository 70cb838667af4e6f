import Calls
import Exchange
import Foundation
import ObjectModel
import Repository
import Testing

/// Lines that are almost calls: each is answered by one line of JSON, and one that fails leaves no trace.
@Suite struct LineFuzzTests {
  /// A store in memory that takes lines.
  private struct Desk {
    let store: Store
    let session: Session

    init() throws {
      store = try Store(.memory)
      _ = try store.ensureFirstUser(
        username: "admin@desk", lastName: "Admin", timeZone: "UTC", now: ModelRun.opening)
      session = try Session(store: store, username: nil, door: .jsonLines, clock: { ModelRun.opening })
    }

    func reply(to line: some Sequence<UInt8>) -> Reply {
      do throws(Fault) {
        return session.perform(try CallRequest(jsonLine: line))
      } catch {
        return .fault(error)
      }
    }

    /// Everything that a call could leave: records, the bin, the journal, drafts, settings and view dates.
    func fingerprint() throws -> Int64? {
      try store.number(Self.sum)
    }

    private static let sum: String = {
      let records = ObjectCatalog.shipped.objects.filter { $0.calls.contains(.create) }.map { object in
        let stamp = object.field("SystemModstamp") == nil ? "0" : "SystemModstamp % 100003"
        return "SELECT coalesce(sum(\(stamp) + Id), 0) + count(*) FROM \"\(object.name)\""
      }
      let others = ["change", "action", "recycle_bin", "view_stamp", "draft", "setting"].map {
        "SELECT count(*) FROM \"\($0)\""
      }
      let weighed = (records + others).enumerated().map { "(\($0.element)) * \(2 * $0.offset + 1)" }
      return "SELECT " + weighed.joined(separator: " + ")
    }()
  }

  /// One line for each call with all its members.
  private static func samples() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Lines/calls.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func thereIsALineForEveryCall() throws {
    let called = try Self.samples().map { try CallRequest(jsonLine: $0).call.name }
    let all = try #require(Desk().reply(to: Data(#"{"call":"?"}"#.utf8)).fault).message
      .split(separator: "The calls are: ").last?.dropLast().split(separator: ", ").map(String.init)
    #expect(Set(called) == Set(try #require(all)))
  }

  /// Every member of every call, replaced by every kind of JSON and left out.
  @Test func aMemberOfAnotherKindIsAFaultOrARowsError() throws {
    let desk = try Desk()
    for sample in try Self.samples() {
      _ = desk.reply(to: sample.utf8)
      let value = try JSONValue(json: sample.utf8)
      for path in Self.paths(in: value) {
        for kind in Self.kinds {
          try Self.check(Self.replaced(value, path[...], by: kind).jsonText.utf8, desk)
        }
      }
    }
  }

  /// Valid lines with bytes put in, taken out, turned and copied.
  @Test(arguments: [1, 2] as [UInt64]) func aLineWithWrongBytesIsAnsweredByALine(seed: UInt64) throws {
    let desk = try Desk()
    let samples = try Self.samples()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<(isLong ? 50_000 : 1_000) {
      var line = Array(random.pick(samples, else: "{}").utf8)
      for _ in 0...random.below(3) {
        Self.mutate(&line, Array(random.pick(samples, else: "[]").utf8), &random)
      }
      line.removeAll { $0 == 0x0A }
      try Self.check(line, desk)
    }
  }

  private static func mutate(_ line: inout [UInt8], _ other: [UInt8], _ random: inout SeededGenerator) {
    let place = random.below(line.count + 1)
    switch random.below(7) {
    case 0: line.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 1: if place < line.count { line.remove(at: place) }
    case 2: if place < line.count { line[place] ^= 1 << UInt8(random.below(8)) }
    case 3: line.removeSubrange(place..<min(line.count, place + random.below(20)))
    case 4:
      let start = random.below(other.count)
      line.insert(contentsOf: other[start..<min(other.count, start + random.below(40))], at: place)
    case 5: line.insert(random.pick(Array("\"\\{}[]:,0-.eu \u{1}".utf8), else: 0xFF), at: place)
    default:  // Int: the digits of a number or of an id become others
      for index in line.indices where (0x30...0x39).contains(line[index]) && random.oneIn(6) {
        line[index] = 0x30 + UInt8(random.below(10))
      }
    }
  }

  /// The reply is one line of JSON; when nothing succeeded, nothing was left.
  private static func check(_ line: some Collection<UInt8>, _ desk: Desk) throws {
    let before = try desk.fingerprint()
    let reply = desk.reply(to: line)
    let text = reply.jsonLine(catalog: .shipped)
    let shown = String(decoding: line, as: UTF8.self)
    #expect(!text.utf8.contains(0x0A) && (try? JSONValue(json: text.utf8)) != nil, "\(shown)")
    if let fault = reply.fault { #expect(fault.code != .unknownException, "\(fault) for \(shown)") }
    if !reply.hasEffect { #expect(try desk.fingerprint() == before, "\(shown)\n\(text)") }
  }

  private enum Step {
    case member(Int)
    case element(Int)
  }

  private static func paths(in value: JSONValue) -> [[Step]] {
    if let members = value.members {
      return members.enumerated().flatMap { index, member in
        [[.member(index)]] + paths(in: member.value).map { [.member(index)] + $0 }
      }
    }
    return (value.elements ?? []).enumerated().flatMap { index, element in
      [[.element(index)]] + paths(in: element).map { [.element(index)] + $0 }
    }
  }

  /// The value with another one at a place; nil takes the place out.
  private static func replaced(_ value: JSONValue, _ path: ArraySlice<Step>, by other: JSONValue?)
    -> JSONValue
  {
    guard let step = path.first else { return other ?? .null }
    let rest = path.dropFirst()
    switch step {
    case .member(let index):
      var members = value.members ?? []
      if rest.isEmpty, other == nil {
        members.remove(at: index)
      } else {
        members[index].value = replaced(members[index].value, rest, by: other)
      }
      return .object(members)
    case .element(let index):
      var elements = value.elements ?? []
      if rest.isEmpty, other == nil {
        elements.remove(at: index)
      } else {
        elements[index] = replaced(elements[index], rest, by: other)
      }
      return .array(elements)
    }
  }

  private static let kinds: [JSONValue?] = [
    nil, .null, .boolean(true), .boolean(false), .number(17), .number(Decimal(Int64.max)),
    .number(Decimal(Int64.min)),
    .number(-1.5),
    .number(Decimal(sign: .plus, exponent: 120, significand: 1)),
    .string("text"), .string(""), .string("17"), .string("\u{0}\u{1b}\u{202e}"),
    .string("001Lo0000000001AAB"),
    .string("005Lo0000000001"), .array([]), .array([.null]), .array([.string("a"), .number(1)]), .object([]),
    .object([JSONValue.Member("a", .number(1))]),
  ]
}

extension Reply {
  /// The fault, when it is one.
  fileprivate var fault: Fault? {
    if case .fault(let fault) = self { fault } else { nil }
  }

  /// Whether the call may have left something: a row that succeeded, or a call of the program's own that is done.
  fileprivate var hasEffect: Bool {
    switch self {
    case .results(let results): results.contains(where: \.isSuccess)
    case .done, .setting, .undo: true
    case .fault, .conflicts, .records, .query, .searchRecords, .explanation, .updated, .deleted,
      .describeSObjects,
      .describeLayout, .describeGlobal, .describeSearchLayouts, .describeCompactLayouts, .listViews,
      .describeListView, .page, .recycleBin, .drafts, .editing, .changes, .session:
      false
    }
  }
}
