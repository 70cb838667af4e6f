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
  /// Reads the name of a live row by key; nil where there are no names.
  let selectName: String?
  /// Whether a column of its own holds the list key; else the id is it.
  let hasListKey: Bool
  /// Whether the full-text index holds the object's records.
  let isSearched: Bool
  /// Whether the names that a row points to are searched with it.
  let hasRelatedColumn: Bool
  /// The columns of the full text, for a statement.
  let fullTextColumns: String
  /// A mark for the value of each of them.
  let fullTextMarks: String
  /// The places of the fields that the full text holds, in the order of its columns.
  let searchedPlaces: [Int?]
  /// The places of the fields that name what Related holds.
  let relatedPlaces: [Int]

  /// The picklists that take values beyond the described ones (semantics 2.2).
  let openPicklists: [OpenPicklist]

  /// A picklist that is not restricted.
  struct OpenPicklist: Sendable {
    /// The field's API name.
    var field: String
    /// The values that the description names.
    var described: [String]
  }

  /// One stored field.
  struct Column: Sendable {
    var field: FieldDescription
    var kind: StoredKind
    /// Which system field it is; nil for others.
    var system: SystemField?
  }

  init(_ object: ObjectDescription, in catalog: ObjectCatalog) {
    self.object = object
    let fields = object.storedFields.map { field in
      Column(
        field: field, kind: catalog.storedKind(of: field, in: object),
        system: SystemField(rawValue: field.name))
    }
    self.fields = fields
    hasListKey = object.listKeyColumn != "Id"
    isSearched = object.isSearched
    hasRelatedColumn = object.hasRelatedColumn
    let extra = (hasListKey ? ["ListKey"] : []) + (hasRelatedColumn ? ["Related"] : [])
    let shown = (fields.map(\.field.name) + extra).map(\.quoted).joined(separator: ", ")
    select = "SELECT \(shown) FROM \(object.name.quoted) WHERE \"Id\" = ?"
    let columns = fields.flatMap(\.columnNames) + extra
    insert =
      "INSERT INTO \(object.name.quoted)(\(columns.map(\.quoted).joined(separator: ", "))) VALUES ("
      + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let live = object.hasDeletedFlag ? " AND \"IsDeleted\" = 0" : ""
    selectName = object.field(.name).map {
      "SELECT \($0.name.quoted) FROM \(object.name.quoted) WHERE \"Id\" = ?\(live)"
    }
    fullTextColumns = object.fullTextColumns.map(\.quoted).joined(separator: ", ")
    fullTextMarks = object.fullTextColumns.map { _ in "?" }.joined(separator: ", ")
    let place = { (field: FieldDescription) in fields.firstIndex { $0.field.name == field.name } }
    searchedPlaces = object.searchableFields.map(place)
    relatedPlaces = object.relatedFields.compactMap(place)
    openPicklists = object.storedFields.compactMap { field in
      guard let described = field.type.picklistValues, !field.properties.contains(.restrictedPicklist) else {
        return nil
      }
      return OpenPicklist(field: field.name, described: described)
    }
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
