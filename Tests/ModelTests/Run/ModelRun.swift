import Calls
import Exchange
import Foundation
import ObjectModel
import Repository

/// The same sequence of calls on a store in memory and on the model, compared call by call.
struct ModelRun {
  static let opening = Instant(seconds: 1_772_442_000)  // 2026-03-02T09:00:00Z

  let store: Store
  let session: Session
  private(set) var model = Model(users: [1: true, 2: true, 3: false], opening: opening.seconds)
  private(set) var spelling = Spelling(ids: [:], users: [1: "admin@desk", 2: "jane@desk"])
  /// All calls as lines.
  private(set) var lines: [String] = []

  init() throws {
    store = try Store(.memory)
    spelling.ids[1] = try store.ensureFirstUser(
      username: "admin@desk", lastName: "Admin", timeZone: "Europe/Berlin", now: Self.opening)
    session = try Session(store: store, username: nil, door: .jsonLines, clock: { Self.opening })
    for (handle, username, isActive) in [(2, "jane@desk", true), (3, "gone@desk", false)] {
      let line = """
        {"call":"create","records":[{"attributes":{"type":"User"},"Username":"\(username)",\
        "LastName":"User","IsActive":\(isActive)}]}
        """
      lines.append(line)
      guard case .results(let results) = session.perform(try CallRequest(jsonLine: line)) else { continue }
      spelling.ids[handle] = results.first?.id
    }
  }

  /// Performs one call on both sides and answers how the replies differ; nil when they agree.
  mutating func perform(_ operation: Operation) -> String? {
    let line = operation.line(spelling)
    lines.append(line)
    let expected = model.perform(operation)
    if case .tidy = operation.kind { return tidy(operation) }
    return difference(expected, answer(to: line), operation)
  }

  /// Performs a line that the model does not know.
  mutating func answer(_ line: String) -> Reply {
    lines.append(line)
    return answer(to: line)
  }

  private func answer(to line: String) -> Reply {
    do throws(Fault) {
      return session.perform(try CallRequest(jsonLine: line))
    } catch {
      return .fault(error)
    }
  }

  /// Takes over a record's dates from the store.
  mutating func adopt(_ handle: Int, modifiedAt: Int64, modifiedBy: Int, stampedAt: Int64) {
    if model.rows[handle]?.deletion != nil, model.rows[handle]?.stampedAt != stampedAt {
      model.rows[handle]?.deletion?.at = stampedAt
    }
    model.rows[handle]?.modifiedAt = modifiedAt
    model.rows[handle]?.modifiedBy = modifiedBy
    model.rows[handle]?.stampedAt = stampedAt
  }

  private func tidy(_ operation: Operation) -> String? {
    do throws(Fault) {
      while try store.idleStep(now: Instant(seconds: operation.now)) {}
      return nil
    } catch {
      return "idle work failed: \(error)"
    }
  }

  private mutating func difference(_ expected: Answer, _ reply: Reply, _ operation: Operation) -> String? {
    switch (expected, reply) {
    case (.fault(let code), .fault(let fault)):
      return code == fault.code.rawValue ? nil : "fault \(fault), the model says \(code)"
    case (.done, .done): return nil
    case (.results(let answers), .results(let results)):
      guard answers.count == results.count else { return "\(results.count) results, not \(answers.count)" }
      bind(answers, results)
      for (index, pair) in zip(answers, results).enumerated() {
        if let difference = difference(pair.0, pair.1) { return "row \(index): \(difference)" }
      }
      return nil
    case (.records(let expected), .records(let records)):
      guard expected.count == records.count else { return "\(records.count) records, not \(expected.count)" }
      for (index, pair) in zip(expected, records).enumerated() {
        if let difference = difference(pair.0, pair.1) { return "record \(index): \(difference)" }
      }
      return nil
    case (.updated(let handles, let until), .updated(let ids, let covered)):
      let expected = Set(handles.map { spelling.ids[$0] })
      return expected == Set(ids) && ids.count == handles.count && until == covered.seconds
        ? nil : "\(ids) until \(covered), the model has \(expected) until \(until)"
    case (.deleted(let handles, let until), .deleted(let records, _, let covered)):
      let expected = Dictionary(uniqueKeysWithValues: handles.map { (spelling.ids[$0.key], $0.value) })
      let dates = Dictionary(records.map { ($0.id, $0.deletedDate.seconds) }) { first, _ in first }
      return expected == dates && records.count == handles.count && until == covered.seconds
        ? nil : "\(records) until \(covered), the model has \(expected) until \(until)"
    case (.rows(let expected), .query(let result)):
      return difference(expected, result)
    default:  // (Answer, Reply): every other pair is of two kinds
      return "\(reply), the model says \(expected)"
    }
  }

