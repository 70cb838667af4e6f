import ObjectModel

extension ObjectCatalog {
  /// describeLayout: the page layout of an object, shipped or replaced (semantics 4.4). An object without one does not support the
  /// call (semantics 3.13).
  func describeLayout(_ type: String) throws(Fault) -> Reply {
    let object = try object(type, supporting: .describeLayout)
    guard let result = layout(of: object) else {
      throw .notSupported(CallName.describeLayout.rawValue, object: object.name)
    }
    return .describeLayout(result)
  }
}
