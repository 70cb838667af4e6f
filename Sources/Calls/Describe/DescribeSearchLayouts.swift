import ObjectModel

extension ObjectCatalog {
  /// describeSearchLayouts: the list columns of objects, in the order of the names, at most 100 (semantics 4.5).
  func describeSearchLayouts(_ types: [String]) throws(Fault) -> Reply {
    guard types.count <= 100 else { throw .tooManyTypes }
    return .describeSearchLayouts(
      try types.map { type throws(Fault) in searchLayout(of: try known(type)) })
  }
}
