import ObjectModel

/// How the model's numbers are spelled.
struct Spelling {
  /// The store's ids by the model's numbers.
  var ids: [Int: RecordID]
  /// The Usernames by the model's numbers.
  var users: [Int: String]
}

extension Operation {
  /// The call as a line of JSON.
  func line(_ spelling: Spelling) -> String {
    var members = call(spelling)
    if updateMru { members.append(("updateMru", "true")) }
    if allowFieldTruncation { members.append(("allowFieldTruncation", "true")) }
    if let user = spelling.users[user] { members.append(("user", Self.quoted(user))) }
    members.append(("now", Self.quoted(Instant(seconds: now).apiText)))
    return Self.object(members)
  }

  private func call(_ spelling: Spelling) -> [(String, String)] {
    switch kind {
    case .create(let records, let allOrNone):
      return named("create", records, allOrNone, spelling)
    case .update(let records, let allOrNone):
      return named("update", records, allOrNone, spelling)
    case .upsert(let records, let type, let key, let allOrNone):
      return named("upsert", records, allOrNone, spelling)
        + [("type", Self.quoted(type)), ("externalIdFieldName", Self.quoted(key))]
    case .delete(let names, let allOrNone): return ids("delete", names, spelling) + flag(allOrNone)
    case .undelete(let names, let allOrNone): return ids("undelete", names, spelling) + flag(allOrNone)
    case .emptyRecycleBin(let names): return ids("emptyRecycleBin", names, spelling)
    case .retrieve(let type, let names, let fields):
      return ids("retrieve", names, spelling)
        + [("type", Self.quoted(type)), ("fields", Self.array(fields.map(Self.quoted)))]
    case .query(let type, let filter, let all):
      return [
        ("call", Self.quoted(all ? "queryAll" : "query")),
        ("soql", Self.quoted(soql(type, filter, spelling))),
      ]
    case .opened(let handle, let shown):
      return [
        ("call", Self.quoted("opened")), ("id", Self.text(.record(handle, isShort: false), spelling)),
        ("shown", Self.array(shown.map { Self.text(.record($0, isShort: false), spelling) })),
      ]
    case .getUpdated(let type, let start, let end): return window("getUpdated", type, start, end)
    case .getDeleted(let type, let start, let end): return window("getDeleted", type, start, end)
    case .tidy: return [("tidy", "true")]
    }
  }

  private func window(_ call: String, _ type: String, _ start: Int64, _ end: Int64) -> [(String, String)] {
    [
      ("call", Self.quoted(call)), ("type", Self.quoted(type)),
      ("start", Self.quoted(Instant(seconds: start).apiText)),
      ("end", Self.quoted(Instant(seconds: end).apiText)),
    ]
  }

  private func flag(_ allOrNone: Bool) -> [(String, String)] {
    allOrNone ? [("allOrNone", "true")] : []
  }

  private func named(
    _ call: String, _ records: [SentRecord], _ allOrNone: Bool, _ spelling: Spelling
  ) -> [(String, String)] {
    let rows = records.map { $0.json(spelling) }
    return [("call", Self.quoted(call)), ("records", Self.array(rows))] + flag(allOrNone)
  }

  private func ids(_ call: String, _ names: [SentName], _ spelling: Spelling) -> [(String, String)] {
    [("call", Self.quoted(call)), ("ids", Self.array(names.map { Self.text($0, spelling) }))]
  }

  private func soql(_ type: String, _ filter: Filter?, _ spelling: Spelling) -> String {
    let names = Model.columns(of: type).joined(separator: ", ")
    var text = "SELECT \(names) FROM \(type)"
    if let filter { text += " WHERE \(filter.field) = \(literal(filter.value, spelling))" }
    return text + " ORDER BY Id"
  }

  private func literal(_ value: Held, _ spelling: Spelling) -> String {
    switch value {
    case .nothing: return "null"
    case .flag(let flag): return "\(flag)"
    case .number(let text), .date(let text): return text
    case .second(let second): return Instant(seconds: second).apiText.replacing(".000+0000", with: "Z")
    case .record(let handle): return "'\(spelling.ids[handle]?.text18 ?? "")'"
    case .text(let text):
      return "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
  }
}

extension SentRecord {
  fileprivate func json(_ spelling: Spelling) -> String {
    var members = [("attributes", Operation.object([("type", Operation.quoted(type))]))]
    if let id { members.append(("Id", Operation.text(id, spelling))) }
    for field in fields { members.append((field.name, field.value.json(spelling))) }
    if !fieldsToNull.isEmpty {
      members.append(("fieldsToNull", Operation.array(fieldsToNull.map(Operation.quoted))))
    }
    return Operation.object(members)
  }
}

extension Sent {
  fileprivate func json(_ spelling: Spelling) -> String {
    switch self {
    case .null: "null"
    case .text(let text): Operation.quoted(text)
    case .flag(let flag): "\(flag)"
    case .number(let text): text
    case .instant(_, let spelled): Operation.quoted(spelled)
    case .name(let name): Operation.text(name, spelling)
    case .parent(let key, let value): Operation.object([(key, Operation.quoted(value))])
    }
  }
}

extension Operation {
  static func text(_ name: SentName, _ spelling: Spelling) -> String {
    switch name {
    case .record(let handle, let isShort):
      let id = spelling.ids[handle]
      return quoted((isShort ? id?.text15 : id?.text18) ?? "unbound \(handle)")
    case .absent(let prefix, let key): return quoted(RecordID(keyPrefix: prefix, key: Int64(key)).text18)
    case .malformed(let text): return quoted(text)
    }
  }

  static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  /// A JSON string, written by hand so that the program's own writer is not tested against itself.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default:  // Unicode.Scalar: every other one stands for itself
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
