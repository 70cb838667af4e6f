import Foundation

// Each call as a whole: section 3.0.

extension Model {
  /// Performs a call and answers what the semantics say.
  mutating func perform(_ operation: Operation) -> Answer {
    let at = Circumstances(
      user: operation.user, now: operation.now, allowsTruncation: operation.allowFieldTruncation)
    switch operation.kind {
    case .create(let records, let allOrNone):
      if let fault = Self.fault(in: records) { return .fault(fault) }
      return rows(records, allOrNone, operation) { model, sent throws(Refusal) in
        RowAnswer(handle: try model.create(sent, at))
      }
    case .update(let records, let allOrNone): return update(records, allOrNone, operation, at)
    case .upsert(let records, let type, let key, let allOrNone):
      return upsert(records, type, key, allOrNone, operation, at)
    case .delete(let names, let allOrNone):
      return ids(names, allOrNone, at) { model, handle throws(Refusal) in
        try model.delete(handle, by: at.user, at: at.now)
      }
    case .undelete(let names, let allOrNone):
      return ids(names, allOrNone, at, notThere: "UNDELETE_FAILED") { model, handle throws(Refusal) in
        try model.undelete(handle, by: at.user, at: at.now)
      }
    case .emptyRecycleBin(let names):
      return ids(names, false, at, notThere: "INVALID_ID_FIELD", user: "INVALID_ID_FIELD") {
        model, handle throws(Refusal) in
        try model.empty(handle, at: at.now)
      }
    case .retrieve(let type, let names, let fields):
      let answer = retrieve(type, names, fields, operation.user)
      if case .records(let records) = answer, records.count == 1 { stampOnly(records, operation) }
      return answer
    case .query(let type, let filter, let all):
      let answer = query(type, filter, all: all, operation.user)
      if case .rows(let rows) = answer, rows.count == 1 { stampOnly(rows, operation) }
      return answer
    case .getUpdated(let type, let start, let end): return updated(type, start, end, now: operation.now)
    case .getDeleted(let type, let start, let end): return deleted(type, start, end, now: operation.now)
    case .opened(let handle, let shown):
      open(handle, shown: shown, at)
      return .done
    case .tidy:
      tidy(at: operation.now)
      return .done
    }
  }

  /// A problem of the request as a whole.
  private static func fault(in records: [SentRecord]) -> String? {
    if records.count > 200 { return "EXCEEDED_ID_LIMIT" }
    if records.contains(where: { Rulebook.object($0.type) == nil }) { return "INVALID_TYPE" }
    if chunks(records.map { $0.type.lowercased() }) > 10 { return "EXCEEDED_ID_LIMIT" }
    return records.contains(where: hasWrongScalar) ? "JSON_PARSER_ERROR" : nil
  }

  private static func chunks(_ types: [String]) -> Int {
    types.isEmpty ? 0 : 1 + zip(types, types.dropFirst()).count { $0 != $1 }
  }

  /// A scalar of another kind than its field's (section 3.1.5).
  private static func hasWrongScalar(_ record: SentRecord) -> Bool {
    record.fields.contains { name, sent in
      guard let field = Rulebook.object(record.type)?.field(name) else { return false }
      switch (field.kind, sent) {
      case (_, .null), (_, .name), (_, .parent): return false
      case (.text, .text), (.email, .text), (.picklist, .text): return false
      case (.flag, .flag), (.number, .number), (.dateTime, .instant): return false
      case (.date, .text(let text)): return !text.isEmpty && text.wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil
      case (.dateTime, .text(let text)): return !text.isEmpty
      case (.reference, .text(let text)), (.owner, .text(let text)): return !text.isEmpty
      default: return true  // (Kind, Sent): every other pair is of two kinds
      }
    }
  }

