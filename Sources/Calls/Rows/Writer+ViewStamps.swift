import ObjectModel
import Repository

extension Writer {
  /// Stamps the records of the rows that were written, where the request asks for it (semantics 7).
  func stampViews(of results: [RowResult], _ headers: RowHeaders) throws(Fault) {
    guard headers.stampsViews else { return }
    for result in results where result.isSuccess {
      guard let id = result.id else { continue }
      let lookups = headers.stampsLookups ? try lookups(of: id, in: headers.catalog) : []
      try stamp(opened: id, referenced: lookups, in: headers.catalog)
    }
  }

  /// The records that a live record looks up to. Who created and last changed it is no relation of its own.
  func lookups(of id: RecordID, in catalog: ObjectCatalog) throws(Fault) -> [RecordID] {
    guard let object = catalog.object(of: id), let values = try values(of: id) else { return [] }
    return object.fields
      .filter { $0.reference != nil && $0.properties.contains(.create) }
      .compactMap { values[$0.name]?.reference }
  }

  /// Stamps one record as viewed and others as referenced, as far as they are there and have view dates.
  func stamp(opened id: RecordID, referenced others: [RecordID], in catalog: ObjectCatalog) throws(Fault) {
    var referenced: [RecordID] = []
    for other in others where other != id && catalog.hasViewStamps(other) && !referenced.contains(other) {
      if case .live = try state(of: other) { referenced.append(other) }
    }
    try stamp(viewed: catalog.hasViewStamps(id) ? [id] : [], referenced: referenced)
  }
}

extension ObjectCatalog {
  /// Whether records of the id's type have view dates.
  fileprivate func hasViewStamps(_ id: RecordID) -> Bool {
    object(of: id)?.hasViewStamps ?? false
  }
}
