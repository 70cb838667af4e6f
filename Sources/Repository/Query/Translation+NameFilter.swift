import ObjectModel
import SOQL

extension Translation {
  /// Whether the parent at the end of a path, which may be of several types, has a text: what `=` and IN ask of the Name
  /// object. The parents are found first and then the rows by their reference, both by an index; no index holds the first
  /// of several joined columns. Nil for other paths, and in HAVING: a group has a key's value, and no reference of its own.
  mutating func parents(at path: CheckedPath, _ holds: (Operand) -> SQL) -> SQL? {
    guard set == nil, case .nameField(let name) = path.end, let step = path.steps.last,
      step.targets.count > 1,
      let child = child(of: step, after: path.steps.dropLast())
    else { return nil }
    var found: [SQL] = []
    for target in step.targets {
      guard let field = target.field(name) else { continue }
      guard field.type.isText else { return nil }
      var parents = Translation(target, showsDeleted: showsDeleted, catalog: catalog, viewer: viewer)
      let condition = holds(parents.operand(CheckedPath(steps: [], end: .field(field))))
      found.append(
        SQL("SELECT t.\"Id\" + \(target.firstReference) FROM ") + parents.source + " WHERE "
          + [parents.visibility, condition].compactMap { $0 }.joined(by: " AND "))
    }
    if found.isEmpty { return nil }
    return SQL("(\(child.alias).\(step.field.name.quoted) IN (") + found.joined(by: " UNION ALL ") + "))"
  }
}
