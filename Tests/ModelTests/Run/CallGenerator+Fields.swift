import ObjectModel

extension CallGenerator {
  /// A record with some of its fields.
  mutating func record(_ model: Model, _ object: Rulebook.Object, isCreate: Bool) -> SentRecord {
    var record = SentRecord(type: object.name, fields: [])
    for field in object.fields where !field.isReadOnly {
      let isWanted = isCreate && field.isRequired ? !random.oneIn(25) : random.oneIn(4)
      guard isWanted else { continue }
      if random.oneIn(15) {
        if random.oneIn(2) {
          record.fieldsToNull.append(random.oneIn(4) ? field.name.uppercased() : field.name)
        } else {
          record.fields.append((field.name, .null))
        }
      } else {
        let sent = value(model, field)
        let isParent = if case .parent = sent { true } else { false }
        let name = isParent ? String(field.name.dropLast(2)) : field.name
        record.fields.append((random.oneIn(12) ? name.lowercased() : name, sent))
        // The same field with a value and cleared.
        if random.oneIn(60) { record.fieldsToNull.append(field.name) }
      }
    }
    if random.oneIn(70) { record.fields.append(("Nonsense", .text("x"))) }
    if random.oneIn(70) { record.fields.append(("createdbyid", .name(.record(1, isShort: false)))) }
    if random.oneIn(70), let field = object.fields.first(where: \.isReadOnly) {
      record.fields.append((field.name, .text("x")))
    }
    if random.oneIn(120) { record.fields.append(("Name", .flag(true))) }
    return record
  }

  private mutating func value(_ model: Model, _ field: Rulebook.Field) -> Sent {
    switch field.kind {
    case .text(let length): return .text(text(length))
    case .email(let length):
      return .text(
        random.pick(
          "a@b.example", "c@d.example", " e@f.example ", "g@h.example",
          random.oneIn(9) ? "nobody" : "i@j.example",
          random.oneIn(9) ? "x@" + String(repeating: "y", count: length) + ".example" : ""))
    case .picklist(let words, _, let length):
      let word = random.pick(words, else: words[0])
      return .text(
        random.oneIn(15)
          ? text(length) : random.pick(word, word, word.lowercased(), " \(word.uppercased()) "))
    case .flag: return random.oneIn(40) ? .text("true") : .flag(random.oneIn(2))
    case .number:
      return random.pick(
        .number("0"), .number("-17"), .number("\(random.below(1_000_000))"),
        random.oneIn(10) ? .text("250") : .number("250"),
        random.oneIn(5) ? .number("1000000000000000000000") : .number("3"),
        random.oneIn(30) ? .flag(true) : .text(""))
    case .date:
      return random.oneIn(60)
        ? .text("soon") : .text(random.pick("2026-12-31", "2027-02-28", "1999-01-01", "2028-02-29"))
    case .dateTime: return instant()
    case .owner: return owner()
    case .reference(let types, _): return reference(model, types)
    }
  }

  private mutating func owner() -> Sent {
    if random.oneIn(20) { return .name(.malformed("000000000000000AAA")) }
    if random.oneIn(20) { return .name(badName()) }
    return .name(.record(random.pick(1, 2, 1, 2, 3), isShort: random.oneIn(3)))
  }

  private mutating func reference(_ model: Model, _ types: [String]) -> Sent {
    if random.oneIn(25) { return .name(badName()) }
    if random.oneIn(40) { return .name(.malformed("000000000000000")) }
    let type = random.pick(types, else: types[0])
    if type == "User" { return .name(.record(random.pick(1, 2, 3), isShort: false)) }
    if random.oneIn(5), types.count == 1, let key = Rulebook.object(type)?.fields.first(where: \.isKey) {
      let there = model.rows[handle(model, type)]?.values[key.name]?.text
      return .parent(key: key.name, value: there ?? words())
    }
    return .name(.record(handle(model, random.oneIn(25) ? nil : type), isShort: random.oneIn(3)))
  }

  private mutating func instant() -> Sent {
    if random.oneIn(40) { return random.pick(.text("tomorrow"), .number("17"), .text("")) }
    let second =
      random.oneIn(25)
      ? random.pick(-8_520_336_001, 64_092_124_801, -8_520_336_000, 64_092_124_800)
      : now + Int64(random.below(1_000_000)) - 500_000
    let text = Instant(seconds: second).apiText
    guard second < 64_000_000_000, second > -8_000_000_000 else { return .instant(second, spelled: text) }
    let ahead = Instant(seconds: second + 7_200).apiText
    return .instant(
      second,
      spelled: random.pick(
        text, text.replacing(".000+0000", with: "Z"), text.replacing(".000+0000", with: ".999Z"),
        ahead.replacing(".000+0000", with: "+02:00"), ahead.replacing(".000+0000", with: ".120+0200")))
  }

  private mutating func text(_ length: Int) -> String {
    switch random.below(16) {
    case 0: return random.pick("", "   ", "\t\n")
    case 1:
      let most = length > 1_000 && !random.oneIn(4) ? 40 : length
      return String(repeating: random.pick("x", "界", "😀", "e\u{301}"), count: most + random.below(2))
    case 2: return "a\u{0}b\u{1}\u{7f}\u{1b}[31m"
    case 3: return "‮\u{202e}אב\u{2066}x\u{feff}"
    default: return words()  // Int: mostly plain words
    }
  }

  /// Plain words from a small stock, so that names meet again.
  mutating func words() -> String {
    random.pick(
      "Acme", "acme", "Zürich", "Zu\u{308}rich", "  Call with Bo ", "O'Neill \\ Sons", "100 %_", "東京 FY27",
      "\(random.below(30))")
  }
}
