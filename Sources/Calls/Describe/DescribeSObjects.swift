import ObjectModel
import Repository

/// describeSObjects: one answer per name, in the order of the names, at most 100 (semantics 3.12).
struct DescribeSObjects: ReadingCall {
  private let objects: [ObjectDescription]
  private let catalog: ObjectCatalog

  /// Finds the object types.
  init(_ types: [String], in catalog: ObjectCatalog) throws(Fault) {
    guard types.count <= 100 else { throw .tooManyTypes }
    objects = try types.map { type throws(Fault) in try catalog.known(type) }
    self.catalog = catalog
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .describeSObjects(
      try objects.map { object throws(Fault) in
        DescribeSObjectResult(
          object, in: catalog, inactiveValues: try reader.inactivePicklistValues(of: object))
      })
  }
}

extension ObjectCatalog {
  /// The object of a name, or the fault that there is none.
  func known(_ type: String) throws(Fault) -> ObjectDescription {
    guard let object = object(named: type) else { throw .invalidType(type) }
    return object
  }

  /// The object of a name that supports a call, or a fault.
  func object(_ type: String, supporting call: CallName) throws(Fault) -> ObjectDescription {
    let object = try known(type)
    guard object.calls.contains(call) else { throw .notSupported(call.rawValue, object: object.name) }
    return object
  }
}
