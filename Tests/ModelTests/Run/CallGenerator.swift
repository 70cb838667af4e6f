import Foundation
import ObjectModel

/// Makes up calls: mostly sensible ones about records that are there, with a good share of mistakes.
struct CallGenerator {
  var random: SeededGenerator
  var now: Int64

  /// How many live records the sequence works with.
  static let population = 70

  init(seed: UInt64, now: Int64) {
    random = SeededGenerator(seed: seed)
    self.now = now
  }

  /// The next call.
  mutating func next(_ model: Model) -> Operation {
    moveTime()
    var operation = Operation(kind: .tidy, user: random.pick(1, 1, 2), now: now)
    let live = model.rows.values.count { $0.deletion == nil }
    switch random.below(100) {
    case 0..<(live < Self.population ? 26 : 10): operation.kind = create(model)
    case 0..<46: operation.kind = update(model)
    case 46..<56: operation.kind = upsert(model)
    case 56..<(live < Self.population ? 64 : 72):
      operation.kind = .delete(names(model, bin: false), allOrNone: random.oneIn(4))
    case 56..<80: operation.kind = .undelete(names(model, bin: true), allOrNone: random.oneIn(4))
    case 80..<83: operation.kind = .emptyRecycleBin(names(model, bin: true))
    case 83..<88: operation.kind = retrieve(model)
    case 88..<94: operation.kind = query(model)
    case 94..<96:
      operation.kind = .opened(
        handle(model, nil), shown: (0..<random.below(3)).map { _ in handle(model, nil) })
    case 96, 97: operation.kind = window(model)
    default: operation.kind = .tidy  // Int: the rest of a hundred
    }
    operation.updateMru = mayStamp(operation) && random.oneIn(6)
    operation.allowFieldTruncation = isRowCall(operation) && random.oneIn(10)
    return operation
  }

  private func isRowCall(_ operation: Operation) -> Bool {
    switch operation.kind {
    case .create, .update, .upsert: true
    case .delete, .undelete, .emptyRecycleBin, .retrieve, .query, .opened, .tidy, .getUpdated, .getDeleted:
      false
    }
  }

  private func mayStamp(_ operation: Operation) -> Bool {
    switch operation.kind {
    case .create, .update, .upsert, .retrieve, .query: true
    case .delete, .undelete, .emptyRecycleBin, .opened, .tidy, .getUpdated, .getDeleted: false
    }
  }

  /// A window of getUpdated or getDeleted that mostly ends about now.
  private mutating func window(_ model: Model) -> Operation.Kind {
    let length = Int64(random.pick(random.below(100), random.below(86_400), random.below(32 * 86_400)))
    let end = now + Int64(random.below(400)) - 200
    let type = object().name
    return random.oneIn(2)
      ? .getUpdated(type: type, start: end - length, end: end)
      : .getDeleted(type: type, start: end - length, end: end)
  }

  private mutating func moveTime() {
    switch random.below(20) {
    case 0..<9: break
    case 9..<15: now += Int64(random.below(90))
    case 15..<19: now += Int64(random.below(4_000))
    default: now += Int64(random.below(3 * 86_400))  // Int: one in twenty
    }
  }

  private mutating func object() -> Rulebook.Object {
    random.pick(
      Array(Rulebook.objects.dropFirst()) + [Rulebook.interaction, Rulebook.account],
      else: Rulebook.account)
  }

  /// A record, mostly a live one, of a type or of any.
  mutating func handle(_ model: Model, _ type: String?, dead: Bool = false) -> Int {
    let wanted = random.oneIn(12) ? !dead : dead
    let handles = model.rows.keys.sorted().filter { handle in
      (type == nil || model.rows[handle]?.type == type)
        && (model.rows[handle]?.deletion != nil) == wanted
    }
    return random.pick(handles, else: handles.last ?? model.rows.keys.min() ?? 1)
  }

  private mutating func name(_ handle: Int) -> SentName {
    .record(handle, isShort: random.oneIn(3))
  }

  mutating func badName() -> SentName {
    random.pick(
      .absent(prefix: random.pick("001", "003", "0kz", "005"), key: 900_000 + random.below(9)),
      .malformed("001Lo"), .malformed("001Lo0000000001AAB"), .malformed("no id"),
      .malformed("0kzLo000000000\u{e9}"))
  }

  /// Ids for delete, undelete and emptyRecycleBin.
  private mutating func names(_ model: Model, bin: Bool) -> [SentName] {
    let count = random.oneIn(150) ? 201 : random.oneIn(60) ? 0 : random.pick(1, 1, 1, 2, 4)
    if count == 201 { return Array(repeating: name(handle(model, nil, dead: bin)), count: count) }
    return (0..<count).map { _ in
      if random.oneIn(12) { return badName() }
      return name(handle(model, nil, dead: bin))
    }
  }

