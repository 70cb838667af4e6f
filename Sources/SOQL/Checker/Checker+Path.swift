import ObjectModel

extension Checker {
  /// Remembers the short names of FROM, each of which may build on those before it (semantics 5.1).
  mutating func addShortNames(_ from: From) throws(Fault) {
    if let alias = from.alias { shortNames[alias.text.lowercased()] = [] }
    for parent in from.parents {
      let steps = try parentSteps(parent.path)
      guard shortNames.updateValue(steps, forKey: parent.alias.text.lowercased()) == nil else {
        throw fault(.duplicateAlias(parent.alias.text), at: parent.alias.offset)
      }
    }
  }

  /// The references of a path in FROM, which begins with a short name or with the object.
  private mutating func parentSteps(_ path: FieldPath) throws(Fault) -> [CheckedPath.Step] {
    let (start, names) = beginning(path.names)
    guard names.count < path.names.count, !names.isEmpty else {
      throw fault(.noSuchRelationship(path.names.first?.text ?? ""), at: path)
    }
    guard start.count + names.count <= Limits.pathLevels else {
      throw fault(.pathTooLong(path.text), at: path)
    }
    return try follow(names[...], from: start)
  }

  /// Follows a path from the queried object (semantics 5.10).
  mutating func resolve(_ path: FieldPath) throws(Fault) -> CheckedPath {
    let (start, names) = beginning(path.names)
    return try resolve(names, of: path, from: start)
  }

  /// Follows names from where some references lead; `path` is what was written.
  mutating func resolve(
    _ names: [Name], of path: FieldPath, from start: [CheckedPath.Step]
  ) throws(Fault) -> CheckedPath {
    guard let last = names.last else { throw fault(.noSuchColumn("", entity: object.name), at: path) }
    guard start.count + names.count - 1 <= Limits.pathLevels else {
      throw fault(.pathTooLong(path.text), at: path)
    }
    let steps = try follow(names.dropLast(), from: start)
    return CheckedPath(steps: steps, end: try end(last, after: steps.last))
  }

  /// Follows relationships from where some references lead.
  private mutating func follow(
    _ names: ArraySlice<Name>, from start: [CheckedPath.Step]
  ) throws(Fault) -> [CheckedPath.Step] {
    var steps = start
    for name in names {
      guard let step = step(name.text, after: steps.last) else {
        throw fault(.noSuchRelationship(name.text), at: name.offset)
      }
      steps.append(step)
      parents.insert(steps.map(\.relationshipName).joined(separator: "."))
      guard parents.count <= Limits.parents else { throw fault(.tooComplicated, at: name.offset) }
    }
    return steps
  }

  /// What a short name in front of a path stands for, and the names after it. The object's own name may stand in
  /// front too, as in `SELECT Account.Name FROM Account`.
  private func beginning(_ names: [Name]) -> (steps: [CheckedPath.Step], rest: [Name]) {
    guard let first = names.first, names.count > 1 else { return ([], names) }
    if let steps = shortNames[first.text.lowercased()] { return (steps, Array(names.dropFirst())) }
    let isObject =
      first.text.equalsIgnoringASCIICase(object.name) && object.field(relationship: first.text) == nil
    return ([], isObject ? Array(names.dropFirst()) : names)
  }

  /// Whether a name in front of a child relationship means this query's object.
  func isOwnName(_ name: Name) -> Bool {
    shortNames[name.text.lowercased()] == [] || name.text.equalsIgnoringASCIICase(object.name)
  }
}

// One step.
extension Checker {
  /// The step of a relationship name; nil when there is none.
  func step(_ name: String, after previous: CheckedPath.Step?) -> CheckedPath.Step? {
    guard let field = field(relationship: name, after: previous) else { return nil }
    let targets = field.reference?.objects.compactMap { catalog.object(named: $0) } ?? []
    return targets.isEmpty ? nil : CheckedPath.Step(field: field, targets: targets)
  }

  /// The reference of a relationship name. The Name object's are those of users.
  private func field(
    relationship name: String, after previous: CheckedPath.Step?
  ) -> FieldDescription? {
    if let child = entity(after: previous) { return child.field(relationship: name) }
    guard NameField.isRelationship(name) else { return nil }
    return catalog.object(named: NameField.person)?.field(relationship: name)
  }

  /// The field that a path ends at.
  private func end(_ name: Name, after previous: CheckedPath.Step?) throws(Fault) -> CheckedPath.End {
    guard let entity = entity(after: previous) else {
      guard let field = NameField(named: name.text) else {
        throw fault(.noSuchColumn(name.text, entity: "Name"), at: name.offset)
      }
      return field.end
    }
    guard let field = entity.field(name.text) else {
      throw fault(.noSuchColumn(name.text, entity: entity.name), at: name.offset)
    }
    return .field(field)
  }

  /// The one object that a step leads to; nil when it may be one of several.
  private func entity(after step: CheckedPath.Step?) -> ObjectDescription? {
    guard let step else { return object }
    return step.targets.count == 1 ? step.targets[0] : nil
  }
}

extension CheckedPath {
  /// Whether the field has a property. The Name object's fields can be filtered, grouped and sorted.
  func has(_ property: FieldProperties) -> Bool {
    guard case .field(let field) = end else { return true }
    return field.properties.contains(property)
  }
}
