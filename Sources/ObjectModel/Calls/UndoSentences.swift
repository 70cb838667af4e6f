/// Writes the sentences of one outcome.
struct UndoSentences {
  /// The objects that there are.
  let catalog: ObjectCatalog
  /// The zone of every time.
  let zone: Zone
  /// The text of a value other than a time.
  let value: (FieldDescription, ShownValue) -> String

  /// The most characters of a record's or a person's name within a sentence.
  private static let maximumName = 60
  /// The most characters of a value within a sentence.
  private static let maximumValue = 40

  /// What becomes of one record: a line, or a heading with a line for each of several fields, from the value that it
  /// holds to the one that it will hold.
  func sentences(_ effect: UndoEffect) -> [String] {
    let subject = subject(effect.record)
    switch effect.kind {
    case .comesBack(let children, let lookups):
      return ["\(subject) comes back\(with(children))\(pointing(lookups))"]
    case .goesAway(let children):
      return ["\(subject) goes \(destination(effect.record.type))\(with(children))"]
    case .changes(let changes):
      let type = effect.record.type
      if changes.count == 1, let change = changes.first {
        return ["\(label(of: change.field, in: type)) of \(subject): \(way(of: change, in: type))"]
      }
      let order = catalog.object(named: type)?.fields.map(\.name) ?? []
      let places = changes.map { (place: order.firstIndex(of: $0.field) ?? order.count, change: $0) }
      let lines = places.sorted { $0.place < $1.place }.map { _, change in
        "  \(label(of: change.field, in: type)): \(way(of: change, in: type))"
      }
      return ["\(subject):"] + lines
    }
  }

  /// What becomes of many records of one type.
  func sentence(_ tally: UndoTally) -> String {
    let object = catalog.object(named: tally.type)
    let isOne = tally.records == 1
    let noun = isOne ? object?.label : object?.labelPlural
    let subject = "\(tally.records) \(noun ?? tally.type)"
    switch tally.kind {
    case .comesBack: return "\(subject) \(isOne ? "comes" : "come") back\(with(tally.children))"
    case .goesAway:
      return "\(subject) \(isOne ? "goes" : "go") \(destination(tally.type))\(with(tally.children))"
    case .changes: return "\(subject) \(isOne ? "gets its" : "get their") former values"
    }
  }

  /// What was changed since, by whom and when.
  ///
  /// - Parameter isOnly: whether the outcome is about no other record, so that it needs no name.
  func sentence(_ conflict: UndoConflict, isOnly: Bool) -> String {
    let type = conflict.record.type
    let of = isOnly ? "" : " of \(subject(conflict.record))"
    let who = conflict.user.isEmpty ? "somebody" : cut(conflict.user, Self.maximumName)
    let value = text(conflict.current, conflict.field, type)
    let now = value.map { "“\(cut($0, Self.maximumValue))”" } ?? "empty"
    return "\(label(of: conflict.field, in: type))\(of) is now \(now): \(who), \(time(conflict.at))"
  }

  /// Why a record is left as it is.
  func sentence(_ failure: UndoFailure) -> String {
    "\(subject(failure.record)): \(failure.error.message)"
  }

  /// `Interaction “Pricing call”`; the id stands for a record without a name.
  private func subject(_ record: NamedRecord) -> String {
    let label = catalog.object(named: record.type)?.label ?? record.type
    return record.name.map { "\(label) “\(cut($0, Self.maximumName))”" } ?? "\(label) \(record.id.text18)"
  }

  private func label(of field: String, in type: String) -> String {
    catalog.object(named: type)?.field(field)?.layoutLabel ?? field
  }

  /// `New → Old`; long texts are cut to where they differ.
  private func way(of change: UndoEffect.FieldChange, in type: String) -> String {
    var now = text(change.from, change.field, type) ?? ""
    var then = text(change.to, change.field, type) ?? ""
    let common = zip(now, then).prefix { $0 == $1 }.count
    if max(now.count, then.count) > Self.maximumValue, common > Self.maximumValue / 2 {
      (now, then) = (from(common - 10, of: now), from(common - 10, of: then))
    }
    let from = change.from.value.isNull ? "empty" : plain(cut(now, Self.maximumValue))
    let to = change.to.value.isNull ? "empty" : plain(cut(then, Self.maximumValue))
    return "\(from) → \(to)"
  }

  private func from(_ start: Int, of text: String) -> String { "…\(text.dropFirst(start))" }

  /// A value's text; nil for none. A time is told with its date, whatever the door shows elsewhere.
  private func text(_ shown: ShownValue, _ field: String, _ type: String) -> String? {
    guard !shown.value.isNull, let field = catalog.object(named: type)?.field(field) else { return nil }
    return shown.value.instant.map(time) ?? value(field, shown)
  }

  private func time(_ instant: Instant) -> String {
    let time = zone.civilTime(at: instant)
    return "\(time.date.isoText) \(twoDigits(time.hour)):\(twoDigits(time.minute))"
  }

  /// A text in quotation marks only where it would be misread without them.
  private func plain(_ text: String) -> String {
    let isPlain =
      text != "empty" && !text.isEmpty && !text.contains("→") && text.first != " " && text.last != " "
    return isPlain ? text : "“\(text)”"
  }

  private func destination(_ type: String) -> String {
    catalog.object(named: type)?.deletion == .permanent ? "for good" : "to the recycle bin"
  }

  private func with(_ children: Int) -> String {
    switch children {
    case 0: ""
    case 1: " with 1 child record"
    default: " with \(children) child records"  // Int
    }
  }

  private func pointing(_ lookups: Int) -> String {
    switch lookups {
    case 0: ""
    case 1: "; 1 record points to it again"
    default: "; \(lookups) records point to it again"  // Int
    }
  }

  private func cut(_ text: String, _ length: Int) -> String {
    text.count > length ? text.prefix(length) + "…" : text
  }
}