  /// The ids that new records have got.
  private mutating func bind(_ answers: [RowAnswer], _ results: [RowResult]) {
    for (answer, result) in zip(answers, results) where answer.refusal == nil && result.isSuccess {
      if let handle = answer.handle,
        spelling.ids[handle] == nil || handle >= model.nextHandle - answers.count,
        let id = result.id
      {
        spelling.ids[handle] = id
      }
    }
  }

  private func difference(_ answer: RowAnswer, _ result: RowResult) -> String? {
    if let refusal = answer.refusal {
      guard let error = result.errors.first, !result.isSuccess, result.errors.count == 1 else {
        return "\(result), the model refuses it with \(refusal)"
      }
      let isSame =
        error.code.rawValue == refusal.code && refusal.fields.map { $0 == Set(error.fields) } ?? true
      return isSame ? nil : "\(error), the model says \(refusal)"
    }
    guard result.isSuccess, result.errors.isEmpty else { return "\(result.errors), the model accepts it" }
    guard result.isCreated == answer.isCreated else {
      return "created \(String(describing: result.isCreated))"
    }
    let id = answer.handle.flatMap { spelling.ids[$0] }
    return result.id == id ? nil : "id \(String(describing: result.id)), not \(String(describing: id))"
  }

  private func difference(_ expected: [String: Held]?, _ record: Record?) -> String? {
    guard let expected, let record else {
      return expected == nil && record == nil
        ? nil : "\(String(describing: record)), not \(String(describing: expected))"
    }
    for field in record.fields {
      let held = held(record[field.name])
      let isStamp = field.name == "LastViewedDate" || field.name == "LastReferencedDate"
      // What a deleted record's view dates are is not told.
      if isStamp, expected["IsDeleted"] == .flag(true) { continue }
      guard let wanted = expected[field.name] else { return "unknown column \(field.name)" }
      if held != wanted {
        return
          "\(record.type) \(expected["Id"] ?? .nothing) \(field.name) is \(held), the model holds \(wanted)"
      }
    }
    return nil
  }

  private func difference(_ expected: [[String: Held]], _ result: QueryResult) -> String? {
    let handles = expected.compactMap { $0["Id"]?.handle }.map { spelling.ids[$0] }
    let ids = result.records.map(\.id)
    guard Set(handles) == Set(ids), ids.count == expected.count, result.totalSize == ids.count else {
      return "rows \(ids), the model has \(handles)"
    }
    for row in expected {
      let id = row["Id"]?.handle.flatMap { spelling.ids[$0] }
      if let difference = difference(row, result.records.first { $0.id == id }) { return difference }
    }
    return nil
  }

  private func held(_ value: FieldValue) -> Held {
    switch value {
    case .null: .nothing
    case .text(let text): .text(text)
    case .boolean(let flag): .flag(flag)
    case .number(let number): .number("\(number)")
    case .date(let date): .date(date.isoText)
    case .dateTime(let instant): .second(instant.seconds)
    case .reference(let id): .record(spelling.ids.first { $0.value == id }?.key ?? -1)
    }
  }

  /// Compares everything that both users can see, live and deleted; nil when it is the same.
  mutating func difference(at now: Int64) -> String? {
    for object in Rulebook.objects {
      for (user, all) in [(1, true), (2, false)] {
        let operation = Operation(
          kind: .query(type: object.name, filter: nil, all: all), user: user, now: now)
        let expected = model.perform(operation)
        if let difference = difference(expected, answer(to: operation.line(spelling)), operation) {
          return "the whole state, \(object.name): \(difference)"
        }
      }
    }
    return nil
  }
}
