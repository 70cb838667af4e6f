import ArgumentParser
import Calls
import Exchange
import Foundation
import ObjectModel

/// `rapport data search`: the records of a SOSL search.
struct DataSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print the records of a SOSL search; CSV goes to one file per object.",
    discussion: """
      For example:
        rapport data search -q "FIND {acme*} IN NAME FIELDS RETURNING Interaction(Id, Name), Account(Name)"
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    try DataDoor.run(data, options) { session, sosl in
      let reply = session.perform(CallRequest(.search(sosl: sosl)))
      if case .fault(let fault) = reply { throw fault }
      guard case .searchRecords(let records) = reply else { return }
      switch data.format {
      case .json:
        let target = try OutputTarget(nil)
        try target.write(ResultEnvelope.search(records, warnings: data.warnings))
      case .csv: try writeFiles(records)
      case .human: try printTables(records)
      }
    }
  }

  /// The records by their objects, in the order of the answer.
  private func groups(_ records: [Record]) -> [(type: String, records: [Record])] {
    var groups: [(type: String, records: [Record])] = []
    for record in records {
      if let last = groups.indices.last, groups[last].type == record.type {
        groups[last].records.append(record)
      } else {
        groups.append((record.type, [record]))
      }
    }
    return groups
  }

  private func writeFiles(_ records: [Record]) throws {
    for group in groups(records) {
      let target = try OutputTarget("\(group.type).csv")
      var output = ResultOutput(.csv, to: target, warnings: [])
      try output.take(QueryColumn.columns(of: group.records), group.records)
      try output.finish(totalSize: group.records.count)
      StandardError.print("Written to \(group.type).csv")
    }
  }

  private func printTables(_ records: [Record]) throws {
    for (index, group) in groups(records).enumerated() {
      let target = try OutputTarget(nil)
      try target.write((index > 0 ? "\n" : "") + group.type + "\n")
      var table = HumanTable(QueryColumn.columns(of: group.records))
      try target.write(table.text(group.records))
    }
    StandardError.print("\(records.count) record\(records.count == 1 ? "" : "s") found.")
  }
}
