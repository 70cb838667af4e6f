import ObjectModel

extension Checker {
  /// TYPEOF: fields of a parent by its type (semantics 5.10).
  mutating func typeOf(_ written: TypeOf, to selection: inout Selection) throws(Fault) {
    let place = written.relationship
    if grouping != nil { throw fault(.groupedTypeOf, at: place) }
    let step = try typeOfStep(written.relationship)
    var checked = CheckedTypeOf(step: step, branches: [], otherwise: nil)
    for branch in written.branches {
      let object = try target(branch.type, of: step)
      guard !checked.branches.contains(where: { $0.object.name == object.name }) else {
        throw fault(.duplicateType(object.name), at: branch.type.offset)
      }
      let fields = try paths(branch.fields, from: CheckedPath.Step(field: step.field, targets: [object]))
      checked.branches.append(CheckedTypeOf.Branch(object: object, fields: fields))
    }
    if let otherwise = written.otherwise { checked.otherwise = try paths(otherwise, from: step) }
    if let wrong = selection.add(checked) { throw fault(wrong, at: place) }
  }

  /// The reference of the queried object, to one of several types.
  private func typeOfStep(_ path: FieldPath) throws(Fault) -> CheckedPath.Step {
    var names = path.names
    if names.count == 2, isOwnName(names[0]) { names.removeFirst() }
    guard names.count == 1, let step = step(names[0].text, after: nil) else {
      throw fault(.noSuchRelationship(path.text), at: path)
    }
    guard step.targets.count > 1 else { throw fault(.oneType(step.relationshipName), at: path) }
    return step
  }

  /// The object after WHEN.
  private func target(_ type: Name, of step: CheckedPath.Step) throws(Fault) -> ObjectDescription {
    guard let object = catalog.object(named: type.text) else {
      throw fault(.invalidType(type.text), at: type.offset)
    }
    guard step.targets.contains(where: { $0.name == object.name }) else {
      throw fault(.notOfType(object.name, relationship: step.relationshipName), at: type.offset)
    }
    return object
  }

  /// The fields after THEN or ELSE, none of them twice.
  private mutating func paths(
    _ fields: [FieldPath], from step: CheckedPath.Step
  ) throws(Fault) -> [CheckedPath] {
    var checked: [CheckedPath] = []
    for field in fields {
      let path = try resolve(field.names, of: field, from: [step])
      guard !checked.contains(where: { $0.text == path.text }) else {
        throw fault(.duplicateField(field.text), at: field)
      }
      checked.append(path)
    }
    return checked
  }

  /// Beside TYPEOF no function can be selected.
  func refuseFunctions(besideTypeOfIn items: [SelectItem]) throws(Fault) {
    let hasTypeOf = items.contains { if case .typeOf = $0 { true } else { false } }
    guard hasTypeOf else { return }
    for item in items {
      switch item {
      case .expression(.function(let call), _): throw fault(.functionBesideTypeOf, at: call.name.offset)
      case .fields(let group): throw fault(.functionBesideTypeOf, at: group.offset)
      case .expression(.field, _), .expression(.literal, _), .children, .typeOf: continue
      }
    }
  }
}
