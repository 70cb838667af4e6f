import ObjectModel

/// The text that a search looks for, between braces or, as Apex writes it, between single quotes.
struct TermText {
  /// The text as UTF-8. The escapes of a quoted text are resolved, those of terms are not.
  let bytes: [UInt8]
  /// The sign that ends it, as messages name it.
  let closing: String
  /// Where each byte stands in the statement, and last where the text ends.
  private let origins: [Int]
  private let lexer: Lexer

  /// A text in braces.
  init(braced range: Range<Int>, of lexer: Lexer) {
    bytes = Array(lexer.bytes[range])
    origins = Array(range) + [range.upperBound]
    closing = "}"
    self.lexer = lexer
  }

  /// A quoted text, from the first quote to the last. Its escapes are those of SOQL's strings (semantics 5.3), which the
  /// lexer has looked at. An escaped single quote stays escaped, because it is reserved in terms.
  init(quoted range: Range<Int>, of lexer: Lexer) {
    var bytes: [UInt8] = []
    var origins: [Int] = []
    var offset = range.lowerBound + 1
    while offset < range.upperBound - 1 {
      let start = offset
      var resolved = [lexer.bytes[offset]]
      offset += 1
      if resolved == [UInt8(ascii: "\\")], let escape = Escape.read(lexer.bytes[start...]) {
        offset = start + escape.length
        resolved = Self.inTerms(escape.value)
      }
      bytes += resolved
      origins += resolved.map { _ in start }
    }
    self.bytes = bytes
    self.origins = origins + [range.upperBound - 1]
    closing = "'"
    self.lexer = lexer
  }

  /// What an escape of a string leaves for the terms.
  private static func inTerms(_ value: [UInt8]) -> [UInt8] {
    if value == [UInt8(ascii: "'")] { return Array("\\'".utf8) }
    // SOQL keeps the backslash of `\\`, `\_` and `\%` for LIKE; here nothing reads it.
    return value.count == 2 && value[0] == UInt8(ascii: "\\") ? [value[1]] : value
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A fault at a byte of the text.
  func fault(_ wording: Fault, at offset: Int) -> Fault {
    lexer.fault(wording, at: origins[offset])
  }
}
