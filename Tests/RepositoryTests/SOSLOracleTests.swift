import Foundation
import ObjectModel
import SOQL
import Testing

@testable import Repository

/// Random searches over random records, compared with a plain reading of the records' texts: what is found, and in which
/// order.
struct SOSLOracleTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `6.2 6.4 random searches find and rank what a plain reading of the texts does`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    try withStore(partSize: 16) { store in
      let rows = try makeRows(in: &store, &random)
      try store.idle()
      for _ in 0..<runs(1_000) {
        let terms = random.terms(depth: 2)
        let scope: Search.Scope = Bool.random(using: &random) ? .all : .name
        let reading = PlainReading(terms, of: rows, in: scope)
        let returned = Search.Returned(Query(selecting: [FieldPath("Id")], from: "Interaction"))
        let text = Search(terms, in: scope, returning: [returned]).text
        let search = try Search(parsing: text).checked(in: .shipped)
        for bounds in [SearchBounds(), SearchBounds(wordsOfExpression: 1)] {
          let found = try store.read { reader throws(Fault) in try reader.search(search, bounds) }
          #expect(found.compactMap(\.id) == reading.found.map(\.id), "\(text)")
        }
      }
    }
  }

  private func makeRows(
    in store: inout TestStore, _ random: inout SeededGenerator
  ) throws -> [PlainReading.Row] {
    var rows: [PlainReading.Row] = []
    for _ in 0..<48 {
      store.now.seconds += Int64.random(in: 0...1, using: &random)
      let (name, notes) = (random.text(), random.text())
      let id = try store.insert(.interaction, ["Name": .text(name), "Description": .text(notes)])
      rows.append(PlainReading.Row(id: id, name: name, notes: notes, changedAt: store.now.seconds))
      rows[rows.count - 1].isViewed = Int.random(in: 0..<6, using: &random) == 0
    }
    let viewed = rows.filter(\.isViewed).map(\.id)
    try store.write { writer throws(Fault) in try writer.stamp(viewed: viewed, referenced: []) }
    return rows
  }
}

/// A search carried out by regular expressions over the texts, without an index.
private struct PlainReading {
  /// A record.
  struct Row {
    var id: RecordID
    var name: String
    var notes: String
    var changedAt: Int64
    var isViewed = false
  }

  /// What is found, the best first.
  private(set) var found: [Row] = []

  private let scope: Search.Scope
  private var patterns: [SearchTerms: NSRegularExpression] = [:]

  init(_ terms: SearchTerms, of rows: [Row], in scope: Search.Scope) {
    self.scope = scope
    let leaves = terms.wantedLeaves
    let text = Self.text(of: leaves)
    for leaf in terms.leaves { patterns[leaf] = Self.pattern(of: leaf) }
    let all = SearchTerms.term(text.map { $0.pieces } ?? [.text("x")])
    patterns[all] = Self.pattern(of: all)
    found = rows.filter { holds($0, terms) }
      .map { row in
        var score = row.isViewed ? 2 : 0
        if leaves.contains(where: { has(row.name, $0) }) { score += 4 }
        if scope == .all, leaves.contains(where: { has(row.notes, $0) }) { score += 1 }
        if text != nil, leaves.count > 1, texts(row).contains(where: { has($0, all) }) { score += 4 }
        if let text, !text.isOpen, texts(row).contains(where: { $0.lowercased() == text.text }) { score += 8 }
        return (row, score)
      }
      .sorted { ($0.1, $0.0.changedAt, $1.0.id) > ($1.1, $1.0.changedAt, $0.0.id) }.map(\.0)
  }

  private func holds(_ row: Row, _ terms: SearchTerms) -> Bool {
    switch terms {
    case .term, .phrase: texts(row).contains { has($0, terms) }
    case .and(let parts): parts.allSatisfy { holds(row, $0) }
    case .or(let parts): parts.contains { holds(row, $0) }
    case .butNot(let wanted, let unwanted): holds(row, wanted) && !holds(row, unwanted)
    }
  }

  private func texts(_ row: Row) -> [String] { scope == .all ? [row.name, row.notes] : [row.name] }

  private func has(_ text: String, _ leaf: SearchTerms) -> Bool {
    let words = " " + Self.words(text) + " "
    let all = NSRange(words.startIndex..., in: words)
    return patterns[leaf]?.firstMatch(in: words, range: all) != nil
  }

