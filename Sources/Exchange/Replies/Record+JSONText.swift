import ObjectModel

extension Record {
  /// The record in REST's shape (semantics 5.12): attributes, then the members in order. The URL names the record that
  /// the members are of, and is absent where they are of none.
  var json: JSONValue {
    var attributes = [JSONValue.Member("type", .string(type))]
    if let id = origin ?? id {
      attributes.append(.init("url", .string(RESTPath.row(id, of: urlType(of: id)))))
    }
    return .object(
      [JSONValue.Member("attributes", .object(attributes))]
        + fields.map { JSONValue.Member($0.name, $0.content.json) })
  }
}

extension Record {
  /// The type in the URL: the record's own where the row shows it through the generic Name object.
  private func urlType(of id: RecordID) -> String {
    type == "Name" ? ObjectCatalog.shipped.object(of: id)?.name ?? type : type
  }
}

extension Record.Content {
  /// A value, a nested record, child rows or null.
  var json: JSONValue {
    switch self {
    case .value(let value): value.json
    case .parent(let record): record?.json ?? .null
    case .children(let result): result?.json ?? .null
    }
  }
}

extension FieldValue {
  /// The value as REST writes it (semantics 10.1).
  var json: JSONValue {
    switch self {
    case .null: .null
    case .text(let text): .string(text)
    case .boolean(let boolean): .boolean(boolean)
    case .number(let number): .number(number)
    case .date(let date): .string(date.isoText)
    case .dateTime(let instant): .string(instant.apiText)
    case .reference(let id): .string(id.text18)
    }
  }
}

extension QueryResult {
  /// `{totalSize, done, records[, queryLocator]}` (design section 6).
  var json: JSONValue {
    var members = [
      JSONValue.Member("totalSize", .integer(totalSize)), JSONValue.Member("done", .boolean(locator == nil)),
      JSONValue.Member("records", .array(records.map(\.json))),
    ]
    if let locator { members.append(.init("queryLocator", .string(locator))) }
    return .object(members)
  }
}

/// The paths that REST's answers name (semantics 10.2).
enum RESTPath {
  private static let base = "/services/data/v61.0/sobjects/"

  /// An object type.
  static func object(_ name: String) -> String { base + name }

  /// One record.
  static func row(_ id: RecordID, of type: String) -> String { "\(base)\(type)/\(id.text18)" }
}
