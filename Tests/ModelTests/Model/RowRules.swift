import Foundation

/// The checks of one sent row in the order of section 3.1: unknown field, not writeable, malformed or incorrect
/// reference, required, length, picklist, existence of what it refers to.
struct RowRules {
  var model: Model
  var object: Rulebook.Object
  var isCreate: Bool
  var allowsTruncation: Bool
  /// The record that an update changes.
  var handle: Int?

  private var existing: Model.Row? { handle.flatMap { model.rows[$0] } }

  /// A field with what is to stand in it.
  private struct Assignment {
    var field: Rulebook.Field
    var sent: Sent
    var isTwice = false
    var held = Held.nothing
    var parent: (type: String, key: String, value: String)?
  }

  /// The values to store, or why the row is refused.
  func values(of row: SentRecord) throws(Refusal) -> [String: Held] {
    var sets = try known(row)
    let locked = sets.filter { $0.field.isReadOnly }
    if !locked.isEmpty {
      throw Refusal("INVALID_FIELD_FOR_INSERT_UPDATE", Set(locked.map(\.field.name)))
    }
    for index in sets.indices { try readReference(&sets[index]) }
    try refuseMissing(sets)
    for index in sets.indices { try fit(&sets[index]) }
    for index in sets.indices { try checkWords(&sets[index]) }
    for index in sets.indices { try findReference(&sets[index]) }
    for assignment in sets { try refuseLoop(assignment) }
    return Dictionary(uniqueKeysWithValues: sets.map { ($0.field.name, $0.held) })
  }

  private func known(_ row: SentRecord) throws(Refusal) -> [Assignment] {
    var sets: [Assignment] = []
    let clearing = Set(row.fieldsToNull.map { $0.lowercased() }).sorted().map { (name: $0, value: Sent.null) }
    for (place, (name, sent)) in (row.fields + clearing).enumerated() {
      let isParent = if case .parent = sent { true } else { false }
      let system = Model.systemColumns.first { $0.lowercased() == name.lowercased() }
      let field =
        isParent
        ? object.field(relationship: name)
        : system.map { Rulebook.Field(name: $0, kind: .flag, isReadOnly: true) } ?? object.field(name)
      guard let field else { throw Refusal("INVALID_FIELD") }
      if let index = sets.firstIndex(where: { $0.field.name == field.name }) {
        if place < row.fields.count, sent.isCleared, sets[index].sent.isCleared { continue }
        sets[index].isTwice = true
      } else {
        sets.append(Assignment(field: field, sent: sent))
      }
    }
    return sets
  }

  /// Section 3.4, as far as the row alone tells; other kinds become what the field holds.
  private func readReference(_ set: inout Assignment) throws(Refusal) {
    if set.isTwice { throw Refusal("INVALID_FIELD") }
    switch set.sent {
    case .null: set.held = .nothing
    case .flag(let flag): set.held = .flag(flag)
    case .number(let text): set.held = .number(text)
    case .instant(let second, _): set.held = .second(second)
    case .text(let text):
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      if trimmed.isEmpty {
        set.held = .nothing
      } else if case .number = set.field.kind {
        set.held = .number(trimmed)
      } else if case .date = set.field.kind {
        set.held = .date(trimmed)
      } else {
        set.held = .text(trimmed)
      }
    case .parent(let key, let value):
      guard case .reference(let types, _) = set.field.kind, let type = types.first else { return }
      guard Rulebook.object(type)?.field(key)?.isKey ?? false else { throw Refusal("INVALID_FIELD") }
      set.parent = (type, key, value)
    case .name(let name): set.held = try named(name, in: set.field)
    }
  }

  private func named(_ name: SentName, in field: Rulebook.Field) throws(Refusal) -> Held {
    let types: [String]
    switch field.kind {
    case .reference(let names, _): types = names
    case .owner: types = ["User"]
    case .text, .email, .picklist, .flag, .number, .date, .dateTime: return .nothing
    }
    switch name {
    case .malformed(let text) where text.hasPrefix("000000000000000"):
      if field.kind == .owner { throw Refusal("INVALID_EMPTY_KEY_OWNER", ["OwnerId"]) }
      return .nothing
    case .malformed: throw Refusal("MALFORMED_ID", [field.name])
    case .absent(let prefix, let key):
      guard types.contains(Rulebook.type(prefix: prefix) ?? "") else {
        throw Refusal("FIELD_INTEGRITY_EXCEPTION", [field.name])
      }
      return .record(-key)
    case .record(let handle, _):
      let type = model.users[handle] != nil ? "User" : model.rows[handle]?.type ?? "erased"
      guard types.contains(type) else { throw Refusal("FIELD_INTEGRITY_EXCEPTION", [field.name]) }
      return .record(handle)
    }
  }

