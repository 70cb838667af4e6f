import ObjectModel

/// Finds out what a column's header means for an object.
struct ColumnResolver {
  let line: Int
  let object: ObjectDescription
  let catalog: ObjectCatalog

  /// The column of a header.
  func column(_ name: String) throws(CSVProblem) -> ColumnPlan.Column {
    if let field = object.field(name) {
      guard isWritable(field) else { throw CSVProblem(line: line, .readOnlyColumn(name)) }
      return ColumnPlan.Column(field: field.name, type: field.type, parent: nil)
    }
    guard let path = HeaderPath(name), let reference = object.field(relationship: path.relationship),
      let relationship = reference.reference?.relationshipName
    else { throw unknown(name) }
    guard isWritable(reference) else { throw CSVProblem(line: line, .readOnlyColumn(name)) }
    let target = try target(of: reference, path: path, name: name)
    guard let key = target.field(path.field), key.properties.contains(.idLookup) else { throw unknown(name) }
    let parent = ColumnPlan.ParentKey(
      relationship: relationship, object: target.name, field: key.name)
    return ColumnPlan.Column(field: reference.name, type: key.type, parent: parent)
  }

  /// The object that a relationship header leads to: the one that it names, else the only one that has the field.
  private func target(
    of reference: FieldDescription, path: HeaderPath, name: String
  ) throws(CSVProblem) -> ObjectDescription {
    let targets = (reference.reference?.objects ?? []).compactMap { catalog.object(named: $0) }
    if let type = path.type {
      guard let target = targets.first(where: { $0.name.equalsIgnoringASCIICase(type) }) else {
        throw unknown(name)
      }
      return target
    }
    let having = targets.filter { $0.field(path.field) != nil }
    guard let target = having.first else { throw unknown(name) }
    guard having.count == 1 else {
      throw CSVProblem(line: line, .ambiguousParent(name, forms: forms(of: reference)))
    }
    return target
  }

  private func unknown(_ name: String) -> CSVProblem {
    CSVProblem(line: line, .unknownColumn(name, object: object.name, known: knownNames))
  }

  /// Every header that the object takes: its fields that may be set, each reference with its parents' keys.
  private var knownNames: [String] {
    object.fields.filter(isWritable).flatMap { [$0.name] + forms(of: $0) }
  }

  /// The relationship headers of a reference field.
  private func forms(of field: FieldDescription) -> [String] {
    guard let reference = field.reference, let relationship = reference.relationshipName else { return [] }
    return reference.objects.compactMap { catalog.object(named: $0) }.flatMap { target in
      target.fields.filter { $0.properties.contains(.idLookup) && $0.type != .id }.map { key in
        let path = "\(relationship).\(key.name)"
        return field.isPolymorphic ? "\(target.name):\(path)" : path
      }
    }
  }

  /// Whether a row may have the column: what a create or an update may set, and the id that an update needs.
  private func isWritable(_ field: FieldDescription) -> Bool {
    field.type == .id || !field.properties.isDisjoint(with: [.create, .update])
  }
}

/// A header of the form `[ObjectType:]Relationship.Field`.
private struct HeaderPath {
  var type: String?
  var relationship: String
  var field: String

  init?(_ name: String) {
    let typed = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = (typed.last ?? "").split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    type = typed.count == 2 ? String(typed[0]) : nil
    relationship = String(parts[0])
    field = String(parts[1])
  }
}
