import Controller
import ObjectModel
import SOQL

/// Answers calls from records in memory, as far as the screens need: rows of a page keep the order that they were
/// put in, and a page's keys are the rows' ids.
struct FakeStore {
  /// The records by object, in the order of their lists.
  var records: [String: [Record]] = [:]
  /// The drafts.
  var drafts: [Draft] = []
  /// The recycle bin, newest first.
  var bin: [Record] = []
  /// A fault that every write answers.
  var writeFault: Fault?
  /// Errors that the next save answers.
  var saveErrors: [RowError] = []
  /// Whether objects have list views.
  var hasListViews = true
  /// What undo and redo answer; nil when there is nothing to undo.
  var outcome: UndoOutcome?
  /// The last change of every record.
  var lastChange: Int64 = 7
  /// What a save answers that is based on an older change than the last one.
  var conflicts: [FieldConflict] = []
  /// What queries of a person answer; nil answers them from the records.
  var asked: Reply?
  /// The settings.
  var settings: [String: String] = [:]
  /// The calls performed, oldest first.
  var calls: [Call] { requests.map(\.call) }
  /// The calls performed with their headers, oldest first.
  private(set) var requests: [CallRequest] = []
  private var lastKey: Int64 = 1_000_000

  /// What the calls with effects on records were.
  var writes: [Call] { calls.filter { !$0.isRead } }

  mutating func perform(_ request: CallRequest) -> Reply {
    requests.append(request)
    if !request.call.isRead, let writeFault { return .fault(writeFault) }
    switch request.call {
    case .session:
      let id = RecordID(keyPrefix: "005", key: 1)
      return .session(
        SessionInfo(
          userID: id, userName: "Jane", username: "jane@x", timeZone: "Europe/Berlin",
          draftCount: drafts.count))
    case .describeGlobal: return .describeGlobal(ObjectCatalog.shipped.objects)
    case .describeSearchLayouts(let types):
      return .describeSearchLayouts(
        types.compactMap { ObjectCatalog.shipped.object(named: $0) }
          .map { DescribeSearchLayoutResult($0, in: .shipped) })
    case .describeLayout(let type):
      guard let object = ObjectCatalog.shipped.object(named: type),
        let layout = DescribeLayoutResult(object, in: .shipped)
      else { return .fault(Fault(.invalidType, "no layout")) }
      return .describeLayout(layout)
    case .page(let request): return page(request)
    case .query(let soql, _):
      return soql.contains("WHERE Id =") ? query(soql) : asked ?? query(soql)
    case .queryAll(let soql, _): return asked ?? query(soql)
    case .search, .explain, .queryMore: return asked ?? .fault(Fault(.invalidOperation, "not in this test"))
    case .setting(let name, let value):
      if let value { settings[name] = value }
      return .setting(settings[name])
    case .create(let records, _): return create(records)
    case .update(let records, _):
      if let basedOn = request.basedOn, basedOn < lastChange, !conflicts.isEmpty {
        return .conflicts(conflicts, lastChange: lastChange)
      }
      return update(records)
    case .editing(_, let soql): return .editing(rows(soql).first, lastChange: lastChange)
    case .listViews(let type): return .listViews(hasListViews ? .shipped(of: type) : [])
    case .describeListView(let type, let view):
      guard hasListViews, let result = DescribeListViewResult(type, view) else {
        return .fault(Fault(.notFound, "no such view"))
      }
      return .describeListView(result)
    case .undo(let request), .redo(let request): return undo(request)
    case .delete(let ids, _): return delete(ids)
    case .undelete(let ids, _): return undelete(ids)
    case .recycleBin: return .recycleBin(bin.map(entry), hasMore: false)
    case .drafts: return .drafts(drafts)
    case .saveDraft(let draft):
      drafts.removeAll { $0.object == draft.object && $0.record == draft.record }
      drafts.insert(draft, at: 0)
      return .done
    case .discardDraft(let object, let record):
      drafts.removeAll { $0.object == object && $0.record == record?.text18 }
      return .done
    case .opened: return .done
    case .upsert, .emptyRecycleBin, .retrieve, .getUpdated, .getDeleted, .describeSObjects,
      .describeCompactLayouts, .changes:
      return .fault(Fault(.invalidOperation, "not in this test"))
    }
  }

  private func undo(_ request: UndoRequest) -> Reply {
    guard var outcome else { return .fault(Fault(.invalidOperation, "There is nothing to undo.")) }
    let isStopped = request.mode == .careful && outcome.conflictCount + outcome.failureCount > 0
    outcome.newAction = request.mode == .preview || isStopped ? nil : 99
    return .undo(outcome)
  }

