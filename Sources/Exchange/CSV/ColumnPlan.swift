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

  /// What one column is for: names only, because every row copies them.
  struct Column: Sendable {
    /// The API name of the field that the column sets.
    let field: String
    /// The type that the cells have: the field's, or that of the parent's key.
    let type: FieldType
    /// How the parent is found; nil where the cell is the field's own value.
    let parent: ParentKey?
  }

  /// A relationship and the one field by which its parent is found.
  struct ParentKey: Sendable {
    /// The relationship's name.
    let relationship: String
    /// The parent's object.
    let object: String
    /// The API name of an idLookup field.
    let field: String
  }

  /// The object whose records the rows are.
  public let object: ObjectDescription
  /// The columns' headers as they stand in the file, without the error column.
  public let names: [String]
  private let columns: [Column]
  private let errors: ErrorColumn
  /// The columns whose field is also set by another column.
  private let rivals: [Int]

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
    let counts = Dictionary(columns.map { ($0.field, 1) }, uniquingKeysWith: +)
    rivals = columns.indices.filter { counts[columns[$0].field, default: 0] > 1 }
  }

  /// Whether a column sets a field, by the field's API name.
  public func sets(_ field: String) -> Bool {
    columns.contains { $0.field.equalsIgnoringASCIICase(field) }
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
    for (index, cell) in cells.enumerated() where !row.cells[cell].isEmpty {
      let text = try row.text(at: cell)
      if !text.isEmpty { record.fields.append(columns[index].member(text)) }
    }
    try checkRivals(row, cells: cells)
    return record
  }

  private func checkRivals(_ row: CSVRow, cells: [Int]) throws(CSVProblem) {
    var setters: [String: String] = [:]
    for index in rivals where !row.cells[cells[index]].isEmpty {
      guard !(try row.text(at: cells[index])).isEmpty else { continue }
      if let other = setters.updateValue(names[index], forKey: columns[index].field) {
        throw CSVProblem(line: row.line, .conflictingColumns([other, names[index]]))
      }
    }
  }
}

extension ColumnPlan.Column {
  /// The member of a record that a cell with this text, which is not empty, becomes.
  fileprivate func member(_ text: String) -> Record.Field {
    guard text != ColumnPlan.nullText else { return Record.Field(field, .value(.null)) }
    let value = Record.Content.value(FieldValue(cell: text, type: type))
    guard let parent else { return Record.Field(field, value) }
    let record = Record(type: parent.object, fields: [Record.Field(parent.field, value)])
    return Record.Field(parent.relationship, .parent(record))
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