  private mutating func create(_ model: Model) -> Operation.Kind {
    let isMixed = random.oneIn(5)
    let object = object()
    let count = random.oneIn(200) ? 201 : random.oneIn(20) ? 14 : random.pick(1, 1, 2, 5)
    if count == 201 {
      return .create(Array(repeating: record(model, object, isCreate: true), count: count), allOrNone: false)
    }
    var records = (0..<count).map { _ in
      record(model, isMixed ? self.object() : object, isCreate: true)
    }
    if random.oneIn(60) { records[0].id = name(handle(model, nil)) }
    if random.oneIn(80) { records[0].type = random.pick("Nonsense", "account", "INTERACTION") }
    return .create(records, allOrNone: random.oneIn(3))
  }

  private mutating func update(_ model: Model) -> Operation.Kind {
    let count = random.oneIn(40) ? 20 : random.pick(1, 1, 1, 2, 4)
    let repeated = handle(model, nil)
    let records = (0..<count).map { _ in
      let handle = count == 20 && !random.oneIn(4) ? repeated : handle(model, nil)
      let type = model.rows[handle]?.type ?? "Account"
      let object = random.oneIn(40) ? object() : Rulebook.object(type) ?? Rulebook.account
      var record = record(model, object, isCreate: false)
      record.id = random.oneIn(40) ? nil : random.oneIn(25) ? badName() : name(handle)
      return record
    }
    return .update(records, allOrNone: random.oneIn(3))
  }

  private mutating func upsert(_ model: Model) -> Operation.Kind {
    let object = object()
    let keys = object.fields.filter { $0.isKey && !$0.isReadOnly }.map(\.name)
    let key = random.oneIn(30) ? random.pick("Description", "Nonsense") : random.pick(keys, else: "Id")
    let records = (0..<random.pick(1, 1, 2, 4)).map { _ in
      var record = record(model, object, isCreate: true)
      if key == "Id" {
        if !random.oneIn(3) { record.id = random.oneIn(9) ? badName() : name(handle(model, object.name)) }
      } else if object.field(key) != nil {
        record.fields.removeAll { $0.name.lowercased() == key.lowercased() }
        record.fieldsToNull.removeAll { $0.lowercased() == key.lowercased() }
        if !random.oneIn(12) { record.fields.append((key, .text(keyText(model, object, key)))) }
      }
      return record
    }
    let type = random.oneIn(60) ? "Nonsense" : object.name
    return .upsert(
      type == object.name ? records : [], type: type, key: random.oneIn(4) ? key.lowercased() : key,
      allOrNone: random.oneIn(3))
  }

  /// A key's value, often one that is there.
  private mutating func keyText(_ model: Model, _ object: Rulebook.Object, _ key: String) -> String {
    if key == "Email" { return random.pick("a@b.example", "c@d.example", "e@f.example", " ") }
    let there = model.rows[handle(model, object.name)]?.values[key]?.text
    return random.oneIn(2) ? words() : there ?? words()
  }

  private mutating func retrieve(_ model: Model) -> Operation.Kind {
    let object = object()
    let ids = (0..<random.below(6)).map { _ in
      random.oneIn(15) ? badName() : name(handle(model, random.oneIn(6) ? nil : object.name))
    }
    let columns = Model.columns(of: object.name)
    let fields = (0..<(1 + random.below(4))).map { _ in random.pick(columns, else: "Id") }
    return .retrieve(
      type: random.oneIn(30) ? "Nonsense" : object.name, ids,
      fields: random.oneIn(30) ? ["Nonsense"] : fields)
  }

  private mutating func query(_ model: Model) -> Operation.Kind {
    let object = object()
    let isFiltered = !random.oneIn(4)
    let fields = object.fields.filter { field in
      field.name != "Description" && field.kind != .number(digits: 18) && field.kind != .number(digits: 16)
    }
    let field = random.pick(fields, else: fields[0]).name
    let row = model.rows[handle(model, object.name, dead: random.oneIn(3))]
    var value = row?.values[field] ?? .nothing
    if let text = value.text {
      // A query's text has no control characters; in half of the cases another case is asked for.
      if text.unicodeScalars.contains(where: { $0.value < 32 }) || text.utf16.count > 300 { value = .nothing }
      if random.oneIn(2), value != .nothing { value = .text(text.lowercased()) }
    }
    if object.field(field)?.kind == .flag, value == .nothing { value = .flag(false) }
    return .query(
      type: object.name, filter: isFiltered ? Operation.Filter(field: field, value: value) : nil,
      all: random.oneIn(3))
  }
}