  private func refuseMissing(_ sets: [Assignment]) throws(Refusal) {
    let cleared = sets.filter { $0.held == .nothing && $0.parent == nil }.map(\.field)
    let present = sets.filter { $0.held != .nothing || $0.parent != nil }.map(\.field.name)
    let missing =
      isCreate
      ? object.fields.filter { field in
        if field.kind == .owner { return cleared.contains { $0.name == field.name } }
        return field.isRequired && !present.contains(field.name)
      }
      : cleared.filter { !$0.isNillable }
    if !missing.isEmpty { throw Refusal("REQUIRED_FIELD_MISSING", Set(missing.map(\.name))) }
  }

  private func fit(_ set: inout Assignment) throws(Refusal) {
    switch set.held {
    case .text(let text):
      let length: Int
      switch set.field.kind {
      case .text(let most), .email(let most), .picklist(_, _, let most): length = most
      case .flag, .number, .date, .dateTime, .reference, .owner: return
      }
      guard text.utf16.count > length else { return }
      guard allowsTruncation else { throw Refusal("STRING_TOO_LONG", [set.field.name]) }
      var cut = text
      while cut.utf16.count > length { cut.unicodeScalars.removeLast() }
      cut = cut.trimmingCharacters(in: .whitespacesAndNewlines)
      set.held = cut.isEmpty ? .nothing : .text(cut)
    case .number(let text):
      guard case .number(let digits) = set.field.kind else { return }
      let whole = text.drop { $0 == "-" }.prefix { $0 != "." }
      if whole.count > digits { throw Refusal("NUMBER_OUTSIDE_VALID_RANGE", [set.field.name]) }
    case .second(let second):
      // 1700-01-01T00:00:00Z to 4000-12-31T00:00:00Z
      guard second >= -8_520_336_000, second <= 64_092_124_800 else {
        throw Refusal("NUMBER_OUTSIDE_VALID_RANGE", [set.field.name])
      }
    case .nothing, .flag, .date, .record: break
    }
  }

  private func checkWords(_ set: inout Assignment) throws(Refusal) {
    guard let text = set.held.text else { return }
    switch set.field.kind {
    case .email:
      // The generator sends addresses that plainly are or are not.
      if text.firstMatch(of: /@.*\./) == nil { throw Refusal("INVALID_EMAIL_ADDRESS", [set.field.name]) }
    case .picklist(let words, let restricted, _):
      if let word = words.first(where: { $0.lowercased() == text.lowercased() }) {
        set.held = .text(word)
      } else if restricted {
        throw Refusal("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", [set.field.name])
      }
    case .text, .flag, .number, .date, .dateTime, .reference, .owner: break
    }
  }

  /// A record stands neither above itself nor is it its own parent.
  private func refuseLoop(_ set: Assignment) throws(Refusal) {
    guard case .reference([object.name], _) = set.field.kind, let handle, let parent = set.held.handle else {
      return
    }
    if model.line(above: parent, by: set.field.name).contains(handle) {
      throw Refusal("CIRCULAR_DEPENDENCY", [])
    }
  }

  private func findReference(_ set: inout Assignment) throws(Refusal) {
    if let parent = set.parent {
      let found = model.handles(parent.type) {
        $0.deletion == nil && $0.values[parent.key] == .text(parent.value)
      }
      guard found.count == 1, let handle = found.first else { throw Refusal("INVALID_FIELD") }
      set.held = .record(handle)
      return
    }
    guard let handle = set.held.handle, existing?.values[set.field.name] != set.held else { return }
    if set.field.kind == .owner {
      guard let isActive = model.users[handle] else { throw Refusal("INVALID_CROSS_REFERENCE_KEY", []) }
      if !isActive { throw Refusal("INACTIVE_OWNER_OR_USER", []) }
      return
    }
    if model.users[handle] != nil { return }
    guard let row = model.rows[handle] else {
      throw Refusal("INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", [])
    }
    if row.deletion != nil { throw Refusal("ENTITY_IS_DELETED") }
  }
}
