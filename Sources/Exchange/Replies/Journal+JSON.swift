import ObjectModel

// The answers of changes, editing and a save that others have overtaken (design section 6).

extension JournalAction {
  /// The action's members by their own names.
  var json: JSONValue {
    .object([
      "action": .integer(Int(id)), "at": .string(at.apiText), "user": .string(user),
      "sentence": .string(sentence), "recordCount": .integer(recordCount),
      "undoes": undoes.map { .integer(Int($0)) } ?? .null,
      "undoneBy": undoneBy.map { .integer(Int($0)) } ?? .null,
      "changes": .array(changes.map(\.json)),
    ])
  }
}

extension JournalChange {
  /// The change's members by their own names; `values` stands only where there are any.
  fileprivate var json: JSONValue {
    let change: JSONValue = .object([
      "record": record.json, "kind": .string(kind.rawValue), "field": .optional(field), "old": old.json,
      "new": new.json,
    ])
    guard !values.isEmpty, case .object(let members) = change else { return change }
    let created = values.map { JSONValue.Member($0.field, $0.value.json) }
    return .object(members + [JSONValue.Member("values", .object(created))])
  }
}

extension NamedRecord {
  /// `{id, type, name}`.
  var json: JSONValue {
    .object(["id": .string(id.text18), "type": .string(type), "name": .optional(name)])
  }
}

extension ShownValue {
  /// The value as REST writes it; a reference with a name is `{id, name}`.
  var json: JSONValue {
    guard let name else { return value.json }
    return .object(["id": value.json, "name": .string(name)])
  }
}

extension FieldConflict {
  /// The conflict's members by their own names.
  var json: JSONValue {
    .object([
      "field": .string(field), "theirs": theirs.json, "user": .string(user), "at": .string(at.apiText),
    ])
  }
}
