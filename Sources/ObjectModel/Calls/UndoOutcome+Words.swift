extension UndoOutcome {
  /// What the undo or redo does, would overwrite and cannot do, in sentences.
  ///
  /// - Parameters:
  ///   - catalog: the objects that there are, for labels.
  ///   - zone: the zone in which the time of a later change is shown.
  ///   - value: a field's value as the door shows it; never asked for no value. Long answers are cut here.
  public func words(
    in catalog: ObjectCatalog, zone: Zone, value: @escaping (FieldDescription, ShownValue) -> String
  ) -> UndoWords {
    let writer = UndoSentences(catalog: catalog, zone: zone, value: value)
    var lines: [String] = []
    for tally in tallies {
      let named = effects.filter { $0.record.type == tally.type && $0.kind.counted.kind == tally.kind }
      if tally.records <= UndoWords.maximumNamed, named.count == tally.records {
        lines += named.flatMap { writer.sentences($0) }
      } else {
        lines.append(writer.sentence(tally))
      }
    }
    return UndoWords(
      effects: lines,
      conflicts: conflicts.map { writer.sentence($0) }
        + more(conflictCount - conflicts.count, "later changes"),
      failures: failures.map { writer.sentence($0) } + more(failureCount - failures.count, "records"))
  }

  /// The last line of a list that is cut.
  private func more(_ count: Int, _ noun: String) -> [String] {
    count > 0 ? ["and \(count) more \(noun)"] : []
  }
}

/// Writes the sentences of one outcome.
private struct UndoSentences {
  let catalog: ObjectCatalog
  let zone: Zone
  let value: (FieldDescription, ShownValue) -> String

  /// The most characters of a value or a name within a sentence.
  private static let maximumShown = 60

  /// What becomes of one record: a line, or one per field.
  func sentences(_ effect: UndoEffect) -> [String] {
    switch effect.kind {
    case .comesBack(let children): ["\(subject(effect.record)) comes back\(with(children))"]
    case .goesAway(let children):
      ["\(subject(effect.record)) goes \(destination(effect.record.type))\(with(children))"]
    case .changes(let changes):
      changes.map { change in
        let label = label(of: change.field, in: effect.record.type)
        let to = shown(change.to, change.field, effect.record.type)
        let from = shown(change.from, change.field, effect.record.type)
        return "\(label) of \(subject(effect.record)) becomes \(to) again (now \(from))"
      }
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

  /// Who changed what since.
  func sentence(_ conflict: UndoConflict) -> String {
    let type = conflict.record.type
    let label = label(of: conflict.field, in: type)
    let who = conflict.user.isEmpty ? "Somebody" : cut(conflict.user)
    let time = zone.civilTime(at: conflict.at)
    let clock = "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    let to = shown(conflict.current, conflict.field, type)
    return "\(who) changed \(label) of \(subject(conflict.record)) to \(to) on \(time.date.isoText) \(clock)"
  }

  /// Why a record is left as it is.
  func sentence(_ failure: UndoFailure) -> String {
    "\(subject(failure.record)): \(failure.error.message)"
  }

  /// `Interaction “Pricing call”`; the id stands for a record without a name.
  private func subject(_ record: NamedRecord) -> String {
    let label = catalog.object(named: record.type)?.label ?? record.type
    return record.name.map { "\(label) “\(cut($0))”" } ?? "\(label) \(record.id.text18)"
  }

  private func label(of field: String, in type: String) -> String {
    catalog.object(named: type)?.field(field)?.layoutLabel ?? field
  }

  private func shown(_ shown: ShownValue, _ field: String, _ type: String) -> String {
    guard !shown.value.isNull, let field = catalog.object(named: type)?.field(field) else { return "empty" }
    return "“\(cut(value(field, shown)))”"
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

  private func cut(_ text: String) -> String {
    text.count > Self.maximumShown ? text.prefix(Self.maximumShown) + "…" : text
  }
}
