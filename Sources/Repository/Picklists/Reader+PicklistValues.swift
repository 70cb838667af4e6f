public import ObjectModel

extension Reader {
  /// The inactive values of an object's picklists by the field's API name, in the order of the alphabet: those that were
  /// written and that the description does not name (semantics 2.2).
  public func inactivePicklistValues(of object: ObjectDescription) throws(Fault) -> [String: [String]] {
    var values: [String: [String]] = [:]
    let rows = try database.rows(
      "SELECT \"Field\", \"Value\", \"Folded\" FROM \"picklist_value\" WHERE \"Object\" = ?",
      [.integer(object.ordinal)]
    ) { row in (field: row.text(0), value: row.text(1), folded: row.text(2)) }
    for row in rows {
      // A later description may name what was inactive before.
      guard let field = object.field(row.field), let described = field.type.picklistValues,
        field.order(ofFolded: row.folded) == Int64(described.count)
      else { continue }
      values[row.field, default: []].append(row.value)
    }
    return values
  }
}
