import ObjectModel

/// The members of one line: each is taken by name and kind, and what nobody took is a fault, so that a misspelt
/// `allOrNone` never passes unseen.
struct CallMembers {
  private let object: [JSONValue.Member]
  private var taken: Set<String> = []

  init(_ value: JSONValue) throws(Fault) {
    guard let members = value.members else { throw .wrongMember("line", expected: "object", found: value) }
    object = members
  }

  /// The last value of a member; null counts as left out.
  mutating func optional<Value>(
    _ name: String, _ kind: String, _ convert: (JSONValue) -> Value?
  ) throws(Fault) -> Value? {
    taken.insert(name)
    guard let value = object.last(where: { $0.name == name })?.value, value != .null else { return nil }
    guard let converted = convert(value) else { throw .wrongMember(name, expected: kind, found: value) }
    return converted
  }

  /// The same, for a member that must be there.
  mutating func required<Value>(
    _ name: String, _ kind: String, _ convert: (JSONValue) -> Value?
  ) throws(Fault) -> Value {
    guard let value = try optional(name, kind, convert) else { throw .missingMember(name) }
    return value
  }

  /// Throws a fault that names a member that nobody took.
  func finish() throws(Fault) {
    if let member = object.first(where: { !taken.contains($0.name) }) {
      throw .unrecognizedMember(member.name)
    }
  }
}

extension CallMembers {
  mutating func string(_ name: String) throws(Fault) -> String {
    try required(name, "string", \.string)
  }

  mutating func optionalString(_ name: String) throws(Fault) -> String? {
    try optional(name, "string", \.string)
  }

  mutating func strings(_ name: String) throws(Fault) -> [String] {
    try required(name, "array of strings", \.strings)
  }

  mutating func flag(_ name: String) throws(Fault) -> Bool {
    try optional(name, "boolean", \.boolean) ?? false
  }

  mutating func optionalInteger(_ name: String) throws(Fault) -> Int? {
    try optional(name, "int", \.integer)
  }

  mutating func instant(_ name: String) throws(Fault) -> Instant {
    guard let instant = try optionalInstant(name) else { throw .missingMember(name) }
    return instant
  }

  mutating func optionalInstant(_ name: String) throws(Fault) -> Instant? {
    try optional(name, "datetime") { $0.string.flatMap { Instant(apiText: $0) } }
  }

  mutating func optionalID(_ name: String) throws(Fault) -> RecordID? {
    guard let text = try optionalString(name) else { return nil }
    return try RecordID(reading: text)
  }

  mutating func pageKey(_ name: String) throws(Fault) -> PageKey? {
    try optionalString(name).map(PageKey.init(text:))
  }
}

extension JSONValue {
  /// The texts of an array of strings, else nil.
  var strings: [String]? {
    guard let elements else { return nil }
    let strings = elements.compactMap(\.string)
    return strings.count == elements.count ? strings : nil
  }
}

extension RecordID {
  /// Reads an id; a text that is none is a fault.
  init(reading text: String) throws(Fault) {
    guard let id = RecordID(text) else { throw .malformedID(text) }
    self = id
  }
}

extension Fault {
  /// A member of another kind than the call takes (semantics 10.4).
  static func wrongMember(_ name: String, expected: String, found: JSONValue) -> Fault {
    let shown = found.jsonText
    let cut = shown.count > 255 ? shown.prefix(255) + "..." : shown
    let value = found.string != nil && cut.count == shown.count ? String(shown.dropFirst().dropLast()) : cut
    let place = String(String.UnicodeScalarView(name.unicodeScalars.prefix(255)))
    return .wrongMember(place, expected: expected, token: found.tokenName, value: String(value))
  }
}
