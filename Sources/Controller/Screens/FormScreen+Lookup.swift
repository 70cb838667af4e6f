import ObjectModel
import SOQL

// What a lookup asks about what was typed: two questions for each object that it may point to.

extension AppState {
  /// Asks for the records that a typed text may mean: those whose name starts with it, and those that hold its words.
  mutating func lookUp(_ text: String, _ index: Int, of id: ScreenID) {
    guard let form = form(id), case .lookup(var lookup) = form.fields[index].input else { return }
    forget(where: \.isLookup)
    let lane = nextKeyPress()
    let typed = lookup.ranking.typed(text)
    lookup.answers = []
    for (target, object) in targets(of: lookup.reference, only: typed.object) {
      for isByWords in typed.text.isEmpty ? [false] : [false, true] {
        let part = LookupPart(target: target, isByWords: isByWords)
        guard
          let request = request(
            typed.text, object: object, target: lookup.reference.targets[target], part: part)
        else { continue }
        perform(.page(request), for: .lookup(id, field: index, part: part), lane: lane)
        lookup.answers.append(LookupField.Answer(part: part, found: nil))
      }
    }
    if lookup.choices == nil { lookup.choices = Choices(items: []) }
    lookup.choices?.hasMoved = false
    changeForm(id) { $0.fields[index].input = .lookup(lookup) }
  }

  private func targets(of reference: Reference, only name: String?) -> [(Int, ObjectDescription)] {
    reference.targets.enumerated().compactMap { index, target in
      guard name == nil || target.object == name, let object = described.object(named: target.object) else {
        return nil
      }
      return (index, object)
    }
  }

  private func request(
    _ text: String, object: ObjectDescription, target: Reference.Target, part: LookupPart
  ) -> PageRequest? {
    guard let name = object.field(.name), !part.isByWords || object.calls.contains(.search) else {
      return nil
    }
    var conditions: [Condition] = []
    if let narrowing = target.narrowing {
      conditions.append(
        .comparison(.field(FieldPath(narrowing.field)), .equal, Literal(.string(narrowing.value))))
    }
    if !text.isEmpty, !part.isByWords {
      let pattern = text.replacing("_", with: "\\_").replacing("%", with: "\\%") + "%"
      conditions.append(.comparison(.field(FieldPath(name.name)), .like, Literal(.string(pattern))))
    }
    var seen: Set<String> = []
    let paths = ([name.name, "Id"] + object.compactLayout).filter { seen.insert($0.lowercased()).inserted }
    let query = Query(
      selecting: paths.map { FieldPath($0) }, from: Name(object.name),
      where: conditions.count > 1 ? .and(conditions) : conditions.first,
      orderBy: [Query.Ordering(FieldPath(name.name), nullsFirst: false)])
    return PageRequest(
      soql: query.text, matching: part.isByWords ? text : nil, limit: max(geometry.popUpHeight, 8))
  }

  /// Takes the answer of one question in; nil when it failed.
  mutating func takeLookup(_ page: Page?, field index: Int, part: LookupPart, for id: ScreenID) {
    guard let form = form(id), form.fields.indices.contains(index),
      case .lookup(var lookup) = form.fields[index].input,
      let answer = lookup.answers.firstIndex(where: { $0.part == part })
    else { return }
    lookup.answers[answer].found = (page?.rows ?? []).compactMap { candidate(of: $0.record) }
    let candidates = lookup.answers.flatMap { $0.found ?? [] }.uniqued
    // After Down on a chosen record all are listed, so that its name must not rank them.
    let typed = lookup.chosen == nil ? lookup.editor.text : ""
    var items = lookup.ranking.ranked(candidates, typed: typed).map { candidate in
      LookupChoice(
        action: .choose(candidate.id), name: candidate.name,
        badge: lookup.isPolymorphic ? label(of: candidate.object) : nil,
        detail: candidate.detail)
    }
    if items.isEmpty, !lookup.isLooking { items = offers(for: lookup, in: form) }
    let marked = lookup.choices?.hasMoved == true ? lookup.choices?.marked?.action : nil
    lookup.choices?.items = items
    let line = marked.flatMap { action in items.firstIndex { $0.action == action } } ?? 0
    lookup.choices?.scroll.move(to: line, count: items.count, height: geometry.popUpHeight)
    changeForm(id) { $0.fields[index].input = .lookup(lookup) }
  }

  private func candidate(of record: Record) -> LookupRanking.Candidate? {
    guard let id = record.id, let object = described.object(named: record.type) else { return nil }
    let values = ValueText(now: now, zone: zone)
    let details = object.compactLayout.compactMap { path -> String? in
      guard let field = described.field(at: path, from: object), field.role != .name || path.contains(".")
      else {
        return nil
      }
      let text = values.list(record[path], field)
      return text.isEmpty ? nil : text
    }
    return LookupRanking.Candidate(
      id: id, object: object.name, name: described.title(of: record, object: object),
      detail: details.joined(separator: ", "))
  }
}

extension DescribedObjects {
  /// The field that a path such as `Account.Name` leads to from an object; nil when it leads nowhere.
  func field(at path: String, from object: ObjectDescription) -> FieldDescription? {
    guard let dot = path.firstIndex(of: ".") else { return object.field(path) }
    guard let reference = object.field(relationship: String(path[..<dot]))?.reference,
      let target = reference.targets.lazy.compactMap({ self.object(named: $0.object) }).first
    else { return nil }
    return field(at: String(path[path.index(after: dot)...]), from: target)
  }
}
