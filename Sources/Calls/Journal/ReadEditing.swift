import ObjectModel
import Repository
import SOQL

/// editing: a record as a form edits it, with its last change in the journal, from one snapshot.
struct ReadEditing: ReadingCall {
  private let id: RecordID
  private let query: CheckedQuery

  /// Reads the query, which selects the record by its id.
  init(_ id: RecordID, soql: String, in catalog: ObjectCatalog) throws(Fault) {
    var query = try Query(parsing: soql).checked(in: catalog, text: soql)
    guard !query.isCount else { throw .countInPage }
    guard !query.isAggregate else { throw .groupsInPage }
    guard query.object.keyPrefix == id.keyPrefix else { throw .malformedID(id.text18) }
    // The record and its last change belong together, whatever else the query would find.
    let path = CheckedPath(steps: [], end: .field(.recordID(of: query.object)))
    let isRecord = CheckedCondition.comparison(.field(path), .equal, .value(.reference(id)))
    query.condition = query.condition.map { .and([$0, isRecord]) } ?? isRecord
    self.query = query
    self.id = id
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .editing(
      try reader.query(query, maximum: 1).records.first, lastChange: try reader.lastChange(of: id))
  }
}
