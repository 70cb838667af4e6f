import ObjectModel

/// The column `sf__Error` of a file of failed rows: tells a row's own cells from the error behind them.
struct ErrorColumn: Sendable {
  /// Where the column is; nil in a file that never failed.
  let index: Int?
  private let headerCount: Int

  init(header: CSVRow) {
    headerCount = header.count
    index = header.cells.indices.first { index in
      (try? header.text(at: index))?.equalsIgnoringASCIICase(ColumnPlan.errorColumn) ?? false
    }
  }

  /// The columns that are not the error's.
  var columns: [Int] { (0..<headerCount).filter { $0 != index } }

  /// The cells of a row that are not the error's. The error of a ragged row stands where its cells end, and is
  /// known by how it begins; a row that was added by hand has none.
  func cells(of row: CSVRow) -> [Int] {
    guard index != nil, row.count != headerCount else {
      return row.cells.indices.filter { $0 != index }
    }
    let error = row.cells.indices.last { ((try? row.text(at: $0)) ?? "").hasPrefix(CSVProblem.raggedStart) }
    return Array(row.cells.indices.prefix(error ?? row.count))
  }
}
