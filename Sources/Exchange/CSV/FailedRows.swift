/// Writes the rows of a CSV file that failed, so that they can be corrected and imported again: the cells as they
/// stood, byte for byte, and the error in a last column `sf__Error`, which an import passes over.
///
/// A row that failed for its form fails again until it is corrected: its form is kept too.
public struct FailedRows: Sendable {
  private let header: CSVRow
  private let errors: ErrorColumn

  /// A writer for rows under this header. A header that already has the error column is that of a file that failed
  /// before.
  public init(header: CSVRow) {
    self.header = header
    errors = ErrorColumn(header: header)
  }

  /// The header with the error column and a line break.
  public var headerLine: [UInt8] {
    line(for: header, error: ColumnPlan.errorColumn)
  }

  /// A failed row with its error and a line break. A row whose quote is never closed stands as it was, without the
  /// error, since anything behind it would belong to the quoted cell.
  public func line(for row: CSVRow, error: String) -> [UInt8] {
    switch row.problem?.reason {
    case .unterminatedQuote, .tooLong:
      return row.bytes
    case .noHeader, .unknownColumn, .duplicateColumn, .readOnlyColumn, .ambiguousParent, .ragged,
      .textAfterQuote, .invalidUTF8, .conflictingColumns, nil:
      var line: [UInt8] = []
      for index in errors.cells(of: row) {
        line += row.bytes[row.cells[index]]
        line.append(UInt8(ascii: ","))
      }
      return line + CSVWriter.cell(error).utf8 + [UInt8(ascii: "\n")]
    }
  }
}
