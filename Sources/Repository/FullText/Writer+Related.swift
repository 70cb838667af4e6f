import ObjectModel

extension Writer {
  /// The names that a row points to through the fields that people fill, a line each; nil without any. Deleted parents
  /// have no name here.
  func relatedNames(of row: StoredRow, in table: Table) throws(Fault) -> String? {
    guard table.hasRelatedColumn else { return nil }
    var names: [String] = []
    for index in table.relatedPlaces {
      guard let value = row.values[index].integer,
        let (parent, key) = parent(value, of: table.fields[index]),
        let select = tables[parent.ordinal]?.selectName
      else { continue }
      let found = try database.firstRow(select, [.integer(key)]) { row in row.optionalText(0) }
      if let text = found ?? nil { names.append(text) }
    }
    return names.isEmpty ? nil : names.joined(separator: "\n")
  }

  /// The record that a reference column's integer means.
  private func parent(_ value: Int64, of column: Table.Column) -> (ObjectDescription, Int64)? {
    if column.field.isPolymorphic {
      return catalog.object(ordinal: value >> 40).map { ($0, value - $0.firstReference) }
    }
    return column.field.reference?.objects.first.flatMap { catalog.object(named: $0) }.map { ($0, value) }
  }
}
