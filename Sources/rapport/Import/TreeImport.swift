import Exchange
import Foundation
import ObjectModel

/// The import of sObject tree files: records that refer to each other by the names that their file gives them.
struct TreeImport {
  private let source: ImportSource
  private(set) var importer: Importer
  private var ids: [String: RecordID] = [:]
  private var tally = ImportTally()
  private var failures: [(record: TreeRecord, error: String)] = []

  /// An import of a source's files.
  init(source: ImportSource, importer: Importer) {
    (self.source, self.importer) = (source, importer)
  }

  /// Loads the files in order and answers how many records failed.
  mutating func run(paths: [String], object: ObjectDescription?) throws -> Int {
    for path in paths {
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw Failure("\(path): there is no such file, or it cannot be read.")
      }
      do throws(Fault) {
        let records = try TreeRecord.records(json: bytes, type: object?.name, catalog: .shipped)
        for batch in Self.batches(records) {
          try save(batch)
          importer.progress?.show(source.name, rows: tally.rows)
        }
      } catch {
        throw Failure("\(path): \(error.message)")
      }
    }
    let path = try writeFailures()
    importer.progress?.finish(tally.sentence(for: source.name, failedRowsIn: path))
    return tally.failed
  }

  /// Runs of records of one type that do not refer to each other.
  private static func batches(_ records: [TreeRecord]) -> [[TreeRecord]] {
    var batches: [[TreeRecord]] = []
    var names: Set<String> = []
    for record in records {
      let isOwnRun =
        batches.last?.first?.type != record.type
        || !names.isDisjoint(with: record.references.values)
        || batches.last?.count == Importer.rowsPerTransaction
      if isOwnRun {
        batches.append([])
        names = []
      }
      batches[batches.count - 1].append(record)
      if let name = record.referenceID { names.insert(name) }
    }
    return batches
  }

  private mutating func save(_ batch: [TreeRecord]) throws(Fault) {
    var ready: [TreeRecord] = []
    for tree in batch {
      var resolved = tree
      let missing = resolved.resolve(ids)
      if let missing {
        tally.countFailure()
        failures.append((tree, "The record @\(missing) that this one refers to was not saved."))
      } else {
        ready.append(resolved)
      }
    }
    guard let type = ready.first?.type else { return }
    let key = importer.key(of: type).flatMap { key in
      ready.allSatisfy { $0.record.content(of: key) != nil } ? key : nil
    }
    let results = try importer.save(ready.map(\.record), type: type, key: key)
    for (tree, result) in zip(ready, results) {
      tally.count(result)
      if let name = tree.referenceID, result.isSuccess { ids[name] = result.id }
      if let error = result.errors.first {
        failures.append((tree, "\(error.code.rawValue): \(error.message)"))
      }
    }
  }

  private func writeFailures() throws -> String? {
    guard !failures.isEmpty else { return nil }
    let path = FailedFile.path(beside: source.path, ending: "json")
    let contents = Data(TreeRecord.failedFile(failures).utf8)
    guard
      FileManager.default.createFile(
        atPath: path, contents: contents, attributes: [.posixPermissions: 0o600])
    else { throw Failure("\(path): the file for failed records could not be made.") }
    return path
  }
}

extension TreeRecord {
  /// Puts ids in the place of names and answers the first name that has no id.
  fileprivate mutating func resolve(_ ids: [String: RecordID]) -> String? {
    for (field, name) in references.sorted(by: { $0.key < $1.key }) {
      guard let id = ids[name] else { return name }
      record.set(field, .value(.reference(id)))
    }
    return nil
  }
}
