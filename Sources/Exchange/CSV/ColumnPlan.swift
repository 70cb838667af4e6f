public import ObjectModel

/// What each column of a CSV file is for: a file's header resolved against an object's description.
///
/// Header forms (the Bulk API's): `Name`; `Account.Name`, a parent found by one of its idLookup fields; and
/// `User:Owner.Username`, the same where the field may refer to several object types. Names compare without case.
public struct ColumnPlan: Sendable {
  /// The column that holds the error of a row that failed before. It is passed over.
  public static let errorColumn = "sf__Error"
  /// The text of a cell that clears its field. An empty cell leaves the field out of the record.
  public static let nullText = "#N/A"

  /// What one column is for.
  enum Column: Sendable {
    case field(FieldDescription)
    case parent(of: FieldDescription, relationship: String, target: ObjectDescription, key: FieldDescription)

    /// The field that the column sets.
    var field: FieldDescription {
      switch self {
      case .field(let field), .parent(of: let field, _, _, _): field
      }
    }
  }

  /// The object whose records the rows are.
  public let object: ObjectDescription
  /// The columns' headers as they stand in the file, without the error column.
  public let names: [String]
  private let columns: [Column]
  private let errors: ErrorColumn

  /// Resolves a header. What is wrong with it concerns the whole file: no header, bytes that are not UTF-8, a
  /// column that is unknown, stands twice, cannot be set, or leads to several objects.
  public init(header: CSVRow?, object: ObjectDescription, catalog: ObjectCatalog) throws(CSVProblem) {
    guard let header else { throw CSVProblem(line: 1, .noHeader) }
    self.object = object
    errors = ErrorColumn(header: header)
    let texts = try header.texts()
    names = errors.columns.map { texts[$0].trimmingASCIISpace() }
    let resolver = ColumnResolver(line: header.line, object: object, catalog: catalog)
    var columns: [Column] = []
    var seen: Set<String> = []
    for name in names {
      guard seen.insert(name.lowercased()).inserted else {
        throw CSVProblem(line: header.line, .duplicateColumn(name))
      }
      columns.append(try resolver.column(name))
    }
    self.columns = columns
  }

  /// The object types that the rows name parents of; they must be there before the rows are.
  public var parentObjects: Set<String> {
    Set(
      columns.compactMap { column in
        if case .parent(_, _, let target, _) = column { target.name } else { nil }
      })
  }

  /// Whether a column sets a field, by the field's API name.
  public func sets(_ field: String) -> Bool {
    columns.contains { $0.field.name.equalsIgnoringASCIICase(field) }
  }

  /// The record of a row, with values of the fields' own kinds where the text allows, else as text.
  ///
  /// An empty cell is absent and `#N/A` is null. A parent is a nested record of one field. Of several columns that
  /// set one field at most one may have a value.
  public func record(from row: CSVRow) throws(CSVProblem) -> Record {
    if let problem = row.problem { throw problem }
    let cells = errors.cells(of: row)
    guard cells.count == columns.count else {
      throw CSVProblem(line: row.line, .ragged(expected: columns.count, found: cells.count))
    }
    var record = Record(type: object.name)
    record.fields.reserveCapacity(columns.count)
    var setters: [String: String] = [:]
    for (cell, (column, name)) in zip(cells, zip(columns, names)) where !row.cells[cell].isEmpty {
      let text = try row.text(at: cell)
      guard !text.isEmpty else { continue }
      if let other = setters.updateValue(name, forKey: column.field.name) {
        throw CSVProblem(line: row.line, .conflictingColumns([other, name]))
      }
      record.fields.append(Self.member(column, text: text))
    }
    return record
  }

  private static func member(_ column: Column, text: String) -> Record.Field {
    guard text != nullText else { return Record.Field(column.field.name, .value(.null)) }
    switch column {
    case .field(let field):
      return Record.Field(field.name, .value(FieldValue(cell: text, type: field.type)))
    case .parent(_, let relationship, let target, let key):
      let value = FieldValue(cell: text, type: key.type)
      return Record.Field(
        relationship,
        .parent(Record(type: target.name, fields: [Record.Field(key.name, .value(value))])))
    }
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  fileprivate func trimmingASCIISpace() -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let front = drop(while: isSpace)
    return String(front.reversed().drop(while: isSpace).reversed())
  }
}
