import Exchange
import Foundation
import ObjectModel

/// The import of one CSV file. Memory holds one transaction's rows, whatever the file's size.
struct CSVImport {
  private let source: ImportSource
  private let object: ObjectDescription
  private(set) var importer: Importer
  private let file: FileHandle
  private var reader = CSVReader()
  private var isAtEnd = false
  private var tally = ImportTally()
  private var failures: FailedRowsFile?

  /// Opens the file.
  init(source: ImportSource, object: ObjectDescription, importer: Importer) throws {
    (self.source, self.object, self.importer) = (source, object, importer)
    file = try FileHandle(forReadingFrom: URL(filePath: source.path))
  }

  /// Loads every row and answers how many failed. A header that cannot be used fails the file.
  mutating func run() throws -> Int {
    let header = nextRow()
    let plan: ColumnPlan
    do throws(CSVProblem) {
      plan = try ColumnPlan(header: header, object: object, catalog: .shipped)
    } catch {
      throw Failure("\(source.path), line \(error.line): \(error.message)")
    }
    let key = importer.key(of: object.name).flatMap { plan.sets($0) ? $0 : nil }
    while let rows = nextRows() {
      try save(rows, plan: plan, key: key, header: header)
      importer.progress?.show(source.name, rows: tally.rows)
    }
    try failures?.close()
    importer.progress?.finish(tally.sentence(for: source.name, failedRowsIn: failures?.path))
    return tally.failed
  }

  private mutating func save(_ rows: [CSVRow], plan: ColumnPlan, key: String?, header: CSVRow?) throws {
    var errors: [String?] = []
    var records: [Record] = []
    for row in rows {
      do throws(CSVProblem) {
        records.append(try plan.record(from: row))
        errors.append(nil)
      } catch {
        tally.countFailure()
        errors.append("line \(error.line): \(error.message)")
      }
    }
    var results = try importer.save(records, type: object.name, key: key).makeIterator()
    for (row, problem) in zip(rows, errors) {
      if let problem {
        try keep(row, error: problem, header: header)
      } else if let result = results.next() {
        tally.count(result)
        guard let error = result.errors.first else { continue }
        try keep(row, error: "\(error.code.rawValue): \(error.message)", header: header)
      }
    }
  }

  private mutating func keep(_ row: CSVRow, error: String, header: CSVRow?) throws {
    guard let header else { return }
    if failures == nil { failures = try FailedRowsFile(beside: source.path, header: header) }
    try failures?.write(row, error: error)
  }

  /// The rows of the next transaction; nil at the end of the file.
  private mutating func nextRows() -> [CSVRow]? {
    var rows: [CSVRow] = []
    while rows.count < Importer.rowsPerTransaction, let row = nextRow() { rows.append(row) }
    return rows.isEmpty ? nil : rows
  }

  private mutating func nextRow() -> CSVRow? {
    while true {
      if let row = reader.next() { return row }
      if isAtEnd { return nil }
      let piece = (try? file.read(upToCount: 1 << 18)) ?? nil
      if let piece, !piece.isEmpty {
        reader.append(piece)
      } else {
        isAtEnd = true
        reader.finish()
      }
    }
  }
}

/// The file of the rows of one import that failed; made when the first one does.
struct FailedRowsFile {
  /// Where it is.
  let path: String
  private let handle: FileHandle
  private let format: FailedRows

  /// A new file beside the source, that only its owner can read.
  init(beside source: String, header: CSVRow) throws {
    path = FailedFile.path(beside: source, ending: "csv")
    format = FailedRows(header: header)
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(format.headerLine), attributes: [.posixPermissions: 0o600])
    else { throw Failure("\(path): the file for failed rows could not be made.") }
    handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
  }

  /// Adds a row with its error.
  func write(_ row: CSVRow, error: String) throws {
    try handle.write(contentsOf: Data(format.line(for: row, error: error)))
  }

  /// Ends the file.
  func close() throws {
    try handle.close()
  }
}
