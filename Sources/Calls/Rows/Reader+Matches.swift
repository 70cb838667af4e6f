import ObjectModel
import Repository
import SOQL

extension Reader {
  /// The live records that a key value means, in the order of their ids: exactly this value, or, where the field
  /// is unique, this value whatever its case (semantics 3.6).
  func matches(
    _ object: ObjectDescription, key: FieldDescription, value: FieldValue
  ) throws(Fault) -> [RecordID] {
    let exact = try find(object, field: key, equals: value)
    guard exact.isEmpty, key.properties.contains(.unique) else { return exact }
    let id = CheckedPath(steps: [], end: .field(.recordID(of: object)))
    let query = CheckedQuery(
      object: object, columns: [id],
      condition: .comparison(.field(CheckedPath(steps: [], end: .field(key))), .equal, .value(value)))
    return try self.query(query).records.compactMap(\.id)
  }
}

extension FieldDescription {
  /// The `Id` field of an object.
  static func recordID(of object: ObjectDescription) -> FieldDescription {
    object.fields.first { $0.type == .id } ?? FieldDescription("Id", "Record ID", .id, [])
  }
}
