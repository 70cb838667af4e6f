import ObjectModel

// The members that are more than one JSON scalar.

extension CallMembers {
  /// Rows of a page when the line does not say.
  private static let defaultLimit = 50

  /// The member `records`; those without a type of their own have the given one.
  mutating func records(type: String = "") throws(Fault) -> [Record] {
    let rows = try required("records", "array", \.elements)
    var records: [Record] = []
    records.reserveCapacity(rows.count)
    for row in rows { records.append(try Record(json: row, type: type)) }
    return records
  }

  mutating func limit() throws(Fault) -> Int {
    try optionalInteger("limit") ?? Self.defaultLimit
  }

  /// `soql`, `matching`, `limit`, `countUpTo` and one of `last`, `after`, `before` and `from`.
  mutating func pageRequest() throws(Fault) -> PageRequest {
    let positions: [PagePosition] = [
      try flag("last") ? .last : nil, try pageKey("after").map(PagePosition.after),
      try pageKey("before").map(PagePosition.before), try pageKey("from").map(PagePosition.from),
    ].compactMap { $0 }
    guard positions.count < 2 else {
      throw .severalPositions
    }
    return PageRequest(
      soql: try string("soql"), matching: try optionalString("matching"),
      position: positions.first ?? .first, limit: try limit(),
      countUpTo: try optionalInteger("countUpTo"))
  }

  /// `recordTypeIds`, of which there is one: every object has the master record type only (semantics 4.3).
  mutating func recordTypes() throws(Fault) {
    for text in try optional("recordTypeIds", "array of strings", \.strings) ?? [] {
      guard try RecordID(reading: text).text18 == RecordTypeMapping.masterRecordTypeID else {
        throw .noSuchRecordType(text)
      }
    }
  }

  /// `id` and, if any, `shown`.
  mutating func opened() throws(Fault) -> Call {
    let id = try RecordID(reading: string("id"))
    var shown: [RecordID] = []
    for text in try optional("shown", "array of strings", \.strings) ?? [] {
      shown.append(try RecordID(reading: text))
    }
    return .opened(id: id, shown: shown)
  }

  /// `object`, `record` (null for a new one), `title` and `fields` of `name`, `text` and `reference`.
  mutating func draft() throws(Fault) -> Draft {
    var fields: [Draft.Field] = []
    for value in try optional("fields", "array", \.elements) ?? [] {
      var field = try CallMembers(value)
      fields.append(
        Draft.Field(
          name: try field.string("name"), text: try field.string("text"),
          reference: try field.optionalID("reference")?.text18))
      try field.finish()
    }
    return Draft(
      object: try string("object"), record: try optionalID("record")?.text18,
      title: try optionalString("title") ?? "", fields: fields,
      basedOn: try optionalInteger("basedOn").map(Int64.init))
  }

  /// `action`, if any, and `mode`: `preview`, `careful` (the default) or `overwriting`.
  mutating func undoRequest() throws(Fault) -> UndoRequest {
    let action = try optionalInteger("action").map(Int64.init)
    let modes = UndoRequest.Mode.allCases.map(\.rawValue).joined(separator: ", ")
    let mode = try optional("mode", "one of \(modes)") { $0.string.flatMap(UndoRequest.Mode.init(rawValue:)) }
    return UndoRequest(action: action, mode: mode ?? .careful)
  }
}
