import ObjectModel

extension ObjectCatalog {
  /// describeCompactLayouts: the fields that identify a record of a type in one line (semantics 4.5).
  func describeCompactLayouts(_ type: String) throws(Fault) -> Reply {
    .describeCompactLayouts(DescribeCompactLayoutsResult(try known(type), in: self))
  }
}
