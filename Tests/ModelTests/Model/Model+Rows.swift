import Foundation

// create, update and upsert: sections 3.1, 3.2 and 3.6.

extension Model {
  /// Who writes, when, and with which headers.
  struct Circumstances {
    var user: Int
    var now: Int64
    var allowsTruncation = false
  }

  mutating func create(_ sent: SentRecord, _ at: Circumstances) throws(Refusal) -> Int {
    guard let object = Rulebook.object(sent.type) else { throw Refusal("INVALID_TYPE") }
    if sent.id != nil { throw Refusal("INVALID_FIELD_FOR_INSERT_UPDATE", ["Id"]) }
    return try insert(sent, object, at)
  }

  private mutating func insert(
    _ sent: SentRecord, _ object: Rulebook.Object, _ at: Circumstances
  ) throws(Refusal) -> Int {
    let rules = RowRules(
      model: self, object: object, isCreate: true, allowsTruncation: at.allowsTruncation)
    var values: [String: Held] = [:]
    for field in object.fields { values[field.name] = .nothing }
    for (name, value) in try rules.values(of: sent) {
      values[name] = spelled(value, object.field(name), object)
    }
    if object.hasOwner, values["OwnerId"] == .nothing { values["OwnerId"] = .record(at.user) }
    if values["IsOrganizer"] == .nothing { values["IsOrganizer"] = .flag(false) }
    if object.name == "InteractionAttendee" {
      attendees += 1
      let digits = "\(attendees)"
      values["Name"] = .text("IA-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    }
    if object.name == "Contact" { values["Name"] = Self.joinedName(values) }
    let handle = nextHandle
    nextHandle += 1
    rows[handle] = Row(
      type: object.name, values: values, createdAt: at.now, createdBy: at.user, modifiedAt: at.now,
      modifiedBy: at.user, stampedAt: at.now)
    return handle
  }

  /// A value of an open picklist in the spelling that was stored first (section 2.2).
  private mutating func spelled(
    _ value: Held, _ field: Rulebook.Field?, _ object: Rulebook.Object
  ) -> Held {
    guard let field, let text = value.text, case .picklist(let words, restricted: false, _) = field.kind,
      !words.contains(text)
    else { return value }
    let name = "\(object.name).\(field.name)"
    if let known = picklistWords[name]?.first(where: { Self.isMatch(.text($0), value) }) {
      return .text(known)
    }
    picklistWords[name, default: []].append(text)
    return value
  }

  private static func joinedName(_ values: [String: Held]) -> Held {
    .text([values["FirstName"]?.text, values["LastName"]?.text].compactMap { $0 }.joined(separator: " "))
  }

  mutating func update(_ sent: SentRecord, _ at: Circumstances) throws(Refusal) -> Int {
    guard let object = Rulebook.object(sent.type) else { throw Refusal("INVALID_TYPE") }
    guard let id = sent.id else { throw Refusal("MISSING_ARGUMENT", []) }
    return try update(sent, try ownID(id, of: object), object, at)
  }

  /// The record that a row says it is.
  private func ownID(_ name: SentName, of object: Rulebook.Object) throws(Refusal) -> Int {
    switch name {
    case .malformed: throw Refusal("MALFORMED_ID", ["Id"])
    case .absent(let prefix, let key):
      guard prefix == object.prefix else { throw Refusal("MALFORMED_ID", ["Id"]) }
      return -key
    case .record(let handle, _):
      guard rows[handle]?.type == object.name else { throw Refusal("MALFORMED_ID", ["Id"]) }
      return handle
    }
  }

  private mutating func update(
    _ sent: SentRecord, _ handle: Int, _ object: Rulebook.Object, _ at: Circumstances
  ) throws(Refusal) -> Int {
    guard let row = rows[handle] else { throw Refusal("INVALID_CROSS_REFERENCE_KEY", []) }
    if row.deletion != nil { throw Refusal("ENTITY_IS_DELETED", []) }
    let rules = RowRules(
      model: self, object: object, isCreate: false, allowsTruncation: at.allowsTruncation, handle: handle)
    for (name, sent) in try rules.values(of: sent) {
      let value = spelled(sent, object.field(name), object)
      rows[handle]?.values[name] = value
      // Another parent has taken the place: the old one does not come back (section 2.5).
      if value.handle != nil { cleared = cleared.filter { $0.child != handle || $0.field != name } }
    }
    if object.name == "Contact", let values = rows[handle]?.values {
      rows[handle]?.values["Name"] = Self.joinedName(values)
    }
    touch(handle, by: at.user, at: at.now)
    return handle
  }

  /// One row of an upsert; `repeated` are the keys that stand twice in the call.
  mutating func upsert(
    _ sent: SentRecord, key: Rulebook.Field?, repeated: Set<[UInt8]>, _ object: Rulebook.Object,
    _ at: Circumstances
  ) throws(Refusal) -> (handle: Int, isCreated: Bool) {
    guard let key else {
      guard let id = sent.id else { return (try insert(sent, object, at), true) }
      return (try update(sent, try ownID(id, of: object), object, at), false)
    }
    let value = Self.key(of: sent, key)
    if let value, repeated.contains(Array(value.utf8)) { throw Refusal("DUPLICATE_VALUE", [key.name]) }
    guard let value else { throw Refusal("MISSING_ARGUMENT", []) }
    let matches = handles(object.name) { $0.deletion == nil && $0.values[key.name] == .text(value) }
    guard matches.count < 2 else { throw Refusal("DUPLICATE_EXTERNAL_ID", [key.name]) }
    guard let match = matches.first else { return (try insert(sent, object, at), true) }
    var rest = sent
    rest.fields.removeAll { $0.name.lowercased() == key.name.lowercased() }
    return (try update(rest, match, object, at), false)
  }

  /// The text by which an upsert finds a record.
  static func key(of sent: SentRecord, _ key: Rulebook.Field) -> String? {
    guard
      case .text(let text)? = sent.fields.first(where: { $0.name.lowercased() == key.name.lowercased() })?.1
    else { return nil }
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return trimmed.isEmpty ? nil : trimmed
  }
}
