import ObjectModel
import Repository

/// Writes rows one by one. Every check comes before the row's write, so that a refused row leaves no trace and
/// needs no savepoint of its own.
struct RowWriter {
  /// The transaction.
  let writer: Writer
  /// What the request's headers mean.
  let headers: RowHeaders

  /// Creates a record from a row (semantics 3.1).
  func insert(_ row: SentRow) throws(Fault) -> Result<RecordID, RowError> {
    let check = RowCheck(
      catalog: headers.catalog, kind: .create, allowsTruncation: headers.allowsTruncation)
    switch try values(of: row, check, replacing: [:], of: nil) {
    case .failure(let error): return .failure(error)
    case .success(let values):
      let unique = UniquenessCheck(reader: writer, object: row.object)
      if let member = try unique.existingMember(values) { return .success(member) }
      let values = try withDefaults(
        try writer.withKnownSpellings(values, of: row.object), of: row.object)
      return .success(try writer.insert(row.object, values: values))
    }
  }

  /// Changes a record by a row (semantics 3.2). Nil means it is done.
  func update(_ row: SentRow, id: RecordID) throws(Fault) -> RowError? {
    switch try writer.state(of: id) {
    case .live: break
    case .missing: return .invalidCrossReference
    case .deleted: return .isDeleted()
    }
    let check = RowCheck(
      catalog: headers.catalog, kind: .update, allowsTruncation: headers.allowsTruncation)
    let needsStored = headers.skipsUnchanged || row.fields.contains { $0.field.reference != nil }
    let stored = needsStored ? try writer.values(of: id) ?? [:] : [:]
    switch try values(of: row, check, replacing: stored, of: id) {
    case .failure(let error): return error
    case .success(let sent):
      let values = try writer.withKnownSpellings(sent, of: row.object)
      let isUnchanged = values.allSatisfy { $0.value.isSame(as: stored[$0.key] ?? .null) }
      if headers.skipsUnchanged, isUnchanged { return nil }
      try writer.update(id, changes: values)
      return nil
    }
  }

  /// The values of a row that is to be a record, through the checks of a create and without defaults.
  func checkedValues(of row: SentRow) throws(Fault) -> Result<[String: FieldValue], RowError> {
    let check = RowCheck(
      catalog: headers.catalog, kind: .create, allowsTruncation: headers.allowsTruncation)
    return try values(of: row, check, replacing: [:], of: nil)
  }

  /// The row's values by canonical field name, through every check.
  private func values(
    of row: SentRow, _ check: RowCheck, replacing stored: [String: FieldValue], of id: RecordID?
  ) throws(Fault) -> Result<[String: FieldValue], RowError> {
    let fields: [CheckedField]
    do {
      fields = try check.checked(row)
    } catch {
      return .failure(error)
    }
    let references = ReferenceCheck(reader: writer, catalog: headers.catalog, object: row.object)
    let resolved = try references.resolved(fields, replacing: stored)
    guard case .success(let values) = resolved else { return resolved }
    let loops = LoopCheck(reader: writer, object: row.object)
    if let error = try loops.problem(in: values, of: id) { return .failure(error) }
    let administrators = AdministratorCheck(reader: writer, object: row.object)
    if let error = try administrators.problem(in: values, of: id) { return .failure(error) }
    let views = ListViewCheck(reader: writer, object: row.object, catalog: headers.catalog)
    if let error = try views.problem(in: values) { return .failure(error) }
    let unique = UniquenessCheck(reader: writer, object: row.object)
    if let error = try unique.problem(in: values, of: id) { return .failure(error) }
    return resolved
  }

  /// Values with the defaults of what the caller left out.
  private func withDefaults(
    _ values: [String: FieldValue], of object: ObjectDescription
  ) throws(Fault) -> [String: FieldValue] {
    var values = values
    for field in object.fields where values[field.name]?.isNull ?? true {
      switch field.defaultValue {
      case nil: break
      case .runningUser: values[field.name] = .reference(writer.viewer.user)
      case .value(let value): values[field.name] = value
      case .record(let name): values[field.name] = try record(named: name, for: field)
      }
    }
    return values
  }

  private func record(named name: String, for field: FieldDescription) throws(Fault) -> FieldValue {
    guard let target = field.reference?.objects.first.flatMap(headers.catalog.object(named:)),
      let key = target.field(.name)
    else { return .null }
    return try writer.find(target, field: key, equals: .text(name)).first.map(FieldValue.reference) ?? .null
  }
}
