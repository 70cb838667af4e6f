import ObjectModel

/// How an object's records lie in their table, with the statements that every save needs.
struct Table: Sendable {
  let object: ObjectDescription
  /// The stored fields with their kinds, in the order of the description.
  let fields: [Column]
  /// Reads a row by key: the fields, then the list key and Related where there are such columns.
  let select: String
  /// Writes a whole row: the columns of ``expanded(_:)``, then the list key and Related.
  let insert: String
  /// Whether a column of its own holds the list key; else the id is it.
  let hasListKey: Bool

  /// One stored field.
  struct Column: Sendable {
    var field: FieldDescription
    var kind: StoredKind
  }

  init(_ object: ObjectDescription, in catalog: ObjectCatalog) {
    self.object = object
    fields = object.storedFields.map { Column(field: $0, kind: catalog.storedKind(of: $0, in: object)) }
    hasListKey = object.listKeyColumn != "Id"
    let extra = (hasListKey ? ["ListKey"] : []) + (object.hasRelatedColumn ? ["Related"] : [])
    let shown = (fields.map(\.field.name) + extra).map(\.quoted).joined(separator: ", ")
    select = "SELECT \(shown) FROM \(object.name.quoted) WHERE \"Id\" = ?"
    let columns = fields.flatMap(\.columnNames) + extra
    insert =
      "INSERT INTO \(object.name.quoted)(\(columns.map(\.quoted).joined(separator: ", "))) VALUES ("
      + columns.map { _ in "?" }.joined(separator: ", ") + ")"
  }

  /// The place of a stored field among the fields; nil when it has no column.
  func index(of name: String) -> Int? {
    fields.firstIndex { $0.field.name == name }
  }
}

extension Table.Column {
  /// The field's own column and those that are derived from it.
  var columnNames: [String] {
    [field.name] + (field.hasFoldedColumn ? [field.foldedColumn] : [])
      + (field.hasOrderColumn ? [field.orderColumn] : [])
  }

  /// The values of those columns.
  func expanded(_ value: SQLValue) -> [SQLValue] {
    guard field.hasFoldedColumn else { return [value] }
    guard let folded = value.text.map(SearchText.folded) else {
      return field.hasOrderColumn ? [.null, .null, .null] : [.null, .null]
    }
    let order = field.hasOrderColumn ? [SQLValue.integer(field.order(ofFolded: folded))] : []
    return [value, .text(folded)] + order
  }

  /// The value as it stands in columns that hold any record: the journal's.
  func journalled(_ value: SQLValue, in catalog: ObjectCatalog) -> SQLValue {
    guard case .reference = kind, let key = value.integer,
      let target = field.reference?.objects.first.flatMap({ catalog.object(named: $0) })
    else { return value }
    return .integer(target.firstReference + key)
  }
}
