import ObjectModel

/// What the headers of a request mean for each of its rows.
struct RowHeaders {
  /// The objects that there are.
  let catalog: ObjectCatalog
  /// Whether texts that are too long are cut.
  let allowsTruncation: Bool
  /// Whether an update that would change no value leaves the record untouched.
  let skipsUnchanged: Bool
  /// Whether written records count as viewed (semantics 7).
  let stampsViews: Bool

  /// The headers of a request.
  init(_ request: CallRequest, in catalog: ObjectCatalog) {
    self.catalog = catalog
    allowsTruncation = request.allowFieldTruncation
    skipsUnchanged = request.skipUnchanged
    stampsViews = request.updateMru
  }
}
