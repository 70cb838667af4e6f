import ObjectModel
import Repository

/// upsert: creates or changes records of one type, matched by the value of a key field (semantics 3.6).
struct Upsert: WritingCall {
  private let rows: [SentRow]
  private let key: FieldDescription
  private let allOrNone: Bool
  private let headers: RowHeaders
  /// The keys that several rows have; all of those rows fail.
  private let repeatedKeys: Set<[UInt8]>

  /// Reads the rows of a request: all of `type`, matched by `key`, which is `Id` or an idLookup field.
  init(
    _ records: [Record], type: String, key: String, allOrNone: Bool, headers: RowHeaders
  ) throws(Fault) {
    let object = try headers.catalog.object(type, supporting: .upsert)
    guard let field = object.field(key), field.properties.contains(.idLookup) else {
      throw .notAKey(key, object: object)
    }
    var records = records
    for index in records.indices {
      if records[index].type.isEmpty { records[index].type = object.name }
      guard records[index].type.equalsIgnoringASCIICase(object.name) else {
        throw .mixedTypes(records[index].type, call: "upsert", object: object.name)
      }
    }
    var rows = try BatchCheck.rows(records, headers: headers)
    // What is stored is what is compared.
    if headers.allowsTruncation { for index in rows.indices { rows[index].truncate(field) } }
    let keys = rows.compactMap { $0.key(of: field) }
    self.rows = rows
    self.key = field
    self.allOrNone = allOrNone
    self.headers = headers
    repeatedKeys = Set(Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys)
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    Sentence.rows("Save", rows)
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    let results = try writer.batch(allOrNone: allOrNone) { () throws(Fault) in
      let results = try rows.map { row throws(Fault) in try upsert(row, with: writer) }
      try writer.stampViews(of: results, headers)
      return results
    }
    return .results(results)
  }

  private func upsert(_ row: SentRow, with writer: Writer) throws(Fault) -> RowResult {
    if let bytes = row.key(of: key), repeatedKeys.contains(bytes) {
      return .refused(.duplicateKey(row.keyText(of: key) ?? "", field: key), id: row.id?.id)
    }
    guard key.type != .id else { return try upsertByID(row, with: writer) }
    guard row.id == nil else { return .refused(.idBesideKey, id: row.id?.id) }
    let value: FieldValue
    switch row.fields.first(where: { $0.field.name == key.name })?.value {
    case .value(let sent) where !sent.isNull: value = sent
    case .refused(let error): return .refused(error)
    case nil, .value, .malformedReference, .parent: return .refused(.missingKey(key.name))
    }
    let ids = try writer.matches(row.object, key: key, value: value)
    guard ids.count < 2 else { return .refused(.duplicateExternalID(ids, field: key)) }
    guard let id = ids.first else { return try insert(row, with: writer) }
    return try update(row.without(key), id: id, with: writer)
  }

  /// By `Id`, a row without one is new, and an id that is not there fails.
  private func upsertByID(_ row: SentRow, with writer: Writer) throws(Fault) -> RowResult {
    switch row.id {
    case nil: return try insert(row, with: writer)
    case .malformed(let text): return .refused(.malformedID(text, object: row.object), sentID: text)
    case .id(let id):
      guard headers.catalog.object(of: id)?.name == row.object.name else {
        return .refused(.malformedID(id.text18, object: row.object), id: id)
      }
      return try update(row, id: id, with: writer)
    }
  }

  private func insert(_ row: SentRow, with writer: Writer) throws(Fault) -> RowResult {
    switch try RowWriter(writer: writer, headers: headers).insert(row) {
    case .success(let id): return .success(id, created: true)
    case .failure(let error): return .refused(error)
    }
  }

  private func update(_ row: SentRow, id: RecordID, with writer: Writer) throws(Fault) -> RowResult {
    let error = try RowWriter(writer: writer, headers: headers).update(row, id: id)
    return error.map { .refused($0, id: id) } ?? .success(id, created: false)
  }
}

extension SentRow {
  /// The bytes by which rows of one call are compared for the same key; without case where the key field is
  /// unique. Nil when the row has no key.
  fileprivate func key(of field: FieldDescription) -> [UInt8]? {
    guard let text = keyText(of: field) else { return nil }
    return Array((field.properties.contains(.unique) ? text.lowercased() : text).utf8)
  }

  /// The row's key; nil when it has none.
  fileprivate func keyText(of field: FieldDescription) -> String? {
    if field.type == .id { return id?.id?.text18 }
    guard case .value(let value)? = fields.first(where: { $0.field.name == field.name })?.value else {
      return nil
    }
    return value.text
  }
}

extension RowResult {
  /// A failed row of an upsert.
  fileprivate static func refused(_ error: RowError, id: RecordID? = nil, sentID: String? = nil) -> RowResult
  {
    RowResult(id: id, sentID: sentID, isSuccess: false, isCreated: false, errors: [error])
  }
}