  /// The leaves as one text; nil when wildcards leave it open, but for a `*` at the end.
  private static func text(of leaves: [SearchTerms]) -> (text: String, isOpen: Bool, pieces: [SearchPiece])? {
    var texts: [String] = []
    var isOpen = false
    for leaf in leaves {
      switch leaf {
      case .phrase(let text): texts.append(text)
      case .term(let pieces):
        guard case .text(let text) = pieces[0] else { return nil }
        if pieces.count > 1 {
          guard pieces.count == 2, pieces[1] == .anyRun, texts.count == leaves.count - 1 else { return nil }
          isOpen = true
        }
        texts.append(text)
      case .and, .or, .butNot: return nil
      }
    }
    let text = texts.joined(separator: " ").lowercased()
    return (text, isOpen, isOpen ? [.text(text), .anyRun] : [.text(text)])
  }

  /// A text's words with a blank between them.
  private static func words(_ text: String) -> String {
    var words = ""
    for character in text.lowercased().replacing("é", with: "e") {
      if character.isLetter || character.isNumber {
        if let last = words.last, last != " ", last.isNumber != character.isNumber { words += " " }
        words.append(character)
      } else if words.last != " " {
        words += " "
      }
    }
    return words.trimmingCharacters(in: .whitespaces)
  }

  /// The words of a leaf as a regular expression over ``words(_:)``.
  private static func pattern(of leaf: SearchTerms) -> NSRegularExpression? {
    var symbols = ""
    switch leaf {
    case .phrase(let text): symbols = text
    case .term(let pieces):
      for piece in pieces {
        switch piece {
        case .text(let text): symbols += text
        case .anyRun: symbols += "*"
        case .anyOne: symbols += "?"
        }
      }
    case .and, .or, .butNot: return nil
    }
    let words = symbols.lowercased().replacing("é", with: "e")
      .split { !$0.isLetter && !$0.isNumber && $0 != "*" && $0 != "?" }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    return try? NSRegularExpression(
      pattern: " " + words.map { regex(Array($0)) }.joined(separator: " ") + " ")
  }

  /// A word with wildcards; where letters and digits meet, a blank stands, anywhere among the wildcards between them.
  private static func regex(_ word: [Character]) -> String {
    var regex = ""
    var wildcards: [String] = []
    var last: Character?
    for character in word {
      if character == "*" || character == "?" {
        wildcards.append(character == "*" ? "[^ ]*" : "[^ ]")
        continue
      }
      if let last, last.isNumber != character.isNumber {
        let ways = (0...wildcards.count).map { wildcards[..<$0].joined() + " " + wildcards[$0...].joined() }
        regex += "(?:\(ways.joined(separator: "|")))"
      } else {
        regex += wildcards.joined()
      }
      regex.append(character)
      wildcards = []
      last = character
    }
    return regex + wildcards.joined()
  }
}

extension SeededGenerator {
  /// A short text of few different words.
  fileprivate mutating func text() -> String {
    let words = ["ab", "abc", "Abb", "bab", "b", "ab1", "ab12", "12", "1ab2", "éb", "a-b", "12.2", "bbb"]
    return (0..<Int.random(in: 1...4, using: &self)).map { _ in pick(words) }.joined(separator: " ")
  }

  /// What is looked for.
  fileprivate mutating func terms(depth: Int) -> SearchTerms {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &self) {
    case 0: return .phrase(pick(["ab 12", "abc ab", "ab-12", "a b", "bab, ab", "12 2", "Ab1 2ab"]))
    case 1...3: return .term(pieces())
    case 4: return .and(manyTerms(depth: depth - 1))
    case 5: return .or(manyTerms(depth: depth - 1))
    default: return .butNot(terms(depth: depth - 1), terms(depth: depth - 1))  // Int
    }
  }

  private mutating func manyTerms(depth: Int) -> [SearchTerms] {
    (0..<Int.random(in: 2...3, using: &self)).map { _ in terms(depth: depth) }
  }

  /// A word of two letters or more with wildcards.
  private mutating func pieces() -> [SearchPiece] {
    var pieces = [SearchPiece.text(pick(["ab", "AB", "12", "ba", "éb", "1a", "a-b", "ab12", "bb", "ab-"]))]
    for _ in 0..<Int.random(in: 0...2, using: &self) {
      let wildcard: SearchPiece = Bool.random(using: &self) ? .anyRun : .anyOne
      if pieces.last != .anyRun || wildcard != .anyRun { pieces.append(wildcard) }
      if Bool.random(using: &self) { pieces.append(.text(pick(["a", "b", "1", "2b", "-a", "c", "b-1"]))) }
    }
    return pieces
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts[Int.random(in: 0..<texts.count, using: &self)]
  }
}
