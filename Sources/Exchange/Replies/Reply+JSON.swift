public import ObjectModel

extension Reply {
  /// The reply as one line of JSON without a line break, in the shapes of design section 6.
  ///
  /// - Parameter catalog: finds the objects behind the columns of layouts.
  public func jsonLine(catalog: ObjectCatalog) -> String {
    json(catalog: catalog).jsonText
  }

  /// The reply as a JSON tree.
  func json(catalog: ObjectCatalog) -> JSONValue {
    switch self {
    case .results(let results): .object(["results": .array(results.map(\.json))])
    case .records(let records): .object(["records": .array(records.map { $0?.json ?? .null })])
    case .query(let result): result.json
    case .searchRecords(let records): .object(["searchRecords": .array(records.map(\.json))])
    case .explanation(let explanation): explanation.json
    case .updated(let ids, let covered):
      .object([
        "ids": .array(ids.map { .string($0.text18) }), "latestDateCovered": .string(covered.apiText),
      ])
    case .deleted(let records, let earliest, let covered):
      .object([
        "deletedRecords": .array(records.map(\.json)), "earliestDateAvailable": .string(earliest.apiText),
        "latestDateCovered": .string(covered.apiText),
      ])
    case .describeSObjects(let results): .object(["results": .array(results.map(\.json))])
    case .describeLayout(let result): .object(["result": result.json(catalog: catalog)])
    case .describeGlobal(let objects): .object(["result": ObjectDescription.globalJSON(of: objects)])
    case .describeSearchLayouts(let results):
      .object(["results": .array(results.map { $0.json(catalog: catalog) })])
    case .describeCompactLayouts(let result): .object(["result": result.json(catalog: catalog)])
    case .listViews(let views): ListViewEntry.json(of: views)
    case .describeListView(let result): .object(["result": result.json])
    case .editing(let record, let change):
      .object(["record": record?.json ?? .null, "lastChange": .integer(Int(change))])
    case .conflicts(let conflicts, let change):
      .object([
        "conflicts": .array(conflicts.map(\.json)), "lastChange": .integer(Int(change)),
      ])
    case .changes(let actions, let hasMore):
      .object([
        "actions": .array(actions.map(\.json)), "hasMore": .boolean(hasMore),
      ])
    case .undo(let outcome): .object(["result": outcome.json])
    case .page(let page): page.json
    case .recycleBin(let entries, let hasMore):
      .object(["entries": .array(entries.map(\.json)), "hasMore": .boolean(hasMore)])
    case .drafts(let drafts): .object(["drafts": .array(drafts.map(\.json))])
    case .setting(let value): .object(["value": .optional(value)])
    case .session(let info): .object(["session": info.json])
    case .done: .object(["done": true])
    case .fault(let fault): .object(["fault": fault.json])
    }
  }
}

extension Fault {
  /// `{exceptionCode, exceptionMessage[, row, column]}` (semantics 3.14).
  var json: JSONValue {
    var members = [
      JSONValue.Member("exceptionCode", .string(code.rawValue)),
      JSONValue.Member("exceptionMessage", .string(message)),
    ]
    if let row { members.append(.init("row", .integer(row))) }
    if let column { members.append(.init("column", .integer(column))) }
    return .object(members)
  }
}

extension RowResult {
  /// `{id, success[, created], errors}` (semantics 3.0).
  var json: JSONValue {
    var members = [
      JSONValue.Member("id", .optional(id?.text18 ?? sentID)),
      JSONValue.Member("success", .boolean(isSuccess)),
    ]
    if let isCreated { members.append(.init("created", .boolean(isCreated))) }
    members.append(.init("errors", .array(errors.map(\.json))))
    return .object(members)
  }
}

extension RowError {
  /// `{statusCode, message, fields}` (semantics 3.0).
  var json: JSONValue {
    .object([
      "statusCode": .string(code.rawValue), "message": .string(message),
      "fields": .array(fields.map(JSONValue.string)),
    ])
  }
}

extension DeletedRecord {
  /// `{id, deletedDate}` (semantics 3.10).
  var json: JSONValue {
    .object(["id": .string(id.text18), "deletedDate": .string(deletedDate.apiText)])
  }
}
