public import ObjectModel

extension ValueText {
  /// The text that a field starts with when a value is edited; ``value(of:_:)`` reads it as the same value.
  public func edit(_ value: FieldValue, _ field: FieldDescription) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .boolean(let isTrue): isTrue ? "Yes" : "No"
    case .number(let number): NumberText.plain(number)
    case .date(let date): date.isoText
    case .dateTime(let instant): DateTimeEntry(now: now, zone: zone).editText(of: instant)
    case .reference(let id): id.text18
    }
  }

  /// The value that an edited text means for a field; blank text is null. Times and days are read without a role:
  /// forms that know one use ``DateTimeEntry`` themselves.
  /// - Throws: a sentence about what is wrong. What only a call can judge, such as a length, is left to it.
  public func value(of text: String, _ field: FieldDescription) throws(EntryError) -> FieldValue {
    guard text.contains(where: { !$0.isWhitespace }) else { return .null }
    switch field.type {
    case .string, .textarea, .picklist, .phone, .email, .url: return .text(text)
    case .boolean: return .boolean(try Self.boolean(text))
    case .date: return try DateEntry(now: now, zone: zone).read(text).map { .date($0.date) } ?? .null
    case .dateTime:
      return try DateTimeEntry(now: now, zone: zone).read(text).map { .dateTime($0.instant) } ?? .null
    case .integer(let digits): return .number(try NumberText.number(text, digits: digits, scale: 0))
    case .double(let precision, let scale), .currency(let precision, let scale):
      return .number(try NumberText.number(text, digits: precision - scale, scale: scale))
    case .percent(let precision, let scale):
      let number = text.last { !$0.isWhitespace } == "%" ? String(text.prefix { $0 != "%" }) : text
      return .number(try NumberText.number(number, digits: precision - scale, scale: scale))
    case .id, .reference:
      let trimmed = String(text.filter { !$0.isWhitespace })
      guard let id = RecordID(trimmed) else { throw EntryError("\"\(trimmed.prefix(40))\" is no id") }
      return .reference(id)
    }
  }

  private static func boolean(_ text: String) throws(EntryError) -> Bool {
    switch text.filter({ !$0.isWhitespace }).lowercased() {
    case "y", "yes", "true": return true
    case "n", "no", "false": return false
    default: throw EntryError("yes or no")  // String
    }
  }
}
