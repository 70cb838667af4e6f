import Calls
import Exchange
import Foundation
import ObjectModel

/// Loads sources through the calls: 200 rows a call, many calls a transaction, every row for itself.
struct Importer {
  /// Rows in one transaction: grouping calls is 2.5 times as fast as one transaction each (design section 4).
  static let rowsPerTransaction = 4_000
  /// Rows in one call (semantics 3.0).
  static let rowsPerCall = 200

  let session: Session
  let keys: [ImportKey]
  let progress: ImportProgress?
  /// What the journal calls the import.
  let sentence: String
  /// The import's action in the journal, once something has changed: one for all sources, so that one undo takes all
  /// back.
  private var action: Int64?

  /// An import through a session.
  init(session: Session, keys: [ImportKey], progress: ImportProgress?, sentence: String) {
    (self.session, self.keys, self.progress, self.sentence) = (session, keys, progress, sentence)
  }

  /// Loads one source and answers how many of its rows failed.
  mutating func load(_ source: ImportSource) throws -> Int {
    switch source.content {
    case .csv(let object):
      var file = try CSVImport(source: source, object: object, importer: self)
      defer { self = file.importer }
      return try file.run()
    case .tree(let paths, let object):
      var tree = TreeImport(source: source, importer: self)
      defer { self = tree.importer }
      return try tree.run(paths: paths, object: object)
    }
  }

  /// The field that tells which record a row of an object is; nil inserts every row.
  func key(of object: String) -> String? {
    keys.first { $0.object.equalsIgnoringASCIICase(object) }?.field
  }

  /// Saves records of one type: one result per record, in order.
  ///
  /// A fault of a call concerns one of its rows, such as a date that is none; the rows are then saved one by one so
  /// that only that row fails. A file that cannot be written ends the import.
  mutating func save(_ records: [Record], type: String, key: String?) throws(Fault) -> [RowResult] {
    let calls = stride(from: 0, to: records.count, by: Self.rowsPerCall).map { start in
      Array(records[start..<min(start + Self.rowsPerCall, records.count)])
    }
    let replies = session.performTogether(
      calls.map { request(for: $0, type: type, key: key) }, sentence: sentence, continuing: &action)
    var results: [RowResult] = []
    for (rows, reply) in zip(calls, replies) {
      switch reply {
      case .results(let rowResults): results += rowResults
      case .fault(let fault):
        if [.storageLimitExceeded, .unknownException, .queryTimeout].contains(fault.code) { throw fault }
        results += try saveOneByOne(rows, type: type, key: key, fault: fault)
      case .records, .query, .searchRecords, .explanation, .updated, .deleted, .describeSObjects,
        .describeLayout,
        .describeGlobal, .describeSearchLayouts, .describeCompactLayouts, .listViews, .describeListView,
        .page,
        .recycleBin, .drafts, .editing, .conflicts, .changes, .undo, .setting, .session, .done:
        throw .storage("an import was answered by something else than results")
      }
    }
    return results
  }

  private mutating func saveOneByOne(
    _ records: [Record], type: String, key: String?, fault: Fault
  ) throws(Fault) -> [RowResult] {
    guard records.count > 1 else { return [.failure(RowError(fault.code, fault.message))] }
    var results: [RowResult] = []
    for record in records { results += try save([record], type: type, key: key) }
    return results
  }

  private func request(for records: [Record], type: String, key: String?) -> CallRequest {
    var request = CallRequest(
      key.map { .upsert(records, type: type, externalIdFieldName: $0) } ?? .create(records))
    request.skipUnchanged = true
    return request
  }
}

/// What became of the rows of one source.
struct ImportTally {
  private var created = 0
  private var matched = 0
  /// How many rows failed.
  private(set) var failed = 0

  /// How many rows there were.
  var rows: Int { created + matched + failed }

  /// Counts a row's result.
  mutating func count(_ result: RowResult) {
    if !result.isSuccess {
      failed += 1
    } else if result.isCreated == false {
      matched += 1
    } else {
      created += 1
    }
  }

  /// Counts a row that could not be read.
  mutating func countFailure() {
    failed += 1
  }

  /// One sentence for the person who waits.
  func sentence(for name: String, failedRowsIn path: String?) -> String {
    let numbers = "\(name): \(rows) rows, \(created) created, \(matched) already there, \(failed) failed."
    return path.map { numbers + " The failed rows are in \($0): correct them there and import that file." }
      ?? numbers
  }
}

/// Finds a new file for rows that failed, beside the file that they come from.
enum FailedFile {
  /// A path that does not exist yet: `Account-failed.csv`, `Account-failed-2.csv`, …
  static func path(beside source: String, ending: String) -> String {
    let folder = (source as NSString).deletingLastPathComponent
    let base = (source as NSString).lastPathComponent.prefix { $0 != "." && $0 != "-" }
    var number = 1
    while true {
      let name = "\(base)-failed\(number == 1 ? "" : "-\(number)").\(ending)"
      let path = (folder as NSString).appendingPathComponent(name)
      if !FileManager.default.fileExists(atPath: path) { return path }
      number += 1
    }
  }
}
