import Calls
import Exchange
import Foundation
import ObjectModel

extension ModelRun {
  /// Every live record's fields, without the dates and the users of saves.
  func liveRows() throws -> [RecordID: [String: FieldValue]] {
    var rows: [RecordID: [String: FieldValue]] = [:]
    for object in Rulebook.objects {
      let names = object.fields.map(\.name)
      for record in try records("query", object, names) {
        guard let id = record.id else { continue }
        rows[id] = Dictionary(names.map { ($0, record[$0]) }) { first, _ in first }
      }
    }
    return rows
  }

  /// Undoes or redoes what the user of a call did last, and answers what is wrong then.
  mutating func turn(
    _ call: String, _ operation: Operation, expecting expected: [RecordID: [String: FieldValue]]
  ) throws -> String? {
    let user = Operation.quoted(spelling.users[operation.user] ?? "")
    let now = Operation.quoted(Instant(seconds: operation.now).apiText)
    let reply = answer(#"{"call":"\#(call)","user":\#(user),"now":\#(now)}"#)
    guard case .undo(let outcome) = reply else { return "\(call): \(reply)" }
    guard outcome.newAction != nil, outcome.conflictCount == 0, outcome.failureCount == 0 else {
      return "\(call): \(outcome)"
    }
    let found = try liveRows()
    let wrong = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
    return wrong.min().map { id in
      "\(call): \(id) is \(String(describing: found[id])), not \(String(describing: expected[id]))"
    }
  }

  /// Tells the model when and by whom the records are saved now: an undo is a save as well.
  mutating func adoptDates() throws {
    for object in Rulebook.objects {
      for record in try records(
        "queryAll", object, ["LastModifiedDate", "LastModifiedById", "SystemModstamp"])
      {
        guard let handle = spelling.ids.first(where: { $0.value == record.id })?.key,
          let modified = record["LastModifiedDate"].instant, let stamp = record["SystemModstamp"].instant,
          let user = spelling.ids.first(where: { $0.value == record["LastModifiedById"].reference })?.key
        else { continue }
        adopt(handle, modifiedAt: modified.seconds, modifiedBy: user, stampedAt: stamp.seconds)
      }
    }
  }

  private func records(_ call: String, _ object: Rulebook.Object, _ names: [String]) throws -> [Record] {
    let list = (["Id"] + names).joined(separator: ", ")
    let line = #"{"call":"\#(call)","soql":"SELECT \#(list) FROM \#(object.name)"}"#
    guard case .query(let result) = session.perform(try CallRequest(jsonLine: line)) else { return [] }
    return result.records
  }
}
