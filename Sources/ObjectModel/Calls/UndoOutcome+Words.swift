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
      conflicts: conflicts.map { writer.sentence($0, isOnly: isAboutOneRecord) }
        + more(conflictCount - conflicts.count, "later changes"),
      failures: failures.map { writer.sentence($0) } + more(failureCount - failures.count, "records"))
  }

  private var isAboutOneRecord: Bool {
    effectCount <= 1 && Set((effects.map(\.record) + conflicts.map(\.record)).map(\.id)).count == 1
      && conflicts.count == conflictCount
  }

  /// The last line of a list that is cut.
  private func more(_ count: Int, _ noun: String) -> [String] {
    count > 0 ? ["and \(count) more \(noun)"] : []
  }
}
