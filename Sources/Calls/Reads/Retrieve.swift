import ObjectModel
import Repository

/// retrieve: records of one type by id; null stands where there is none, and what was asked twice is answered twice
/// (semantics 3.5).
struct Retrieve: ReadingCall {
  private let object: ObjectDescription
  private let ids: [RecordID]
  private let fields: [FieldDescription]

  /// Reads the ids and the field names of a request.
  init(type: String, ids: [String], fields: [String], in catalog: ObjectCatalog) throws(Fault) {
    object = try catalog.object(type, supporting: .retrieve)
    guard ids.count <= BatchCheck.maximumIDs else { throw .tooManyIDs }
    var found: [FieldDescription] = []
    for name in fields {
      guard let field = object.field(name) else { throw .noSuchColumn(name, object: object.name) }
      if !found.contains(where: { $0.name == field.name }) { found.append(field) }
    }
    let id = FieldDescription.recordID(of: object)
    self.fields = found.contains { $0.name == id.name } ? found : [id] + found
    self.ids = try ids.map { text throws(Fault) in
      guard let id = RecordID(text) else { throw .malformedID(text) }
      return id
    }
  }

  /// Whether one record is asked for.
  var isOfOne: Bool { ids.count == 1 }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let records = try reader.records(object, ids: ids.filter(isOfType), fields: fields)
    return .records(ids.map { isOfType($0) ? records[$0] : nil })
  }

  private func isOfType(_ id: RecordID) -> Bool {
    id.keyPrefix == object.keyPrefix
  }
}
