public import ObjectModel

extension JSONValue {
  /// The nesting that a text may have (design section 6).
  static let maximumDepth = 512

  /// Reads one JSON text (RFC 8259) and nothing after it. A byte order mark in front is dropped.
  ///
  /// Strict: valid UTF-8, no lone surrogates, at most 512 levels, numbers that ``Foundation/Decimal`` holds
  /// exactly. Whatever else it is given, it answers a `JSON_PARSER_ERROR` with line and column (semantics 10.4).
  public init(json bytes: some Sequence<UInt8>) throws(Fault) {
    var reader = JSONReader(Array(bytes))
    self = try reader.document()
  }

  /// Reads one JSON text.
  public init(json text: String) throws(Fault) {
    try self.init(json: text.utf8)
  }
}
