import ObjectModel

/// Reads what stands between the braces of a search (semantics 6.1, 6.2).
///
/// Parentheses come first, then AND and AND NOT from right to left, then OR. A blank is AND.
struct TermParser {
  private let source: TermText
  /// Where the next term may start.
  private var offset = 0
  private var nesting = 0
  /// Whether any term so far has a letter or a digit.
  private var hasLetters = false

  /// How two terms are joined.
  private enum Joiner {
    case and
    case butNot
  }

  init(_ source: TermText) {
    self.source = source
  }

  /// All of it.
  mutating func all() throws(Fault) -> SearchTerms {
    skipSpace()
    let start = offset
    guard offset < end else { throw source.fault(.noSearchTerm, at: offset) }
    let terms = try alternatives()
    guard offset == end else { throw unexpected() }
    guard hasLetters else {
      let shown = String(source.text(start..<end).prefix { !$0.isWhitespace })
      throw source.fault(.shortTerm(shown), at: start)
    }
    return terms
  }

  /// Terms with OR between them.
  private mutating func alternatives() throws(Fault) -> SearchTerms {
    var parts = [try conjunction()]
    while take("OR") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  /// Terms with AND, AND NOT or a blank between them.
  private mutating func conjunction() throws(Fault) -> SearchTerms {
    var units = [try unit()]
    var joiners: [Joiner] = []
    while let joiner = joiner() {
      joiners.append(joiner)
      units.append(try unit())
    }
    return Self.joined(units, joiners)
  }

  /// From right to left: what stands behind an AND NOT is all that it takes away.
  private static func joined(_ units: [SearchTerms], _ joiners: [Joiner]) -> SearchTerms {
    var run: [SearchTerms] = []
    for (index, unit) in units.enumerated().reversed() {
      if index < joiners.count, joiners[index] == .butNot {
        run = [.butNot(unit, all(run))]
      } else {
        run.append(unit)
      }
    }
    return all(run)
  }

  /// All terms of a run that was collected backwards.
  private static func all(_ run: [SearchTerms]) -> SearchTerms {
    run.count == 1 ? run[0] : .and(run.reversed())
  }

  /// How the next term is joined to the one before it; nil when none follows here.
  private mutating func joiner() -> Joiner? {
    if take("AND") { return take("NOT") ? .butNot : .and }
    guard offset < end, bytes[offset] != UInt8(ascii: ")"), isAfterSpace, !isNext("OR") else {
      return nil
    }
    return .and
  }

  /// One term, phrase or expression in parentheses.
  private mutating func unit() throws(Fault) -> SearchTerms {
    guard offset < end else { throw unexpected() }
    let unit: SearchTerms
    switch bytes[offset] {
    case UInt8(ascii: "("): unit = try inner()
    case UInt8(ascii: "\""): unit = try phrase()
    default: unit = try term()  // UInt8
    }
    skipSpace()
    return unit
  }

  /// What stands in parentheses.
  private mutating func inner() throws(Fault) -> SearchTerms {
    guard nesting < Limits.searchNesting else { throw source.fault(.tooComplicated, at: offset) }
    nesting += 1
    offset += 1
    skipSpace()
    let terms = try alternatives()
    guard offset < end, bytes[offset] == UInt8(ascii: ")") else {
      throw source.fault(.missingParenthesis(found: found), at: offset)
    }
    offset += 1
    nesting -= 1
    return terms
  }

  /// Words in quotes.
  private mutating func phrase() throws(Fault) -> SearchTerms {
    let start = offset
    offset += 1
    let text = try text { $0 == UInt8(ascii: "\"") }
    guard offset < end else { throw source.fault(.unclosedPhrase, at: start) }
    offset += 1
    try requireLength(of: text, shownAs: text, at: start)
    return .phrase(text)
  }

  /// One word, perhaps with wildcards, but never with one first.
  private mutating func term() throws(Fault) -> SearchTerms {
    let start = offset
    if let word = word(at: offset), ["AND", "OR", "NOT"].contains(word.uppercased()) { throw unexpected() }
    var pieces: [SearchPiece] = []
    while offset < end {
      if let wildcard = wildcard(at: offset) {
        guard let last = pieces.last else { throw unexpected() }
        offset += 1
        // Two of them are one.
        if wildcard != .anyRun || last != .anyRun { pieces.append(wildcard) }
      } else {
        let text = try text { Lexer.isSpace($0) || "()*?\"".utf8.contains($0) }
        if text.isEmpty { break }
        pieces.append(.text(text))
      }
    }
    if pieces.isEmpty || offset < end && bytes[offset] == UInt8(ascii: "\"") { throw unexpected() }
    let literal = pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    try requireLength(of: literal, shownAs: pieces.map(\.shown).joined(), at: start)
    return .term(pieces)
  }

  /// The wildcard that stands at an offset.
  private func wildcard(at offset: Int) -> SearchPiece? {
    switch bytes[offset] {
    case UInt8(ascii: "*"): .anyRun
    case UInt8(ascii: "?"): .anyOne
    default: nil  // UInt8
    }
  }
}

// Characters.
extension TermParser {
  private var bytes: [UInt8] { source.bytes }
  private var end: Int { source.bytes.count }

