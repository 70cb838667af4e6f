public import ObjectModel
import Text

import struct Foundation.Decimal

/// How values of an answer are shown: exactly, and in the zone of the screen.
public struct ResultText: Sendable {
  /// The objects.
  private let described: DescribedObjects
  /// The zone of the screen.
  private let zone: Zone

  /// Shows values of these objects in a zone.
  init(_ described: DescribedObjects, zone: Zone) {
    (self.described, self.zone) = (described, zone)
  }

  /// What stands in one cell.
  public struct Cell: Sendable, Hashable {
    /// The text of one line; empty for no value.
    public var text: String
    /// Whether it is a number.
    public var isNumber: Bool
  }

  /// What people call the records of an object; rows of no object stand for groups of records.
  func label(of type: String) -> String { described.object(named: type)?.labelPlural ?? "Groups" }

  /// The cell of a column.
  public func cell(_ record: Record, _ column: ResultTable.Column, of type: String) -> Cell {
    cell(record, column.path, of: type)
  }

  /// The cell at a path of members.
  func cell(_ record: Record, _ path: [String], of type: String) -> Cell {
    guard let name = path.first else { return Cell(text: "", isNumber: false) }
    switch record.content(of: name) {
    case .value(let value): return cell(value, field(at: path, of: record, type))
    case .parent(let parent?): return cell(parent, Array(path.dropFirst()), of: parent.type)
    case .children(let children?): return Cell(text: "\(children.totalSize) \(name)", isNumber: false)
    case .parent(nil), .children(nil), nil: return Cell(text: "", isNumber: false)
    }
  }

  private func field(at path: [String], of record: Record, _ type: String) -> FieldDescription? {
    described.object(named: record.type)?.field(path[0])
  }

  private func cell(_ value: FieldValue, _ field: FieldDescription?) -> Cell {
    switch value {
    case .null: return Cell(text: "", isNumber: false)
    case .text(let text):
      return Cell(text: String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }), isNumber: false)
    case .boolean(let isTrue): return Cell(text: isTrue ? "true" : "false", isNumber: false)
    case .number(let number):
      // A year has no groups of digits.
      let isPlain = field == nil && number.magnitude < Decimal(10_000)
      let text =
        isPlain ? NumberText.plain(number) : NumberText.grouped(number, scale: field?.type.scale ?? 0)
      return Cell(text: text, isNumber: true)
    case .date(let date): return Cell(text: date.isoText, isNumber: false)
    case .dateTime(let instant):
      let time = zone.civilTime(at: instant)
      return Cell(text: "\(time.date.isoText) \(CalendarText.clock(time))", isNumber: false)
    case .reference(let id): return Cell(text: id.text18, isNumber: false)
    }
  }
}

extension AppState {
  /// How values of an answer are shown now.
  public var resultText: ResultText { ResultText(described, zone: zone) }
}
