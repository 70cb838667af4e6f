import ObjectModel

/// Writes the rows of a CSV file that failed, so that they can be corrected and imported again: the cells as they
/// stood, byte for byte, and the error in a last column `sf__Error`, which an import passes over.
///
/// A row that failed for its form fails again until it is corrected: its form is kept too.
public struct FailedRows: Sendable {
  private let header: CSVRow
  /// Where the file already has the errors of an earlier import.
  private let errorIndex: Int?

  /// A writer for rows under this header.
  public init(header: CSVRow) {
    self.header = header
    errorIndex = header.cells.indices.first { index in
      (try? header.text(at: index))?.equalsIgnoringASCIICase(ColumnPlan.errorColumn) ?? false
    }
  }

  /// The header with the error column and a line break.
  public var headerLine: [UInt8] {
    line(cells: header.cells.indices.filter { $0 != errorIndex }, of: header, error: ColumnPlan.errorColumn)
  }

  /// A failed row with its error and a line break. A row whose quote is never closed stands as it was, without the
  /// error, since anything behind it would belong to the quoted cell.
  public func line(for row: CSVRow, error: String) -> [UInt8] {
    switch row.problem?.reason {
    case .unterminatedQuote, .tooLong:
      return row.bytes + Array("\n".utf8)
    case .noHeader, .unknownColumn, .duplicateColumn, .readOnlyColumn, .ambiguousParent, .ragged,
      .textAfterQuote, .invalidUTF8, .conflictingColumns, nil:
      break
    }
    if row.count == header.count {
      return line(cells: row.cells.indices.filter { $0 != errorIndex }, of: row, error: error)
    }
    if let errorIndex, errorIndex == row.count, row.count == header.count - 1 {
      return line(cells: Array(row.cells.indices), of: row, error: error)
    }
    return raggedLine(for: row, error: error)
  }

  /// A ragged row stays ragged: the error is followed by so many empty cells that no count fits.
  private func raggedLine(for row: CSVRow, error: String) -> [UInt8] {
    let earlier = errorIndex.flatMap { _ in
      row.cells.indices.last { ((try? row.text(at: $0)) ?? "").hasPrefix(CSVProblem.raggedStart) }
    }
    let cells = Array(row.cells.indices.prefix(earlier ?? row.count))
    let columns = header.count - (errorIndex == nil ? 0 : 1)
    let padding = max(0, columns + 2 - (cells.count + 1))
    return line(cells: cells, of: row, error: error, padding: padding)
  }

  private func line(cells: [Int], of row: CSVRow, error: String, padding: Int = 0) -> [UInt8] {
    var line: [UInt8] = []
    for index in cells {
      line += row.bytes[row.cells[index]]
      line.append(UInt8(ascii: ","))
    }
    line += CSVWriter.cell(error).utf8
    line += Array(repeating: UInt8(ascii: ","), count: padding)
    line.append(UInt8(ascii: "\n"))
    return line
  }
}
