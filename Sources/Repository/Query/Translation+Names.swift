import ObjectModel
import SOQL

extension Translation {
  /// A field of the generic Name object: the targets that have such a text field answer it.
  mutating func nameOperand(_ name: String, of owners: [Place]) -> Operand {
    var found: [Operand] = []
    for owner in owners {
      if let field = owner.object.field(name) { found.append(operand(field, of: owner)) }
    }
    guard let first = found.first else { return .missing }
    if first.kind.isID { return idOperand(of: owners) }
    let alike = found.filter { $0.kind == first.kind }
    return Operand(
      value: coalesced(alike.map(\.value)),
      folded: first.folded == nil ? nil : coalesced(alike.map { $0.folded ?? $0.value }),
      kind: first.kind, isNullable: true)
  }

  /// `Owner.Id`: the id with its type, as a column for several types holds it.
  func idOperand(of owners: [Place]) -> Operand {
    Operand(
      value: coalesced(owners.map { "\($0.alias).\"Id\" + \($0.object.firstReference)" }),
      kind: .anyReference, targets: owners.map(\.object), isNullable: true)
  }

  /// `Owner.Type`: the API name of the target, or the value that its narrowing asks for. Which type a parent has is told
  /// by the reference alone, which has an index.
  mutating func typeOperand(of owners: [Place], by steps: [CheckedPath.Step]) -> Operand {
    let cases = { (shown: (String) -> String) in
      "CASE "
        + owners.map { "WHEN \($0.alias).\"Id\" IS NOT NULL THEN \(Self.typeName(of: $0, shown: shown)) " }
        .joined() + "END"
    }
    var operand = Operand(
      value: cases { $0 }, folded: cases(SearchText.folded), kind: .text, isNullable: true)
    if let step = steps.last, let child = child(of: step, after: steps.dropLast()) {
      operand.types = owners.flatMap { types(of: $0, by: "\(child.alias).\(step.field.name.quoted)") }
    }
    return operand
  }

  /// The types that parents of one object show, with the condition that a reference leads to one.
  private func types(of owner: Place, by reference: String) -> [Operand.ParentType] {
    let object = owner.object
    // A deleted row may point to a record that is gone for good.
    let isThere =
      showsDeleted
      ? "\(owner.alias).\"Id\" IS NOT NULL"
      : "\(reference) > \(object.firstReference) AND \(reference) < \(object.endOfReferences)"
    guard object.name == ObjectDescription.group.name else {
      return [Operand.ParentType(folded: SearchText.folded(object.name), condition: "(\(isThere))")]
    }
    return [(object.name, "<>"), ("Queue", "=")].map { name, comparison in
      Operand.ParentType(
        folded: SearchText.folded(name),
        condition: "(\(isThere) AND \(owner.alias).\"Type\" \(comparison) 'Queue')")
    }
  }

  private static func typeName(of place: Place, shown: (String) -> String) -> String {
    let name = "'\(shown(place.object.name))'"
    guard place.object.name == ObjectDescription.group.name else { return name }
    return "CASE \(place.alias).\"Type\" WHEN 'Queue' THEN '\(shown("Queue"))' ELSE \(name) END"
  }
}

extension StoredKind {
  /// Whether the value is a record's own id.
  fileprivate var isID: Bool {
    switch self {
    case .id: true
    case .text, .boolean, .dateTime, .date, .number, .reference, .anyReference: false
    }
  }
}
