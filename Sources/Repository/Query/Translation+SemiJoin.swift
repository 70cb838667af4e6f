import ObjectModel
import SOQL

extension Translation {
  /// Whether an id or a reference is among those that another query selects; nulls are no ids (semantics 5.4, 5.10).
  ///
  /// Inside, `t` is the other query's table: nothing there speaks of this one's.
  func semiJoin(_ operand: Operand, _ query: CheckedQuery, selecting path: CheckedPath) -> SQL {
    var inner = Translation(query.object, showsDeleted: showsDeleted, catalog: catalog, viewer: viewer)
    let selected = inner.operand(path)
    guard let form = form(of: selected.kind, as: operand.kind) else { return SQL("0") }
    var conditions = [SQL("\(selected.value) IS NOT NULL")]
    if let range = form.range { conditions.append(SQL("\(selected.value) > \(range.lowerBound)")) }
    if let range = form.range { conditions.append(SQL("\(selected.value) < \(range.upperBound)")) }
    if let condition = inner.condition(of: query) { conditions.append(condition) }
    return SQL("(\(operand.value) IN (SELECT \(selected.value)\(form.shift) FROM ") + inner.source
      + " WHERE " + conditions.joined(by: " AND ") + "))"
  }

  /// The same row by row, by the index of what is selected: for NOT IN, which never leads, and for the first rows of a
  /// list among parents of a category. Nil where a list of all that is selected does better.
  ///
  /// Inside `s`, `t` is the other query's table, and outside of it this one's.
  mutating func exists(
    _ path: CheckedPath, _ query: CheckedQuery, selecting selectedPath: CheckedPath, isNegated: Bool
  ) -> SQL? {
    let isOfParents = selectedPath.name == "Id" && query.condition?.isOfCategories == true
    guard selectedPath.steps.isEmpty, isNegated || isWalked && isOfParents else { return nil }
    let operand = operand(path)
    var inner = Translation(query.object, showsDeleted: showsDeleted, catalog: catalog, viewer: viewer)
    let selected = inner.operand(selectedPath)
    guard let form = form(of: selected.kind, as: operand.kind), form.shift.isEmpty else { return nil }
    let condition = inner.condition(of: query).map { SQL(" WHERE ") + $0 } ?? SQL("")
    return SQL("EXISTS (SELECT 1 FROM (SELECT \(selected.value) AS v FROM ") + inner.source + condition
      + ") AS s WHERE s.v = \(operand.value))"
  }

  /// How the integers of one kind become those of another: what is added, and between which integers the ids of the
  /// right type lie; nil when no id can be of both.
  private func form(of selected: StoredKind, as wanted: StoredKind) -> (shift: String, range: Range<Int64>?)?
  {
    switch (prefix(of: selected), prefix(of: wanted)) {
    case (nil, nil): return ("", nil)
    case (let one?, let other?): return one == other ? ("", nil) : nil
    case (let one?, nil):
      return object(ofPrefix: one).map { (" + \($0.firstReference)", nil) }
    case (nil, let other?):
      return object(ofPrefix: other).map {
        (" - \($0.firstReference)", $0.firstReference..<$0.endOfReferences)
      }
    }
  }

  private func object(ofPrefix prefix: RecordID.Prefix) -> ObjectDescription? {
    catalog.objects.first { $0.idPrefix == prefix }
  }

  /// The key prefix of the one type whose ids a column holds; nil where it holds ids of any type.
  private func prefix(of kind: StoredKind) -> RecordID.Prefix? {
    switch kind {
    case .id(let prefix), .reference(let prefix): prefix
    case .anyReference, .text, .boolean, .dateTime, .date, .number: nil
    }
  }
}