  /// Runs rows; with `allOrNone` one that fails takes the others back.
  private mutating func rows<Sent>(
    _ sent: [Sent], _ allOrNone: Bool, _ operation: Operation?,
    _ body: (inout Model, Sent) throws(Refusal) -> RowAnswer
  ) -> Answer {
    let before = self
    var answers: [RowAnswer] = []
    for row in sent {
      do throws(Refusal) {
        answers.append(try body(&self, row))
      } catch {
        answers.append(RowAnswer(refusal: error))
      }
    }
    if let operation, operation.updateMru {
      for answer in answers where answer.refusal == nil {
        if let handle = answer.handle { stamp(handle, by: operation.user, at: operation.now, viewed: true) }
      }
    }
    if allOrNone, answers.contains(where: { $0.refusal != nil }) {
      self = before
      answers = answers.map { answer in
        answer.refusal == nil
          ? RowAnswer(refusal: Refusal("ALL_OR_NONE_OPERATION_ROLLED_BACK", [])) : answer
      }
    }
    return .results(answers)
  }

  private mutating func update(
    _ records: [SentRecord], _ allOrNone: Bool, _ operation: Operation, _ at: Circumstances
  ) -> Answer {
    if let fault = Self.fault(in: records) { return .fault(fault) }
    var seen: Set<Int> = []
    var repetitions = 0
    return rows(records, allOrNone, operation) { model, sent throws(Refusal) in
      if case .record(let handle, _)? = sent.id, !seen.insert(handle).inserted {
        repetitions += 1
        if repetitions > 12 { throw Refusal("DUPLICATE_VALUE", []) }
      }
      return RowAnswer(handle: try model.update(sent, at))
    }
  }

  private mutating func upsert(
    _ records: [SentRecord], _ type: String, _ key: String, _ allOrNone: Bool, _ operation: Operation,
    _ at: Circumstances
  ) -> Answer {
    guard let object = Rulebook.object(type) else { return .fault("INVALID_TYPE") }
    let field = object.field(key)
    guard key.lowercased() == "id" || field?.isKey ?? false else { return .fault("INVALID_FIELD") }
    if let fault = Self.fault(in: records) { return .fault(fault) }
    let keys = records.compactMap { sent in field.flatMap { Self.key(of: sent, $0) } }.map { Array($0.utf8) }
    let repeated = Set(keys.filter { key in keys.count { $0 == key } > 1 })
    let own = records.compactMap { sent in
      if case .record(let handle, _)? = sent.id { handle } else { nil }
    }
    return rows(records, allOrNone, operation) { model, sent throws(Refusal) in
      if field == nil, case .record(let handle, _)? = sent.id, own.count(where: { $0 == handle }) > 1 {
        throw Refusal("DUPLICATE_VALUE", ["Id"])
      }
      let done = try model.upsert(sent, key: field, repeated: repeated, object, at)
      return RowAnswer(handle: done.handle, isCreated: done.isCreated)
    }
  }

  /// delete, undelete and emptyRecycleBin.
  private mutating func ids(
    _ names: [SentName], _ allOrNone: Bool, _ at: Circumstances,
    notThere: String = "INVALID_CROSS_REFERENCE_KEY",
    user: String = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", _ body: (inout Model, Int) throws(Refusal) -> Void
  ) -> Answer {
    if names.count > 200 { return .fault("EXCEEDED_ID_LIMIT") }
    let types: [String] = names.compactMap { name in
      switch name {
      case .record(let handle, _): users[handle] != nil ? "User" : rows[handle]?.type
      case .absent(let prefix, _): Rulebook.type(prefix: prefix)
      case .malformed: nil
      }
    }
    if Self.chunks(types) > 10 { return .fault("EXCEEDED_ID_LIMIT") }
    return rows(names, allOrNone, nil) { model, name throws(Refusal) in
      switch name {
      case .malformed: throw Refusal("MALFORMED_ID", [])
      case .absent("005", _): throw Refusal(user, [])
      case .record(let handle, _) where model.users[handle] != nil: throw Refusal(user, [])
      case .absent: throw Refusal(notThere, [])
      case .record(let handle, _):
        try body(&model, handle)
        return RowAnswer(handle: handle)
      }
    }
  }