  private func rows(_ soql: String) -> [Record] {
    guard let query = try? Query(parsing: soql) else { return [] }
    let all = records[query.from.name.text] ?? []
    guard let condition = query.condition else { return all }
    return all.filter { holds(condition, $0) }
  }

  private func holds(_ condition: Condition, _ record: Record) -> Bool {
    switch condition {
    case .comparison(.field(let path), .equal, let literal):
      guard case .string(let text) = literal.value else { return false }
      switch record[path.text] {
      case .reference(let id): return id == RecordID(text)
      case .text(let value): return value == text
      case .null, .boolean, .number, .date, .dateTime: return false
      }
    case .comparison(.field(let path), .like, let literal):
      guard case .string(let pattern) = literal.value else { return false }
      return record[path.text].text?.lowercased().hasPrefix(pattern.dropLast().lowercased()) ?? false
    case .and(let all): return all.allSatisfy { holds($0, record) }
    case .comparison, .membership, .semiJoin, .inclusion, .or, .not: return true
    }
  }

  private func page(_ request: PageRequest) -> Reply {
    var all = rows(request.soql)
    if let words = request.matching?.lowercased().split(separator: " ") {
      all = all.filter { record in
        words.allSatisfy { (record["Name"].text ?? "").lowercased().contains($0) }
      }
    }
    let range = range(request, all)
    return .page(
      Page(
        rows: all[range].map { Page.Row(record: $0, key: PageKey(text: $0.id?.text18 ?? "")) },
        hasEarlier: range.lowerBound > 0, hasLater: range.upperBound < all.count,
        count: request.countUpTo.map { all.count > $0 ? .moreThan($0) : .exactly(all.count) }))
  }

  private func range(_ request: PageRequest, _ all: [Record]) -> Range<Int> {
    func index(_ key: PageKey) -> Int { all.firstIndex { $0.id?.text18 == key.text } ?? all.count }
    let limit = request.limit
    switch request.position {
    case .first: return 0..<min(limit, all.count)
    case .last: return max(all.count - limit, 0)..<all.count
    case .after(let key):
      let start = min(index(key) + 1, all.count)
      return start..<min(start + limit, all.count)
    case .before(let key): return max(index(key) - limit, 0)..<index(key)
    case .from(let key):
      let start = index(key)
      return start..<min(start + limit, all.count)
    }
  }

  private func query(_ soql: String) -> Reply {
    let found = rows(soql)
    return .query(QueryResult(totalSize: found.count, records: found))
  }

  private mutating func create(_ new: [Record]) -> Reply {
    guard saveErrors.isEmpty else { return refused() }
    return .results(
      new.map { record in
        lastKey += 1
        let prefix = ObjectCatalog.shipped.object(named: record.type)?.keyPrefix ?? "000"
        let id = RecordID(keyPrefix: prefix, key: lastKey)
        var record = record
        record.set("Id", .value(.reference(id)))
        records[record.type, default: []].insert(record, at: 0)
        return .success(id)
      })
  }

  private mutating func refused() -> Reply {
    defer { saveErrors = [] }
    return .results([RowResult(id: nil, sentID: nil, isSuccess: false, isCreated: nil, errors: saveErrors)])
  }

  private mutating func update(_ changed: [Record]) -> Reply {
    guard saveErrors.isEmpty else { return refused() }
    return .results(
      changed.map { change in
        guard let id = change.id, let index = records[change.type]?.firstIndex(where: { $0.id == id }) else {
          return .failure(.invalidCrossReference)
        }
        for field in change.fields { records[change.type]?[index].set(field.name, field.content) }
        return .success(id)
      })
  }

  private mutating func delete(_ ids: [String]) -> Reply {
    .results(
      ids.compactMap { RecordID($0) }.map { id in
        for (type, all) in records {
          guard let index = all.firstIndex(where: { $0.id == id }) else { continue }
          bin.insert(all[index], at: 0)
          records[type]?.remove(at: index)
          return .success(id)
        }
        return .failure(.isDeleted(), id: id)
      })
  }

  private mutating func undelete(_ ids: [String]) -> Reply {
    .results(
      ids.compactMap { RecordID($0) }.map { id in
        guard let index = bin.firstIndex(where: { $0.id == id }) else {
          return .failure(.isDeleted(), id: id)
        }
        records[bin[index].type, default: []].append(bin.remove(at: index))
        return .success(id)
      })
  }

  private func entry(_ record: Record) -> RecycleBinEntry {
    let id = record.id ?? RecordID(keyPrefix: "0kz", key: 1)
    return RecycleBinEntry(
      id: id, type: record.type, name: record["Name"].text ?? "", deletedDate: Instant(seconds: 0),
      deletedBy: "Jane", leavesAt: Instant(seconds: 86_400), childCount: 0, key: PageKey(text: id.text18))
  }
}
