import ObjectModel

/// What a caller sent for one field, of the field's own kind as far as it can be.
enum SentValue {
  /// A value of the field's kind, or null.
  case value(FieldValue)
  /// A text in a reference field that is no id.
  case malformedReference(String)
  /// The record of one of the reference's types whose key field has this value (semantics 3.0).
  case parent(ObjectDescription, key: FieldDescription, value: FieldValue)
  /// Something that can be told only where reference problems are told.
  case refused(RowError)
}

extension FieldDescription {
  /// A sent value as the field's own kind. Texts are trimmed and an empty one is null (semantics 2.3); dates,
  /// instants, numbers and ids may come as text. A scalar of another kind is the request's fault (semantics
  /// 3.1.5).
  func converted(_ sent: FieldValue) throws(Fault) -> SentValue {
    switch (sent, type) {
    case (.null, _), (.boolean, .boolean), (.dateTime, .dateTime), (.date, .date), (.reference, .reference):
      return .value(sent)
    default:  // (FieldValue, FieldType): every other pair needs reading
      break
    }
    if case .boolean = type { throw wrongScalar(sent) }
    guard let text = sent.spelledText?.trimmed else { return .value(try exact(sent)) }
    return text.isEmpty ? .value(.null) : try read(text, sentAs: sent)
  }

  /// A number or a boolean, which only a number field takes.
  private func exact(_ sent: FieldValue) throws(Fault) -> FieldValue {
    guard case .number = sent, type.scale != nil else { throw wrongScalar(sent) }
    return sent
  }

  /// A text read as the field's kind.
  private func read(_ text: String, sentAs sent: FieldValue) throws(Fault) -> SentValue {
    switch type {
    case .string, .textarea, .picklist, .phone, .email, .url:
      return .value(.text(text))
    case .dateTime:
      guard let instant = Instant(apiText: text) else { throw wrongScalar(sent) }
      return .value(.dateTime(instant))
    case .date:
      guard let date = CalendarDate(isoText: text) else { throw wrongScalar(sent) }
      return .value(.date(date))
    case .integer, .double, .currency, .percent:
      guard let number = FieldValue(numeral: text) else { throw wrongScalar(sent) }
      return .value(number)
    case .id, .reference:
      return RecordID(text).map { .value(.reference($0)) } ?? .malformedReference(text)
    case .boolean:
      throw wrongScalar(sent)
    }
  }

  private func wrongScalar(_ sent: FieldValue) -> Fault {
    .wrongScalar(type.scalarName, kind: sent.tokenName, value: sent.shownScalar)
  }
}

extension FieldType {
  /// The name of the type in the text of a parser error.
  fileprivate var scalarName: String {
    switch self {
    case .string, .textarea, .picklist, .phone, .email, .url: "string"
    case .boolean: "boolean"
    case .dateTime: "datetime"
    case .date: "date"
    case .integer: "int"
    case .double, .currency, .percent: "double"
    case .id, .reference: "id"
    }
  }
}

extension FieldValue {
  /// The text that JSON would carry for a value that JSON carries as text; nil for null, numbers and booleans.
  var spelledText: String? {
    switch self {
    case .text(let text): text
    case .date(let date): date.isoText
    case .dateTime(let instant): instant.apiText
    case .reference(let id): id.text18
    case .null, .boolean, .number: nil
    }
  }

  /// The parser's name for the kind of scalar.
  fileprivate var tokenName: String {
    switch self {
    case .text, .date, .dateTime, .reference: "VALUE_STRING"
    case .number: shownScalar.contains(".") ? "VALUE_NUMBER_FLOAT" : "VALUE_NUMBER_INT"
    case .boolean(true): "VALUE_TRUE"
    case .boolean(false): "VALUE_FALSE"
    case .null: "VALUE_NULL"
    }
  }

  /// The value as text, for a message.
  var shownScalar: String {
    switch self {
    case .text(let text): text
    case .boolean(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .date(let date): date.isoText
    case .dateTime(let instant): instant.apiText
    case .reference(let id): id.text18
    case .null: "null"
    }
  }
}

extension String {
  /// The text without white space at either end. Works on scalars: stored text is bytes, not characters.
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, first.isPrintableASCII, last.isPrintableASCII {
      return self
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    let isTrimmed = first == startIndex && scalars.index(after: last) == endIndex
    return isTrimmed ? self : String(scalars[first...last])
  }

  /// The longest start of the text with at most so many UTF-16 code units, no scalar halved.
  func prefix(utf16Length: Int) -> String {
    var end = unicodeScalars.startIndex
    var room = utf16Length
    while end < unicodeScalars.endIndex {
      room -= unicodeScalars[end].value > 0xFFFF ? 2 : 1
      guard room >= 0 else { break }
      end = unicodeScalars.index(after: end)
    }
    return String(unicodeScalars[..<end])
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that is drawn; most texts begin and end with one.
  fileprivate var isPrintableASCII: Bool { (0x21...0x7E).contains(self) }
}
