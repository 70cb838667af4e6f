import ObjectModel

/// The column `sf__Error` of a file of failed rows: tells a row's own cells from the error behind them.
struct ErrorColumn: Sendable {
  /// The columns that are not the error's.
  let columns: [Int]
  private let headerCount: Int

  init(header: CSVRow) {
    headerCount = header.count
    let error = header.cells.indices.first { index in
      (try? header.text(at: index))?.equalsIgnoringASCIICase(ColumnPlan.errorColumn) ?? false
    }
    columns = header.cells.indices.filter { $0 != error }
  }

  /// The cells of a row that are not the error's. The error of a ragged row stands where its cells end, and is
  /// known by how it begins; a row that was added by hand has none.
  func cells(of row: CSVRow) -> [Int] {
    if row.count == headerCount { return columns }
    guard columns.count < headerCount else { return Array(row.cells.indices) }
    let error = row.cells.indices.last { ((try? row.text(at: $0)) ?? "").hasPrefix(CSVProblem.raggedStart) }
    return Array(row.cells.indices.prefix(error ?? row.count))
  }
}
