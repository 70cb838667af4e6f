import Foundation
import ObjectModel

/// The checks of a row that need nothing but the row and its description, in the order of semantics 3.1:
/// unknown field, not writeable, malformed or incorrect reference, required, length, picklist. What follows
/// needs the store: see ``ReferenceCheck`` and ``UniquenessCheck``.
struct RowCheck {
  /// Whether the row is to be inserted or to change a record.
  enum Kind {
    /// The row is to be inserted.
    case create
    /// The row changes a record that is there.
    case update
  }

  /// The objects that references may point to.
  let catalog: ObjectCatalog
  /// What the row is to do.
  let kind: Kind
  /// Whether texts that are too long are cut instead of refused.
  let allowsTruncation: Bool

  /// The row's fields with the values that are to be stored, or the first problem.
  func checked(_ row: SentRow) throws(RowError) -> [CheckedField] {
    if let name = row.unknownNames.first { throw .noSuchColumn(name, object: row.object) }
    let locked = row.fields.filter { !isWriteable($0.field) }.map(\.field.name)
    guard locked.isEmpty else { throw .notWritable(locked) }
    var fields = try row.fields.map { field, value throws(RowError) in
      CheckedField(field: field, value: try referenceChecked(value, of: field))
    }
    try refuseMissing(fields, of: row.object)
    for index in fields.indices {
      fields[index].value = try fitted(fields[index].value, to: fields[index].field)
    }
    for index in fields.indices {
      fields[index].value = try valueChecked(fields[index].value, of: fields[index].field)
    }
    return fields
  }

  private func isWriteable(_ field: FieldDescription) -> Bool {
    switch kind {
    case .create: field.properties.contains(.create)
    case .update: field.properties.contains(.update)
    }
  }

  /// The shape and the type of an id in a reference field (semantics 3.4).
  private func referenceChecked(
    _ sent: SentValue, of field: FieldDescription
  ) throws(RowError) -> CheckedField.Value {
    switch sent {
    case .refused(let error): throw error
    case .malformedReference(let text): throw .malformedReference(text, field: field)
    case .parent(let object, let key, let value): return .parent(object, key: key, value: value)
    case .value(.reference(let id)) where id.isEmptyKey:
      guard field.role != .owner else { throw .emptyOwner }
      return .value(.null)
    case .value(.reference(let id)):
      let type = catalog.object(of: id)?.name
      guard let type, field.reference?.objects.contains(type) ?? false else {
        throw .wrongReferenceType(id.text18, field: field)
      }
      return .value(.reference(id))
    case .value(let value): return .value(value)
    }
  }

  /// Required fields that are missing or cleared, all in one error. What is defaulted on create may be left out,
  /// and except for the owner may be null too (semantics 2.3, 3.2).
  private func refuseMissing(_ fields: [CheckedField], of object: ObjectDescription) throws(RowError) {
    let cleared = Set(fields.filter(\.isNull).map(\.field.name))
    let missing =
      switch kind {
      case .create:
        object.fields.filter { field in
          if field.role == .owner { return cleared.contains(field.name) }
          return field.isRequired && !fields.contains { $0.field.name == field.name && !$0.isNull }
        }
      case .update:
        object.fields.filter { cleared.contains($0.name) && !$0.properties.contains(.nillable) }
      }
    guard missing.isEmpty else { throw .requiredFieldMissing(missing.map(\.name)) }
  }

  /// A text within its field's length, cut where that is allowed (semantics 2.3), and a number or an instant
  /// within its range.
  private func fitted(
    _ value: CheckedField.Value, to field: FieldDescription
  ) throws(RowError) -> CheckedField.Value {
    guard case .value(let plain) = value else { return value }
    switch plain {
    case .text(let text):
      // A text never has more UTF-16 units than UTF-8 bytes, which are counted already.
      guard let length = field.type.length, text.utf8.count > length, text.utf16.count > length else {
        return value
      }
      guard allowsTruncation, let cut = field.truncated(text) else {
        throw .tooLong(text, field: field, maximum: length)
      }
      return .value(cut.isEmpty ? .null : .text(cut))
    case .number(let number):
      guard field.type.holds(number) else {
        throw .outOfRange(number.isFinite ? "\(number)" : "more than 38 digits", field: field)
      }
    case .dateTime(let instant):
      guard Instant.fieldRange.contains(instant) else { throw .outOfRange(instant.apiText, field: field) }
    case .date(let date):
      guard Instant.fieldRange.contains(Instant(date)) else { throw .outOfRange(date.isoText, field: field) }
    case .null, .boolean, .reference:
      break
    }
    return value
  }

  /// A picklist value in its defined spelling and an e-mail address that is one.
  private func valueChecked(
    _ value: CheckedField.Value, of field: FieldDescription
  ) throws(RowError) -> CheckedField.Value {
    guard case .value(.text(let text)) = value else { return value }
    if case .email = field.type {
      guard text.isEmailAddress else { throw .badEmail(text, field: field) }
    } else if field.name == "Username" {
      guard text.isUsername else { throw .badEmail(text, field: field) }
    }
    guard let defined = field.type.picklistValues else { return value }
    if let spelling = defined.first(where: { $0.equalsIgnoringASCIICase(text) }) {
      return .value(.text(spelling))
    }
    guard !field.properties.contains(.restrictedPicklist) else { throw .badPicklistValue(text, field: field) }
    return value
  }
}

extension FieldDescription {
  /// A text as AllowFieldTruncation cuts it; nil where that does not apply.
  func truncated(_ text: String) -> String? {
    guard type.isTruncatable, let length = type.length else { return nil }
    return text.utf16.count > length ? text.prefix(utf16Length: length).trimmed : text
  }
}

extension FieldType {
  /// Whether AllowFieldTruncation applies (semantics 2.3).
  fileprivate var isTruncatable: Bool {
    switch self {
    case .string, .textarea, .picklist, .phone, .email: true
    case .id, .boolean, .dateTime, .date, .integer, .double, .currency, .percent, .url, .reference: false
    }
  }
}

extension RecordID {
  /// Whether the id is the empty key, which means no value (semantics 1.1).
  var isEmptyKey: Bool { text15 == "000000000000000" }
}
