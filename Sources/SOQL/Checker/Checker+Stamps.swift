import ObjectModel

extension Checker {
  /// FOR VIEW and FOR REFERENCE: only on rows of an object whose view dates are kept. History, feed and share rows have
  /// none (semantics 7).
  func stamps(
    _ written: [Placed<ViewStamp>], at name: Name, isCount: Bool
  ) throws(Fault) -> Set<ViewStamp> {
    let stamps = Set(written.map(\.value))
    if stamps.isEmpty { return stamps }
    if isCount { throw fault(.stampedCount, at: name.offset) }
    guard object.hasViewStamps else {
      let clause = stamps.contains(.viewed) ? "FOR VIEW" : "FOR REFERENCE"
      throw fault(.notSupported(clause, object: object.name), at: name.offset)
    }
    return stamps
  }
}
