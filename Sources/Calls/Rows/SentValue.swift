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

  /// Whether the field is to be cleared.
  var isNull: Bool {
    if case .value(.null) = self { true } else { false }
  }
}

extension FieldDescription {
  /// A sent value as the field's own kind. Texts are trimmed and an empty one is null (semantics 2.3); dates,
  /// instants and ids come as text, an id without blanks (semantics 1.3). A scalar of another kind is the request's
  /// fault (semantics 3.1.5).
  ///
  /// - Parameter readsNumerals: whether a number may come as text, as it does from files.
  func converted(_ sent: FieldValue, readsNumerals: Bool) throws(Fault) -> SentValue {
    if isOfKind(sent) { return .value(sent) }
    if case .boolean = type { throw wrongScalar(sent) }
    guard let sentText = sent.spelledText else { return .value(try exact(sent)) }
    if type.scale != nil, !readsNumerals { throw wrongScalar(sent) }
    let text = sentText.trimmed
    return text.isEmpty ? .value(.null) : try read(isID ? sentText : text, sentAs: sent)
  }

  private var isID: Bool { type == .id || reference != nil }

  /// Whether a value is null or already as the field holds it.
  private func isOfKind(_ sent: FieldValue) -> Bool {
    switch sent {
    case .null: true
    case .boolean: type == .boolean
    case .date: type == .date
    case .dateTime: type == .dateTime
    case .reference: reference != nil
    case .text, .number: false
    }
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
    wrongScalar(kind: sent.tokenName, value: sent.shownScalar)
  }

  /// The fault of a value of another kind, by the parser's name of that kind.
  func wrongScalar(kind: String, value: String) -> Fault {
    .wrongScalar(type.scalarName, kind: kind, value: value)
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
