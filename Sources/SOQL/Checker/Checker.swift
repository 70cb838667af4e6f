import ObjectModel

/// Finds the names of one query.
struct Checker {
  /// The queried object.
  let object: ObjectDescription
  private let catalog: ObjectCatalog
  private let source: SourceText?
  /// The parents that the query reaches, by their paths.
  private var parents: Set<String> = []

  /// The alias of FROM.
  private let alias: Name?

  init(_ from: From, in catalog: ObjectCatalog, source: SourceText?) throws(Fault) {
    self.catalog = catalog
    self.source = source
    alias = from.alias
    let name = from.name
    guard let object = catalog.object(named: name.text) else {
      throw Self.fault(.invalidType(name.text), at: name.offset, in: source)
    }
    guard object.calls.contains(.query) else {
      throw Self.fault(.notSupported("query", object: object.name), at: name.offset, in: source)
    }
    self.object = object
  }

  /// The items of SELECT, none of them twice.
  mutating func items(_ items: [SelectItem]) throws(Fault) -> [CheckedItem] {
    var columns: [CheckedItem] = []
    var seen: Set<String> = []
    for item in items {
      guard case .expression(let expression, nil) = item else {
        throw fault(.notUnderstood("This item"), at: 0)
      }
      let path = try field(expression)
      let column = try resolve(path)
      guard seen.insert(column.text).inserted else { throw fault(.duplicateField(column.text), at: path) }
      columns.append(.field(column))
    }
    return columns
  }

  /// The items of ORDER BY.
  mutating func orderings(
    _ orderings: [Query.Ordering], honouringNullsLast: Bool
  ) throws(Fault) -> [CheckedOrdering] {
    var checked: [CheckedOrdering] = []
    for ordering in orderings {
      let written = try field(ordering.expression)
      let path = try resolve(written)
      guard path.has(.sort) else { throw fault(.notSortable(path.name), at: written) }
      guard checked.count < Limits.orderings else { throw fault(.tooManyOrderings, at: written) }
      let isOnTop = path.isNullable && path.isLookupOrParent && !honouringNullsLast
      checked.append(
        CheckedOrdering(
          path, ascending: ordering.isAscending, nullsFirst: (ordering.nullsFirst ?? true) || isOnTop))
    }
    return checked
  }
}

// Paths.
extension Checker {
  /// The path of an expression that has to be a field.
  func field(_ expression: ValueExpression) throws(Fault) -> FieldPath {
    guard case .field(let path) = expression else {
      throw fault(.notUnderstood("A function"), at: expression.offset)
    }
    return path
  }

  /// Follows a path from the queried object (semantics 5.10).
  mutating func resolve(_ path: FieldPath) throws(Fault) -> CheckedPath {
    let names = withoutObjectName(withoutAlias(path).names)
    guard let last = names.last else { throw fault(.noSuchColumn("", entity: object.name), at: 0) }
    guard names.count - 1 <= Limits.pathLevels else { throw fault(.pathTooLong(path.text), at: path) }
    var steps: [CheckedPath.Step] = []
    for name in names.dropLast() {
      guard let step = step(name.text, after: steps.last) else {
        throw fault(.noSuchRelationship(name.text), at: name.offset)
      }
      steps.append(step)
      parents.insert(steps.map(\.relationshipName).joined(separator: "."))
    }
    guard parents.count <= Limits.parents else { throw fault(.tooComplicated, at: path) }
    return CheckedPath(steps: steps, end: try end(last, after: steps.last))
  }

  /// The path without the alias of FROM in front.
  private func withoutAlias(_ path: FieldPath) -> FieldPath {
    guard let alias, path.names.count > 1, path.names[0].text.equalsIgnoringASCIICase(alias.text) else {
      return path
    }
    return FieldPath(Array(path.names.dropFirst()))
  }

  /// The names without the queried object's own name in front, as in `SELECT Account.Name FROM Account`.
  private func withoutObjectName(_ names: [Name]) -> [Name] {
    guard let first = names.first, names.count > 1, first.text.lowercased() == object.name.lowercased(),
      object.field(relationship: first.text) == nil
    else { return names }
    return Array(names.dropFirst())
  }

  /// The step of a relationship name; nil when there is none. The Name object has no relationships.
  private func step(_ name: String, after previous: CheckedPath.Step?) -> CheckedPath.Step? {
    guard let child = entity(after: previous), let field = child.field(relationship: name) else { return nil }
    let targets = field.reference?.objects.compactMap { catalog.object(named: $0) } ?? []
    return targets.isEmpty ? nil : CheckedPath.Step(field: field, targets: targets)
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

// Places.
extension Checker {
  /// A fault at an offset of the query's text.
  func fault(_ wording: Fault, at offset: Int) -> Fault {
    Self.fault(wording, at: offset, in: source)
  }

  /// A fault at the start of a path.
  func fault(_ wording: Fault, at path: FieldPath) -> Fault {
    fault(wording, at: path.names.first?.offset ?? 0)
  }

  private static func fault(_ wording: Fault, at offset: Int, in source: SourceText?) -> Fault {
    source?.quotingFault(wording, at: offset) ?? wording
  }
}

extension CheckedPath {
  /// Whether the field has a property. The Name object's fields can be filtered and sorted.
  func has(_ property: FieldProperties) -> Bool {
    guard case .field(let field) = end else { return true }
    return field.properties.contains(property)
  }

  /// Whether the path is one for which the API ignores NULLS LAST when it is empty (semantics 5.6).
  fileprivate var isLookupOrParent: Bool {
    guard steps.isEmpty, case .field(let field) = end else { return true }
    return field.reference != nil
  }
}
