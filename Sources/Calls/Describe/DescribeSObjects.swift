import ObjectModel

extension ObjectCatalog {
  /// describeSObjects: one answer per name, in the order of the names, at most 100 (semantics 3.12).
  func describeSObjects(_ types: [String]) throws(Fault) -> Reply {
    guard types.count <= 100 else { throw .tooManyTypes }
    return .describeSObjects(
      try types.map { type throws(Fault) in DescribeSObjectResult(try known(type), in: self) })
  }

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
