import ObjectModel
import SOQL

extension Translation {
  /// A field of the generic Name object: the targets that have such a text field answer it.
  mutating func nameOperand(_ name: String, of owners: [Place]) -> Operand {
    var found: [Operand] = []
    for owner in owners {
      if let field = owner.object.field(name) { found.append(operand(field, of: owner)) }
    }
    guard let first = found.first else { return Operand(value: "NULL", kind: .text, isNullable: true) }
    if first.kind.isID { return idOperand(of: owners) }
    let alike = found.filter { $0.kind == first.kind }
    return Operand(
      value: coalesced(alike.map(\.value)),
      folded: first.folded == nil ? nil : coalesced(alike.map { $0.folded ?? $0.value }),
      kind: first.kind, isNullable: true)
  }

  /// `Owner.Id`: the id with its type, as a column for several types holds it.
  private func idOperand(of owners: [Place]) -> Operand {
    Operand(
      value: coalesced(owners.map { "\($0.alias).\"Id\" + \($0.object.firstReference)" }),
      kind: .anyReference, targets: owners.map(\.object), isNullable: true)
  }

  /// `Owner.Type`: the API name of the target, or the value that its narrowing asks for.
  func typeOperand(of owners: [Place]) -> Operand {
    let cases = { (shown: (String) -> String) in
      "CASE "
        + owners.map { "WHEN \($0.alias).\"Id\" IS NOT NULL THEN \(self.typeName(of: $0, shown: shown)) " }
        .joined() + "END"
    }
    return Operand(
      value: cases { $0 }, folded: cases(SearchText.folded), kind: .text, isNullable: true)
  }

  private func typeName(of place: Place, shown: (String) -> String) -> String {
    let name = "'\(shown(place.object.name))'"
    guard place.object.name == "Group" else { return name }
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
