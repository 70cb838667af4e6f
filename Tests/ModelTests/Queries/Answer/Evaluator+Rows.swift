import ObjectModel

extension Evaluator {
  /// The rows of an answer as records, in groups of those whose order the question leaves open.
  func answer(to question: Question) -> [[Record]] {
    var rows = self.rows(of: question.object)
    if let claim = question.claim { rows = rows.filter { holds(claim, for: .row($0)) } }
    switch question.scope {
    case .mine: rows = rows.filter { $0.values["OwnerId"]?.reference == world.user.id }
    case .everything, nil: break
    }
    guard question.isAggregated else {
      let subjects = rows.map { Subject.row($0) }
      return order(subjects, of: question).map { group in
        group.compactMap { subject in
          if case .row(let row) = subject { record(of: row, question) } else { nil }
        }
      }
    }
    var groups = self.groups(of: rows, by: question.grouping).map { Subject.group($0) }
    if let having = question.having { groups = groups.filter { holds(having, for: $0) } }
    if question.ordering.isEmpty {
      return groups.isEmpty ? [] : [groups.map { aggregateRecord(of: $0, question) }]
    }
    return ordered(groups, by: question.ordering).map { $0.map { aggregateRecord(of: $0, question) } }
  }

  /// Without ORDER BY rows come by id (5.6).
  private func order(_ subjects: [Subject], of question: Question) -> [[Subject]] {
    question.ordering.isEmpty ? subjects.map { [$0] } : ordered(subjects, by: question.ordering)
  }

  // MARK: Records

  private func record(of row: World.Row, _ question: Question) -> Record {
    var record = Record(type: row.object.name)
    for item in question.items {
      switch item {
      case .term(let term, let alias):
        if let alias {
          record.set(alias, .value(value(of: term, in: .row(row))))
        } else {
          set(term.path.steps[...], term.path, of: row, in: &record)
        }
      case .fields:
        for field in row.object.fields { record.set(field.name, .value(row.values[field.name] ?? .null)) }
      case .typeOf(let typeOf): set(typeOf, of: row, in: &record)
      case .children(let children):
        record.set(children.relationship, .children(self.children(of: row, children)))
      case .count: break
      }
    }
    return record
  }

  /// A parent's fields stand in a record of their own, all of one parent in the same; a missing parent is null (5.10).
  private func set(
    _ steps: ArraySlice<FieldDescription>, _ path: Path, of row: World.Row, in record: inout Record
  ) {
    guard let step = steps.first else {
      let end = Path([], nameOrField: path.end)
      record.set(path.name, .value(value(of: end, in: row)))
      return
    }
    let name = step.reference?.relationshipName ?? ""
    guard let parent = parent(of: row, by: step) else {
      record.set(name, .parent(nil))
      return
    }
    var nested = Record(type: step.isPolymorphic ? "Name" : parent.object.name)
    if case .parent(let known?)? = record.content(of: name) { nested = known }
    set(steps.dropFirst(), path, of: parent, in: &nested)
    record.set(name, .parent(nested))
  }

  /// TYPEOF answers the fields of the parent's own type, or ELSE's of the Name object, or null (5.10).
  private func set(_ typeOf: Item.TypeOf, of row: World.Row, in record: inout Record) {
    let name = typeOf.field.reference?.relationshipName ?? ""
    record.set(name, .parent(nil))
    guard let parent = parent(of: row, by: typeOf.field) else { return }
    let branch = typeOf.branches.first { $0.object == parent.object.name }
    guard let paths = branch?.paths ?? typeOf.otherwise else { return }
    var nested = Record(type: branch == nil ? "Name" : parent.object.name)
    for path in paths { set(path.steps[...], path, of: parent, in: &nested) }
    record.set(name, .parent(nested))
  }

  /// The rows of a child relationship; null when there are none (5.10).
  private func children(of row: World.Row, _ children: Item.Children) -> QueryResult? {
    var question = children.question
    var rows = self.rows(of: question.object).filter { $0.values[children.field.name]?.reference == row.id }
    if let claim = question.claim { rows = rows.filter { holds(claim, for: .row($0)) } }
    question.grouping = nil
    let ordered = order(rows.map { .row($0) }, of: question).flatMap { $0 }
    let kept = ordered.dropFirst(question.offset ?? 0).prefix(question.limit ?? .max)
    let records = kept.compactMap { subject -> Record? in
      if case .row(let row) = subject { record(of: row, question) } else { nil }
    }
    return records.isEmpty ? nil : QueryResult(totalSize: records.count, records: records)
  }

  private func aggregateRecord(of subject: Subject, _ question: Question) -> Record {
    var record = Record(type: "AggregateResult")
    for (name, term) in question.columns { record.set(name, .value(value(of: term, in: subject))) }
    return record
  }
}

extension Question {
  /// The columns of rows of aggregates with their names (5.7): the alias, the number among the functions that have
  /// none, or the last name of a field.
  var columns: [(name: String, term: Term)] {
    var functions = 0
    return items.compactMap { item in
      guard case .term(let term, let alias) = item else { return nil }
      if let alias { return (alias, term) }
      guard term.isFunction else { return (term.path.name, term) }
      functions += 1
      return ("expr\(functions - 1)", term)
    }
  }
}

extension Path {
  /// The path without its steps.
  fileprivate init(_ steps: [FieldDescription], nameOrField end: End) {
    switch end {
    case .field(let field): self.init(steps, field)
    case .nameField(let name): self.init(steps, nameField: name)
    }
  }
}
