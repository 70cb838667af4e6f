import ObjectModel

// The answers of Rapport's own calls (design section 6).

extension Page {
  /// `{rows: [{record, key}], hasEarlier, hasLater, count}`; the count is `{exactly}`, `{moreThan}` or null.
  var json: JSONValue {
    .object([
      "rows": .array(rows.map { .object(["record": $0.record.json, "key": .string($0.key.text)]) }),
      "hasEarlier": .boolean(hasEarlier), "hasLater": .boolean(hasLater), "count": count?.json ?? .null,
    ])
  }
}

extension Page.Count {
  fileprivate var json: JSONValue {
    switch self {
    case .exactly(let number): .object(["exactly": .integer(number)])
    case .moreThan(let number): .object(["moreThan": .integer(number)])
    }
  }
}

extension RecycleBinEntry {
  /// The entry's members by their own names.
  var json: JSONValue {
    .object([
      "id": .string(id.text18), "type": .string(type), "name": .string(name),
      "deletedDate": .string(deletedDate.apiText), "deletedBy": .string(deletedBy),
      "leavesAt": .string(leavesAt.apiText), "childCount": .integer(childCount), "key": .string(key.text),
    ])
  }
}

extension Draft {
  /// The draft in the shape in which `saveDraft` takes it, and when it was kept.
  var json: JSONValue {
    .object([
      "object": .string(object), "record": .optional(record), "title": .string(title),
      "fields": .array(fields.map(\.json)), "basedOn": basedOn.map { .integer(Int($0)) } ?? .null,
      "savedAt": .string(savedAt.apiText),
    ])
  }
}

extension Draft.Field {
  fileprivate var json: JSONValue {
    .object(["name": .string(name), "text": .string(text), "reference": .optional(reference)])
  }
}

extension SessionInfo {
  /// The session's members by their own names.
  var json: JSONValue {
    .object([
      "userId": .string(userID.text18), "userName": .string(userName), "username": .string(username),
      "timeZone": .optional(timeZone), "draftCount": .integer(draftCount),
    ])
  }
}
