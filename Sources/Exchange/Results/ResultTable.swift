import Foundation
public import ObjectModel

/// The rows of a query as a table of texts: one column for each value, headed by its path (product 5.1).
///
/// The rows of a child relationship take a column for their number, `Interactions.totalSize`, and columns for each of
/// them, `Interactions.records.0.Name`, as many as the record with the most rows has.
public struct ResultTable: Sendable {
  /// The headings: `Name`, `Account.Name`.
  public let header: [String]
  private let columns: [Column]

  /// How a cell is found in a record.
  private struct Column {
    var heading: String
    var steps: [Step]
  }

  /// One step on the way to a cell.
  private enum Step {
    /// A field, or a parent.
    case member(String)
    /// One row of a child relationship, from 0.
    case row(String, Int)
    /// How many rows a child relationship has.
    case count(String)
  }

  /// The table of some columns. The records decide only how many columns child relationships take.
  public init(_ columns: [QueryColumn], widthOf records: [Record] = []) {
    self.columns = Self.expanded(columns, records, heading: "", steps: [])
    header = self.columns.map(\.heading)
  }

  /// The cells of a record, a null as an empty text (product 5.1).
  public func cells(of record: Record) -> [String] {
    columns.map { Self.cell($0.steps[...], of: record) }
  }

  private static func expanded(
    _ columns: [QueryColumn], _ records: [Record], heading: String, steps: [Step]
  ) -> [Column] {
    columns.flatMap { column -> [Column] in
      let own = heading + column.path
      guard let inner = column.children else {
        let members = column.path.split(separator: ".").map { Step.member(String($0)) }
        return [Column(heading: own, steps: steps + members)]
      }
      let rows = records.map { Self.rows(column.path, of: $0) }
      let most = rows.map(\.count).max() ?? 0
      return [Column(heading: own + ".totalSize", steps: steps + [.count(column.path)])]
        + (0..<most).flatMap { index in
          expanded(
            inner, rows.compactMap { $0.indices.contains(index) ? $0[index] : nil },
            heading: "\(own).records.\(index).", steps: steps + [.row(column.path, index)])
        }
    }
  }

  private static func rows(_ name: String, of record: Record) -> [Record] {
    guard case .children(let result?) = record.content(of: name) else { return [] }
    return result.records
  }

  private static func cell(_ steps: ArraySlice<Step>, of record: Record) -> String {
    guard let step = steps.first else { return "" }
    let rest = steps.dropFirst()
    switch step {
    case .member(let name):
      switch record.content(of: name) {
      case .value(let value): return value.cellText
      case .parent(let parent?): return cell(rest, of: parent)
      case .parent(nil), .children, nil: return ""
      }
    case .row(let name, let index):
      let rows = rows(name, of: record)
      return rows.indices.contains(index) ? cell(rest, of: rows[index]) : ""
    case .count(let name):
      guard case .children(let result?) = record.content(of: name) else { return "" }
      return String(result.totalSize)
    }
  }
}

extension FieldValue {
  /// The value as tables have it: texts as they are, times as the API writes them, null as nothing.
  var cellText: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): number.description
    case .date(let date): date.isoText
    case .dateTime(let instant): instant.apiText
    case .reference(let id): id.text18
    }
  }
}