  /// The characters that stand for themselves only behind a backslash.
  static let reserved = Array("?&|!{}[]()^~*:\\\"'+-".utf8)

  /// The text up to a byte that ends it, its escapes resolved. A reserved character without its backslash is a fault.
  private mutating func text(until ends: (UInt8) -> Bool) throws(Fault) -> String {
    var text: [UInt8] = []
    while offset < end, !ends(bytes[offset]) {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), offset + 1 < end, Self.reserved.contains(bytes[offset + 1]) {
        text.append(bytes[offset + 1])
        offset += 2
      } else if Self.reserved.contains(byte) {
        throw unexpected()
      } else {
        text.append(byte)
        offset += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A term has at least two letters or digits, or none, when nothing but the others count.
  private mutating func requireLength(of text: String, shownAs shown: String, at start: Int) throws(Fault) {
    let count = text.lazy.filter { $0.isLetter || $0.isNumber }.prefix(2).count
    guard count != 1 else { throw source.fault(.shortTerm(shown), at: start) }
    if count > 0 { hasLetters = true }
  }

  private mutating func skipSpace() {
    while offset < end, Lexer.isSpace(bytes[offset]) { offset += 1 }
  }

  private var isAfterSpace: Bool { Lexer.isSpace(bytes[offset - 1]) }

  /// Consumes a word of the language if it comes next, with the blanks behind it.
  private mutating func take(_ word: String) -> Bool {
    guard isNext(word) else { return false }
    offset += word.utf8.count
    skipSpace()
    return true
  }

  private func isNext(_ word: String) -> Bool {
    self.word(at: offset)?.uppercased() == word
  }

  /// The letters at an offset up to a blank, a parenthesis or the end; nil when another character follows them.
  private func word(at start: Int) -> String? {
    let rest = bytes[start..<end]
    let word = rest.prefix { !Lexer.isSpace($0) && !"()".utf8.contains($0) }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// What stands at the offset, as messages name it.
  private var found: String {
    guard offset < end else { return source.closing }
    if let word = word(at: offset), ["AND", "OR", "NOT"].contains(word.uppercased()) { return word }
    let rest = String(decoding: bytes[offset..<end], as: UTF8.self)
    return rest.unicodeScalars.first.map { String($0) } ?? ""
  }

  private func unexpected() -> Fault {
    source.fault(.unexpectedToken(found), at: offset)
  }
}

extension SearchPiece {
  /// The piece as messages show it.
  fileprivate var shown: String {
    switch self {
    case .text(let text): text
    case .anyRun: "*"
    case .anyOne: "?"
    }
  }
}
