import ObjectModel

// Typed times and days: what they read as, and that a range in the start fills the end (terminal 3.2).

extension AppState {
  /// Says beside a field what its text reads as.
  mutating func echo(_ index: Int, of id: ScreenID) {
    guard let form = form(id), form.fields.indices.contains(index),
      case .time(let time) = form.fields[index].input
    else { return }
    let field = form.fields[index]
    let echo =
      field.description.type == .date
      ? dayEcho(time)
      : timeEcho(time, reader: reader(for: field, of: form), start: start(of: form, before: field))
    changeForm(id) { $0.fields[index].echo = echo }
  }

  /// The value of a time or day field; nil when it is empty.
  func value(of field: FormField, in form: FormScreen) throws(EntryError) -> FieldValue {
    guard case .time(let time) = field.input else { return .null }
    if field.description.type == .date {
      let reading = try DateEntry(now: now, zone: zone).read(time.editor.text)?.flipped(time.flips)
      return reading.map { .date($0.date) } ?? .null
    }
    let reading = try reader(for: field, of: form).read(time.editor.text)?.flipped(time.flips)
    return reading.map { .dateTime($0.instant) } ?? .null
  }

  /// Leaves a time field: its text becomes the time that it was read as, so that it means the same tomorrow, and the
  /// end of a range goes to the end field, whatever it holds: a range says both.
  mutating func settleTime(_ index: Int, of id: ScreenID) throws(EntryError) {
    guard let form = form(id), case .time(let time) = form.fields[index].input else { return }
    let field = form.fields[index]
    guard field.isChanged || hasChangedStart(field, of: form) else { return }
    if field.description.type == .date {
      guard let reading = try DateEntry(now: now, zone: zone).read(time.editor.text)?.flipped(time.flips)
      else {
        return
      }
      settle(index, of: id, as: reading.date.isoText)
      return
    }
    let reader = reader(for: field, of: form)
    guard let reading = try reader.read(time.editor.text)?.flipped(time.flips) else { return }
    settle(index, of: id, as: reader.editText(of: reading.instant))
    // The text is another one now, so that the field itself no longer says why.
    for case .skipped(let second) in reading.notes {
      let taken = ValueText(now: now, zone: zone).clock(reading.instant)
      say(.warning, "\(DateTimeEntry.skipped(second)); it was read as \(taken).")
    }
    guard let end = reading.end, field.description.role == .start,
      let endIndex = form.fields.firstIndex(where: { $0.description.role == .end }),
      form.fields[endIndex].isEditable
    else { return }
    changeForm(id) { $0.fields[endIndex].put(reader.editText(of: end)) }
    typed(endIndex, of: id)
  }

  /// Whether a field is an end whose start was typed.
  private func hasChangedStart(_ field: FormField, of form: FormScreen) -> Bool {
    field.description.role == .end
      && form.fields.contains { $0.description.role == .start && $0.isChanged }
  }

  private mutating func settle(_ index: Int, of id: ScreenID, as text: String) {
    changeForm(id) { form in
      form.fields[index].put(text)
      if case .time(var time) = form.fields[index].input {
        time.flips = 0
        form.fields[index].input = .time(time)
      }
    }
    echo(index, of: id)
    // The length of an end depends on its start.
    if let end = form(id)?.fields.firstIndex(where: { $0.description.role == .end }), end != index {
      echo(end, of: id)
    }
  }

  private func reader(for field: FormField, of form: FormScreen) -> DateTimeEntry {
    let isEnd = field.description.role == .end
    return DateTimeEntry(
      now: now, zone: zone, role: isEnd ? .end(start: start(of: form, before: field)) : .start,
      existing: form.original?[field.description.name].instant)
  }

  /// The start that an end counts from; nil for other fields and when the start cannot be read.
  private func start(of form: FormScreen, before field: FormField) -> Instant? {
    guard field.description.role == .end,
      let start = form.fields.first(where: { $0.description.role == .start })
    else { return nil }
    guard case .time = start.input else { return form.original?[start.description.name].instant }
    return (try? value(of: start, in: form))?.instant
  }

  private func dayEcho(_ time: TimeField) -> FormField.Echo? {
    let reader = DateEntry(now: now, zone: zone)
    do throws(EntryError) {
      guard let reading = try reader.read(time.editor.text)?.flipped(time.flips) else { return nil }
      return FormField.Echo(text: reader.echo(of: reading.date), state: .settled)
    } catch {
      return FormField.Echo(text: error.sentence, state: .pending)
    }
  }

  private func timeEcho(_ time: TimeField, reader: DateTimeEntry, start: Instant?) -> FormField.Echo? {
    do throws(EntryError) {
      guard let reading = try reader.read(time.editor.text)?.flipped(time.flips) else { return nil }
      let text =
        start.map { DateTimeEntry.echo(ofEnd: reading.instant, start: $0, now: now, zone: zone) }
        ?? DateTimeEntry.echo(of: reading.instant, now: now, zone: zone)
      let end = reading.end.map {
        ["to " + DateTimeEntry.echo(ofEnd: $0, start: reading.instant, now: now, zone: zone)]
      }
      let parts = [text] + (end ?? []) + reader.remarks(on: reading)
      let isRemarkable = reading.instant > now || !reading.notes.isEmpty
      return FormField.Echo(
        text: parts.joined(separator: "   "), state: isRemarkable ? .remarkable : .settled)
    } catch {
      return FormField.Echo(text: error.sentence, state: .pending)
    }
  }
}
