import Exchange
import ObjectModel

/// Prints the rows of a query in one of the formats while they come.
struct ResultOutput {
  private let format: ResultFormat
  private let target: OutputTarget
  private let warnings: [String]
  private var table: ResultTable?
  private var human: HumanTable?
  private var hasHead = false
  private var hasRows = false
  /// Rows that wait for the end: how many columns child rows take is known only then.
  private var kept: [Record] = []
  private var columns: [QueryColumn] = []

  init(_ format: ResultFormat, to target: OutputTarget, warnings: [String]) {
    self.format = format
    self.target = target
    self.warnings = warnings
  }

  /// Prints some rows.
  mutating func take(_ columns: [QueryColumn], _ records: [Record]) throws {
    self.columns = columns
    switch format {
    case .csv:
      if columns.contains(where: { $0.children != nil }) { kept += records } else { try rows(records) }
    case .human:
      var table = human ?? HumanTable(columns)
      try target.write(table.text(records))
      human = table
    case .json:
      if !hasHead { try target.write(ResultEnvelope.head) }
      hasHead = true
      for record in records {
        try target.write(ResultEnvelope.row(record, isFirst: !hasRows))
        hasRows = true
      }
    }
  }

  /// Prints what follows the last row.
  mutating func finish(totalSize: Int) throws {
    switch format {
    case .csv: if table == nil { try rows(kept) }
    case .human:
      // COUNT() has no columns: the number is all there is.
      if columns.isEmpty {
        try target.write("\(totalSize)\n")
      } else {
        StandardError.print("\(totalSize) row\(totalSize == 1 ? "" : "s").")
      }
    case .json: try target.write(ResultEnvelope.tail(totalSize: totalSize, warnings: warnings))
    }
    try target.close()
  }

  private mutating func rows(_ records: [Record]) throws {
    var text = ""
    let table = table ?? ResultTable(columns, widthOf: records)
    if self.table == nil, !table.header.isEmpty { text += CSVWriter.row(table.header) }
    self.table = table
    for record in records { text += CSVWriter.row(table.cells(of: record)) }
    try target.write(text)
  }
}
