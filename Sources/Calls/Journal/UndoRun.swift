import ObjectModel
import Repository

/// Carries a plan out: every record through the call that a person would make, so that its rules hold.
struct UndoRun {
  private let writer: Writer
  private let catalog: ObjectCatalog
  private let headers: RowHeaders

  /// A run in a transaction.
  init(writer: Writer, catalog: ObjectCatalog) {
    self.writer = writer
    self.catalog = catalog
    var request = CallRequest(.update([]))
    request.skipUnchanged = true
    // The values are the journal's: nobody's JSON is to blame, and nobody has looked at the records.
    headers = RowHeaders(request, from: .system, in: catalog)
  }

  /// Takes an action back as far as it can be done and answers what was refused.
  func run(_ plan: UndoPlan, of action: Int64) throws(Fault) -> [UndoFailure] {
    try writer.returnEmptied(by: action)
    var refused = try all(plan.returns) { item throws(Fault) in try bringBack(item) }.map {
      ($0.record, $1)
    }
    refused += try all(plan.restorations) { item throws(Fault) in try restore(item) }.map {
      ($0.record, $1)
    }
    try writer.forgetReplacements(by: action)
    refused += try all(plan.removals) { item throws(Fault) in try remove(item) }.map { ($0.record, $1) }
    return try refused.map { record, error throws(Fault) in
      UndoFailure(record: try writer.named(record), error: error)
    }
  }

  /// Does every item, and those that were refused again as long as others made way for them: a parent that its child
  /// held, a unique value that another record had.
  private func all<Item>(
    _ items: [Item], _ step: (Item) throws(Fault) -> RowError?
  ) throws(Fault) -> [(Item, RowError)] {
    var waiting = items
    while true {
      var refused: [(Item, RowError)] = []
      for item in waiting {
        if let error = try step(item) { refused.append((item, error)) }
      }
      if refused.isEmpty || refused.count == waiting.count { return refused }
      waiting = refused.map(\.0)
    }
  }

  private func bringBack(_ item: UndoPlan.Return) throws(Fault) -> RowError? {
    guard let object = catalog.object(of: item.record) else { return .notInRecycleBin }
    if let values = item.values {
      let record = Record(type: object.name, fields: values.sorted { $0.key < $1.key }.map(Self.member))
      let row = try SentRow(record, of: object, in: catalog, blamingRows: true)
      return try RowWriter(writer: writer, headers: headers).restore(row, id: item.record)
    }
    guard object.calls.contains(.undelete) else { return .notUndeletable }
    return try writer.undelete(item.record) ? nil : .notInRecycleBin
  }

  private func restore(_ item: UndoPlan.Restoration) throws(Fault) -> RowError? {
    guard let object = catalog.object(of: item.record) else { return .invalidCrossReference }
    let members = [("Id", FieldValue.reference(item.record))] + item.fields.map { ($0.field.name, $0.to) }
    let record = Record(type: object.name, fields: members.map(Self.member))
    return try error(of: Update([record], allOrNone: false, headers: headers).perform(writer))
  }

  private func remove(_ item: UndoPlan.Removal) throws(Fault) -> RowError? {
    try error(of: Delete([item.record.text18], allOrNone: false, in: catalog).perform(writer))
  }

  private static func member(_ name: String, _ value: FieldValue) -> Record.Field {
    Record.Field(name, .value(value))
  }

  /// Why the one row of a call was refused; nil when it was not.
  private func error(of reply: Reply) -> RowError? {
    guard case .results(let results) = reply else { return nil }
    return results.first?.errors.first
  }
}

extension RowWriter {
  /// Makes a record that went for good again under its old id, through the checks of a create. Nil means it is done.
  fileprivate func restore(_ row: SentRow, id: RecordID) throws(Fault) -> RowError? {
    switch try checkedValues(of: row) {
    case .failure(let error): return error
    case .success(let values):
      try writer.restore(id, values: values)
      return nil
    }
  }
}
