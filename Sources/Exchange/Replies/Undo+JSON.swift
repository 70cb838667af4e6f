import ObjectModel

// The answer of undo and redo (design section 6).

extension UndoOutcome {
  /// The outcome's members by their own names; `newAction` is null when nothing was changed.
  var json: JSONValue {
    .object([
      "action": action.json, "newAction": newAction.map { .integer(Int($0)) } ?? .null,
      "effects": .array(effects.map(\.json)), "effectCount": .integer(effectCount),
      "tallies": .array(tallies.map(\.json)),
      "conflicts": .array(conflicts.map(\.json)), "conflictCount": .integer(conflictCount),
      "failures": .array(failures.map(\.json)), "failureCount": .integer(failureCount),
    ])
  }
}

extension UndoEffect {
  fileprivate var json: JSONValue {
    switch kind {
    case .comesBack(let children, let lookups):
      .object([
        "record": record.json, "effect": "comesBack", "children": .integer(children),
        "lookups": .integer(lookups),
      ])
    case .goesAway(let children):
      .object(["record": record.json, "effect": "goesAway", "children": .integer(children)])
    case .changes(let fields):
      .object([
        "record": record.json, "effect": "changes",
        "fields": .array(
          fields.map {
            .object(["field": .string($0.field), "from": $0.from.json, "to": $0.to.json])
          }),
      ])
    }
  }
}

extension UndoTally {
  fileprivate var json: JSONValue {
    .object([
      "type": .string(type), "effect": .string(kind.rawValue), "records": .integer(records),
      "children": .integer(children),
    ])
  }
}

extension UndoConflict {
  fileprivate var json: JSONValue {
    .object([
      "record": record.json, "field": .string(field), "current": current.json, "user": .string(user),
      "at": .string(at.apiText),
    ])
  }
}

extension UndoFailure {
  fileprivate var json: JSONValue {
    .object(["record": record.json, "error": error.json])
  }
}
