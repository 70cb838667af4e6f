import ObjectModel

// Candidates that are names: objects, fields, parents, children.

extension Completer {
  /// The fields that a path may end at and the parents that it may go on to.
  ///
  /// - Parameter isWanted: which fields fit; parents are always offered, since their fields may.
  func names(
    at place: Place, in scope: Scope, isWanted: (FieldDescription) -> Bool = { _ in true }
  ) -> [Completion.Candidate] {
    guard let entity = entity(at: place.path, in: scope) else { return [] }
    switch entity {
    case .object(let object):
      let fields = object.fields.filter(isWanted).map {
        Completion.Candidate($0.name, .field, note: Self.note(of: $0))
      }
      let aliases = place.path.isEmpty ? scope.aliases.keys.sorted() : []
      return fields + parents(of: object)
        + aliases.map { Completion.Candidate($0, .parent, note: "short name", text: $0 + ".") }
    case .name(let targets):
      return ([.name, .type] + NameField.allCases.filter { $0 != .name && $0 != .type }).map { field in
        let label = targets.lazy.compactMap { $0.field(field.rawValue)?.label }.first
        return Completion.Candidate(
          field.rawValue, .field, note: field == .type ? "Object type" : label ?? "")
      }
    }
  }

  func parents(of object: ObjectDescription) -> [Completion.Candidate] {
    object.fields.compactMap { field in
      guard let reference = field.reference, let name = reference.relationshipName else { return nil }
      let targets = reference.objects.joined(separator: " or ")
      return Completion.Candidate(name, .parent, note: "parent: \(targets)", text: name + ".")
    }
  }

  /// What a field is, in a few words.
  static func note(of field: FieldDescription) -> String {
    let type =
      switch field.type {
      case .id: "id"
      case .string: "text"
      case .textarea: "long text"
      case .picklist: "picklist"
      case .boolean: "true or false"
      case .dateTime: "date and time"
      case .date: "date"
      case .integer, .double: "number"
      case .currency: "amount"
      case .percent: "percent"
      case .phone: "phone"
      case .email: "e-mail"
      case .url: "web address"
      case .reference(let reference): "id of \(reference.objects.joined(separator: " or "))"
      }
    return "\(field.label), \(type)"
  }

  /// The objects that can be asked for by a call.
  func objects(for call: CallName) -> [Completion.Candidate] {
    source.catalog.objects.filter { $0.calls.contains(call) }
      .map { Completion.Candidate($0.name, .object, note: $0.labelPlural) }
  }

  /// The child relationships of an object.
  func children(of object: ObjectDescription, _ text: (String) -> String) -> [Completion.Candidate] {
    source.catalog.childRelationships(of: object).compactMap { child in
      guard let name = child.reference.childRelationshipName else { return nil }
      return Completion.Candidate(
        name, .child, note: "children: \(child.child) by \(child.field)", text: text(name))
    }
  }

  /// Keywords as candidates, each with a blank behind it.
  static func keywords(_ words: String...) -> [Completion.Candidate] {
    words.map { Completion.Candidate($0, .keyword, text: $0 + " ") }
  }

  /// Whether a token ends a name or a value, so that a keyword may follow.
  static func endsItem(_ token: SketchToken) -> Bool {
    switch token.kind {
    case .word: !token.isOne(of: "BY", "NOT", "AND", "OR", "IN", "LIKE", "THEN", "ELSE", "WHEN", "TYPEOF")
    case .number, .string, .terms: true
    case .sign: token.text == ")"
    }
  }
}
