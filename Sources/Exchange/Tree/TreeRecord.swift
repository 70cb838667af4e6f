public import ObjectModel

/// One record of an sObject tree file, with the references that are to be resolved when it is created.
///
/// Records nested in child relationships become records of their own behind their parent, with a reference to it.
public struct TreeRecord: Hashable, Sendable {
  /// The object's API name.
  public var type: String
  /// The name under which other records refer to this one, `attributes.referenceId`. A parent without one gets a
  /// name of the form `Account#3`.
  public var referenceID: String?
  /// The fields, without those that are references to other records of the tree.
  public var record: Record
  /// The API name of a reference field, and the reference id of the record that it shall point to.
  public var references: [String: String]

  /// A record of a tree.
  public init(type: String, referenceID: String?, record: Record, references: [String: String] = [:]) {
    self.type = type
    self.referenceID = referenceID
    self.record = record
    self.references = references
  }

  /// Reads a file: `{"records": [{"attributes": {"type", "referenceId"}, …}]}`, parents before their children.
  ///
  /// In a reference field a text such as `@AccountRef0` refers to another record; a member that holds
  /// `{"records": […]}` is a child relationship.
  ///
  /// - Parameters:
  ///   - bytes: the file, JSON in UTF-8.
  ///   - type: the object's API name for records that do not say.
  public static func records(
    json bytes: some Sequence<UInt8>, type: String? = nil, catalog: ObjectCatalog
  ) throws(Fault) -> [TreeRecord] {
    let file = try JSONValue(json: bytes)
    var reader = TreeReader(catalog: catalog)
    try reader.read(records: file, type: type, parent: nil)
    return reader.records
  }

  /// A file of records that failed, one on a line, each with its error in a member `sf__Error`, which an import
  /// passes over. References stand as they were read.
  public static func failedFile(_ failed: [(record: TreeRecord, error: String)]) -> String {
    let lines = failed.map { $0.record.json(error: $0.error).jsonText }
    return "{\"records\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
  }

  private func json(error: String) -> JSONValue {
    var attributes = [JSONValue.Member("type", .string(type))]
    if let referenceID { attributes.append(.init("referenceId", .string(referenceID))) }
    let fields = record.fields.map { JSONValue.Member($0.name, $0.content.json) }
    let references = references.sorted { $0.key < $1.key }
      .map { JSONValue.Member($0.key, .string("@" + $0.value)) }
    return .object(
      [.init("attributes", .object(attributes))] + fields + references
        + [.init(ColumnPlan.errorColumn, .string(error))])
  }
}