  private func retrieve(_ type: String, _ names: [SentName], _ fields: [String], _ user: Int) -> Answer {
    guard let object = Rulebook.object(type) else { return .fault("INVALID_TYPE") }
    let known = Self.columns(of: type).map { $0.lowercased() }
    if fields.contains(where: { !known.contains($0.lowercased()) }) { return .fault("INVALID_FIELD") }
    var records: [[String: Held]?] = []
    for name in names {
      switch name {
      case .malformed: return .fault("MALFORMED_ID")
      case .absent: records.append(nil)
      case .record(let handle, _):
        let isThere = rows[handle].map { $0.type == object.name && $0.deletion == nil } ?? false
        records.append(isThere ? shown(handle, to: user) : nil)
      }
    }
    return .records(records)
  }

  private func query(_ type: String, _ filter: Operation.Filter?, all: Bool, _ user: Int) -> Answer {
    let found = handles(type) { all || $0.deletion == nil }.map { shown($0, to: user) }
    guard let filter else { return .rows(found) }
    return .rows(found.filter { Self.isMatch($0[filter.field] ?? .nothing, filter.value) })
  }

  /// The only record of an answer counts as viewed when the caller says so (section 7).
  private mutating func stampOnly(_ shown: [[String: Held]?], _ operation: Operation) {
    guard operation.updateMru, let handle = shown.first??["Id"]?.handle, rows[handle]?.deletion == nil else {
      return
    }
    stamp(handle, by: operation.user, at: operation.now, viewed: true)
  }

  /// The minute in which an instant lies.
  private static func minute(_ second: Int64) -> Int64 { second - second % 60 }

  /// Section 3.9: both ends are whole minutes and included.
  private func updated(_ type: String, _ start: Int64, _ end: Int64, now: Int64) -> Answer {
    let (first, last) = (Self.minute(start), Self.minute(end))
    guard first < last, first >= Self.minute(now - 30 * 86_400), first >= Self.minute(opening) else {
      return .fault("INVALID_REPLICATION_DATE")
    }
    let changed = handles(type) { $0.deletion == nil && (first...last).contains($0.stampedAt) }
    return .updated(Set(changed), until: min(last, Self.minute(now)))
  }

  /// Section 3.10: the last of a record's deletions and returns within the window counts.
  private func deleted(_ type: String, _ start: Int64, _ end: Int64, now: Int64) -> Answer {
    let (first, last) = (Self.minute(start), Self.minute(end))
    guard end - start >= 60, first >= Self.minute(now - 30 * 86_400), first >= Self.minute(opening) else {
      return .fault("INVALID_REPLICATION_DATE")
    }
    var found: [Int: Int64] = [:]
    for entry in log where entry.type == type && (first...last).contains(entry.at) {
      found[entry.record] = entry.isDeletion ? entry.at : nil
    }
    return .deleted(found, until: min(last, Self.minute(now)))
  }

  /// Text compares without case (section 5.4).
  static func isMatch(_ held: Held, _ asked: Held) -> Bool {
    guard let left = held.text, let right = asked.text else { return held == asked }
    return left.precomposedStringWithCanonicalMapping.uppercased().utf8
      .elementsEqual(right.precomposedStringWithCanonicalMapping.uppercased().utf8)
  }

  /// Section 7: the record is viewed, what it looks up to and what is shown with it is referenced.
  private mutating func open(_ handle: Int, shown: [Int], _ at: Circumstances) {
    guard let row = rows[handle], row.deletion == nil else { return }
    let lookups = row.values.values.compactMap(\.handle)
    for other in Set(lookups + shown) where other != handle && rows[other]?.deletion == nil {
      guard rows[other] != nil else { continue }
      stamp(other, by: at.user, at: at.now, viewed: false)
    }
    stamp(handle, by: at.user, at: at.now, viewed: true)
  }
}
