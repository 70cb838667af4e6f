import ObjectModel

/// Draws records to create.
struct RowMaker {
  var random: SeededGenerator
  /// The ids of the records that were created, by type.
  var ids: [String: [RecordID]] = [:]
  /// The ids of the queues.
  var queues: [RecordID] = []
  private var count = 0

  /// Picklist values that no description names: one spelling each.
  private static let unknownValues = ["Video Call", "Ärger", "zzz last", "00 first"]

  /// What "today" may be when somebody asks.
  private let todays: [DateLiteral.Today]

  init(seed: UInt64, todays: [DateLiteral.Today]) {
    random = SeededGenerator(seed: seed)
    self.todays = todays
  }

  /// A record of an object with random fields.
  mutating func record(_ object: ObjectDescription) -> Record {
    count += 1
    var record = Record(type: object.name)
    for field in object.fields where field.properties.contains(.create) {
      if field.properties.contains(.defaultedOnCreate) && random.oneIn(3) { continue }
      if field.properties.contains(.nillable) && random.oneIn(3) { continue }
      if let value = value(field, of: object) { record.set(field.name, .value(value)) }
    }
    return record
  }

  private mutating func value(_ field: FieldDescription, of object: ObjectDescription) -> FieldValue? {
    switch (object.name, field.name) {
    case ("User", "IsActive"): return .boolean(true)
    case ("User", "ProfileId"): return nil
    case ("User", "Username"): return .text("user\(count)@desk.example")
    case ("Group", "Name"): return .text("Group \(count)")
    case ("Group", "Type"): return random.oneIn(4) ? .text("Regular") : .text("Queue")
    case (_, "Latitude"), (_, "Longitude"):
      return FieldValue(numeral: random.pick("0", "-90", "52.520008000000001", "13.4", "0.000000000000001"))
    default:  // (String, String): all other fields by their types
      return value(ofType: field)
    }
  }

  private mutating func value(ofType field: FieldDescription) -> FieldValue? {
    switch field.type {
    case .string(let length), .textarea(let length), .phone(let length), .url(let length):
      let text = TroubleValues.text(&random)
      return .text(text.utf16.count <= length ? text : "short")
    case .email: return .text(random.pick("a@b.example", "A@B.example", "ü@b.example", "a_b@b.example"))
    case .picklist(let values, _):
      let isOpen = !field.properties.contains(.restrictedPicklist)
      if isOpen && random.oneIn(6) { return .text(random.pick(Self.unknownValues, else: "00 first")) }
      return .text(random.pick(values, else: values.first ?? ""))
    case .boolean: return .boolean(random.oneIn(2))
    case .dateTime: return .dateTime(random.oneIn(2) ? bound() : TroubleValues.instant(&random))
    case .date:
      return .date(random.oneIn(2) ? Zone.utc.civilTime(at: bound()).date : TroubleValues.date(&random))
    case .integer:
      return FieldValue(numeral: random.pick("0", "1", "-1", "7", "99999999", "\(random.below(50))"))
    case .percent:
      return FieldValue(numeral: random.pick("0", "10", "50", "100", "-5", "\(random.below(100))"))
    case .double, .currency:
      let scale = field.type.scale ?? 0
      let whole = random.pick("0", "100", "-250", "12345678901", "\(random.below(2_000))")
      return FieldValue(
        numeral: scale > 0 && random.oneIn(2) ? whole + random.pick(".5", ".01", ".99") : whole)
    case .reference(let reference):
      if field.role == .owner { return owner(reference) }
      let type = random.pick(reference.objects, else: reference.objects.first ?? "")
      if let narrowing = reference.targets.first?.narrowing, narrowing.value == "Queue" {
        return queues.isEmpty ? nil : .reference(random.pick(queues, else: queues[0]))
      }
      guard let known = ids[type], let first = known.first else { return nil }
      return .reference(random.pick(known, else: first))
    case .id: return nil
    }
  }

  /// A bound of a date literal, or the second before it.
  private mutating func bound() -> Instant {
    let today = todays[random.below(todays.count)]
    let range = DateLiteral.random(&random).instants(today)
    return (random.oneIn(2) ? range.lowerBound : range.upperBound) + Int64(-random.below(2))
  }

  private mutating func owner(_ reference: Reference) -> FieldValue? {
    if reference.objects.contains("Group"), let queue = queues.first, random.oneIn(3) {
      return .reference(random.pick(queues, else: queue))
    }
    guard let users = ids["User"], let first = users.first else { return nil }
    return .reference(random.pick(users, else: first))
  }
}
