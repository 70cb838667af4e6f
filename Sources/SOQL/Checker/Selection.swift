import ObjectModel

/// The checked items of SELECT so far, and the names that they have in the answer. What cannot be added answers the
/// fault without its place.
struct Selection {
  /// The items in order.
  private(set) var items: [CheckedItem] = []
  /// The fields as paths.
  private var fields: Set<String> = []
  /// The members of a record that fields, parents and children make, in lower case.
  private var members: Set<String> = []
  /// The members of a record that aliases and functions make, in lower case.
  private var names: Set<String> = []
  /// The references of TYPEOF, and those of paths.
  private var types: Set<String> = []
  private var parents: Set<String> = []
  /// How many functions were numbered.
  private var numbered = 0

  /// A field or parent path of a record.
  mutating func add(_ path: CheckedPath) -> Fault? {
    guard fields.insert(path.text).inserted else { return .duplicateField(path.text) }
    let member = path.steps.first?.relationshipName ?? path.name
    if !path.steps.isEmpty {
      if types.contains(member) { return .typeOfBesidePath(member) }
      parents.insert(member)
    }
    items.append(.field(path))
    return add(member: member)
  }

  /// A key of a group under its last name.
  mutating func addKey(_ path: CheckedPath) -> Fault? {
    guard fields.insert(path.text).inserted else { return .duplicateField(path.text) }
    return add(.field(path), as: path.name)
  }

  /// A value in the place of its field: that of a parent is nested in the parent, but in a row of a group.
  mutating func addNamedLikeField(_ expression: CheckedExpression, isGrouped: Bool) -> Fault? {
    let path = expression.origin
    guard fields.insert(path.text).inserted else { return .duplicateField(path.text) }
    guard !isGrouped, let parent = path.steps.first?.relationshipName else {
      return add(expression, as: path.name)
    }
    if types.contains(parent) { return .typeOfBesidePath(parent) }
    parents.insert(parent)
    items.append(.value(expression, name: path.text))
    return add(member: parent)
  }

  /// A value under the next number.
  mutating func addNumbered(_ expression: CheckedExpression) -> Fault? {
    numbered += 1
    return add(expression, as: "expr\(numbered - 1)")
  }

  /// A value under a name.
  mutating func add(_ expression: CheckedExpression, as name: String) -> Fault? {
    guard names.insert(name.lowercased()).inserted, !members.contains(name.lowercased()) else {
      return .duplicateAlias(name)
    }
    items.append(.value(expression, name: name))
    return nil
  }

  /// The rows of a child relationship. The same subquery again changes nothing; another one over the relationship would
  /// have the same name.
  mutating func add(_ children: CheckedChildren) -> Fault? {
    if items.contains(.children(children)) { return nil }
    let isTaken = items.contains {
      if case .children(let other) = $0 { other.relationshipName == children.relationshipName } else { false }
    }
    if isTaken { return .duplicateAlias(children.relationshipName) }
    items.append(.children(children))
    return add(member: children.relationshipName)
  }

  /// The fields of a parent by its type.
  mutating func add(_ typeOf: CheckedTypeOf) -> Fault? {
    let name = typeOf.step.relationshipName
    if parents.contains(name) { return .typeOfBesidePath(name) }
    guard types.insert(name).inserted else { return .duplicateField(name) }
    items.append(.typeOf(typeOf))
    return add(member: name)
  }

  private mutating func add(member: String) -> Fault? {
    members.insert(member.lowercased())
    return names.contains(member.lowercased()) ? .duplicateAlias(member) : nil
  }
}
