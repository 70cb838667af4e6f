import ObjectModel

extension FieldDescription {
  /// Whether a column without case stands beside the text, for comparing, filtering and ordering.
  var hasFoldedColumn: Bool {
    type.isText && !properties.isDisjoint(with: [.filter, .sort])
  }

  /// Whether a column with the place among the described values stands beside the text.
  var hasOrderColumn: Bool {
    type.picklistValues != nil && !properties.isDisjoint(with: [.filter, .sort])
  }

  /// Whether the object's table has a column for the field.
  var isStored: Bool {
    switch source {
    case .column, .joined, .autoNumber: true
    case .viewStamp: false
    }
  }

  /// The name of the column without case.
  var foldedColumn: String { name + "Folded" }

  /// The name of the column with the place among the described values.
  var orderColumn: String { name + "Order" }

  /// The column that the field is ordered by.
  var sortColumn: String { hasOrderColumn ? orderColumn : hasFoldedColumn ? foldedColumn : name }

  /// The place of a value among the described ones; all others come after them (semantics 5.6).
  func order(ofFolded folded: String) -> Int64 {
    let values = type.picklistValues ?? []
    return Int64(values.firstIndex { SearchText.folded($0) == folded } ?? values.count)
  }
}

extension ObjectDescription {
  /// The fields with a column of their own.
  var storedFields: [FieldDescription] { fields.filter(\.isStored) }

  /// The reference fields that people fill; the names behind them are searched with the record.
  var relatedFields: [FieldDescription] {
    fields.filter { $0.reference != nil && !$0.properties.isDisjoint(with: [.create, .update]) }
  }

  /// Whether the full-text index holds the object's records.
  var isSearched: Bool { !searchableFields.isEmpty }

  /// Whether the table has the column Related.
  var hasRelatedColumn: Bool { isSearched && !relatedFields.isEmpty }

  /// The column that orders the full text: the list key of objects that begin at some time, else the id.
  var listKeyColumn: String { field(.start) == nil ? "Id" : "ListKey" }

  /// The columns of a full-text part.
  var fullTextColumns: [String] {
    searchableFields.map(\.name) + (hasRelatedColumn ? ["Related"] : [])
  }
}
