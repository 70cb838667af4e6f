import Calls
import ObjectModel

/// One question asked of the program and of the oracle.
struct QueryRun {
  let session: Session
  let world: World
  let now: Instant
  /// How the text is spelled.
  let spelling: UInt64

  /// How the answers differ.
  struct Difference {
    enum Kind { case fault, rows }

    var kind: Kind
    var soql: String
    var text: String
  }

  func reply(_ soql: String, isQueryAll: Bool) -> Reply {
    perform(isQueryAll ? .queryAll(soql: soql) : .query(soql: soql))
  }

  private func perform(_ call: Call) -> Reply {
    var request = CallRequest(call)
    request.user = world.user.username
    request.now = now
    return session.perform(request)
  }

  /// How the program's answer differs from the oracle's; nil when it does not.
  func difference(_ question: Question) -> Difference? {
    let soql = QuestionText.text(of: question, seed: spelling)
    switch reply(soql, isQueryAll: question.isQueryAll) {
    case .query(let result):
      let text = difference(result, question)
      return text.map { Difference(kind: .rows, soql: soql, text: $0) }
    case .fault(let fault):
      return Difference(kind: .fault, soql: soql, text: "refused: \(fault.code.rawValue) \(fault.message)")
    case let reply:
      return Difference(kind: .fault, soql: soql, text: "\(reply)")
    }
  }

  private func difference(_ first: QueryResult, _ question: Question) -> String? {
    let evaluator = Evaluator(world: world, now: now, seesDeleted: question.isQueryAll)
    var groups = evaluator.answer(to: question)
    let matching = groups.map(\.count).reduce(0, +)
    let offset = question.offset ?? 0
    let count = min(max(0, matching - offset), question.limit ?? .max)
    if question.isCount {
      var rows = question
      rows.items = []
      let counted = min(evaluator.answer(to: rows).map(\.count).reduce(0, +), question.limit ?? .max)
      return first.totalSize == counted && first.records.isEmpty
        ? nil : "counted \(first.totalSize) with \(first.records.count) rows, expected \(counted)"
    }
    let (records, problem) = allRecords(first)
    if let problem { return problem }
    let text = RecordText(question)
    let actual = records.map(text.line)
    guard actual.count == count, first.totalSize == count else {
      return sizes(first, actual, groups.flatMap { $0 }.map(text.line), count)
    }
    // Each part of the answer may hold only rows of the group that stands there.
    var place = -offset
    while !groups.isEmpty {
      let group = groups.removeFirst().map(text.line)
      let bounds = [place, place + group.count].map { min(max(0, $0), actual.count) }
      let range = bounds[0]..<bounds[1]
      place += group.count
      guard !range.isEmpty else { continue }
      if let problem = Self.problem(Array(actual[range]), among: group) {
        return "rows \(range): \(problem)\nactual:\n\(Self.listed(actual))"
      }
    }
    return nil
  }

  private func sizes(_ first: QueryResult, _ actual: [String], _ expected: [String], _ count: Int) -> String {
    let missing = Self.without(expected, actual)
    let additional = Self.without(actual, expected)
    return "\(actual.count) rows, totalSize \(first.totalSize), expected \(count)"
      + "\nmissing:\n\(Self.listed(missing))\nadditional:\n\(Self.listed(additional))"
  }

  /// All batches of an answer.
  private func allRecords(_ first: QueryResult) -> ([Record], problem: String?) {
    var records = first.records
    var locator = first.locator
    while let next = locator {
      guard case .query(let more) = perform(.queryMore(locator: next)) else {
        return (records, "queryMore failed")
      }
      records += more.records
      locator = more.locator
    }
    return (records, nil)
  }

  /// Whether rows are among those that may stand there, each as often as there.
  private static func problem(_ rows: [String], among group: [String]) -> String? {
    let wrong = without(rows, group)
    guard !wrong.isEmpty else { return nil }
    return "wrong here:\n\(listed(wrong))\nexpected\(rows.count < group.count ? " some of" : ""):\n"
      + listed(without(group, rows))
  }

  /// The rows that others do not have, compared by their bytes.
  private static func without(_ rows: [String], _ others: [String]) -> [String] {
    var counts = Dictionary(others.map { (Array($0.utf8), 1) }, uniquingKeysWith: +)
    return rows.filter { row in
      let key = Array(row.utf8)
      guard let count = counts[key], count > 0 else { return true }
      counts[key] = count - 1
      return false
    }
  }

  private static func listed(_ rows: [String]) -> String {
    (rows.prefix(8).map { "  " + $0 } + (rows.count > 8 ? ["  … \(rows.count) in all"] : []))
      .joined(separator: "\n")
  }
}
