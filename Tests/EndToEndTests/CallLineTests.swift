import Foundation
import Testing

/// Calls as JSON lines over several runs of the program on one file.
@Suite final class CallLineTests {
  private let folder: URL
  private var database: String { folder.appending(path: "a.db").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "calls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The replies of a run of the program at a time.
  private func run(_ lines: [String], at now: String) throws -> [[String: Any]] {
    let result = try Shell.run(
      Shell.rapport, ["calls", "--database", database, "--now", now], input: lines.joined(separator: "\n"))
    #expect(result.code == 0, "\(result.errors)")
    return try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func names(_ reply: [String: Any]) -> [String] {
    let records = reply["records"] as? [[String: Any]] ?? []
    return records.compactMap { $0["Name"] as? String }
  }

  private func code(_ reply: [String: Any]) -> String? {
    (reply["fault"] as? [String: Any])?["exceptionCode"] as? String
  }

  @Test func aQueryIsContinuedByLaterRunsForTwoDays() throws {
    let creates = (0..<3).map { batch in
      let rows = (0..<150).map {
        #"{"attributes":{"type":"Account"},"Name":"A \#(1_000 + batch * 150 + $0)"}"#
      }
      return #"{"call":"create","records":[\#(rows.joined(separator: ","))]}"#
    }
    let query = #"{"call":"query","soql":"SELECT Name FROM Account ORDER BY Name","batchSize":200}"#
    let first = try #require(try run(creates + [query], at: "2026-11-22T09:00:00Z").last)
    var found = names(first)
    #expect(first["done"] as? Bool == false)
    var locator = try #require(first["queryLocator"] as? String)
    #expect(locator.count == 18 && locator.hasPrefix("0r8"))
    let line = #"{"call":"queryMore","queryLocator":"\#(locator)"}"#
    let second = try #require(try run([line], at: "2026-11-24T08:59:59Z").first)
    found += names(second)
    locator = try #require(second["queryLocator"] as? String)
    let third = try #require(
      try run([#"{"call":"queryMore","queryLocator":"\#(locator)"}"#], at: "2026-11-23T09:00:00Z").first)
    found += names(third)
    #expect(third["done"] as? Bool == true)
    #expect(third["queryLocator"] == nil)
    #expect([first, second, third].allSatisfy { $0["totalSize"] as? Int == 450 })
    #expect(found == (1_000..<1_450).map { "A \($0)" })
    let late = try run([line], at: "2026-11-24T09:00:00Z")
    #expect(late.map(code) == ["INVALID_QUERY_LOCATOR"])
  }

  @Test func whatLeftTheRecycleBinIsUnknownToLaterRunsAndStillListedAsDeleted() throws {
    let created = try run(
      [#"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":"Acme"}]}"#],
      at: "2026-11-01T09:00:30Z")
    let id = try #require((created.first?["results"] as? [[String: Any]])?.first?["id"] as? String)
    let delete = #"{"call":"delete","ids":["\#(id)"]}"#
    let seen = #"{"call":"queryAll","soql":"SELECT COUNT() FROM Account"}"#
    let window = #""type":"Account","start":"2026-11-01T09:00:00Z","end":"2026-11-01T10:00:00Z""#
    _ = try run([delete], at: "2026-11-01T09:10:10Z")
    #expect(try run([seen], at: "2026-11-16T09:10:09Z").first?["totalSize"] as? Int == 1)
    let later = try run(
      [seen, delete, #"{"call":"getDeleted",\#(window)}"#, #"{"call":"getUpdated",\#(window)}"#],
      at: "2026-11-16T09:10:10Z")
    #expect(later[0]["totalSize"] as? Int == 0)
    let row = (later[1]["results"] as? [[String: Any]])?.first
    let error = (row?["errors"] as? [[String: Any]])?.first
    #expect(error?["statusCode"] as? String == "INVALID_CROSS_REFERENCE_KEY")
    #expect(
      later[2]["deletedRecords"] as? [[String: String]]
        == [["id": id, "deletedDate": "2026-11-01T09:10:10.000+0000"]])
    #expect(later[2]["earliestDateAvailable"] as? String == "2026-11-01T09:00:30.000+0000")
    #expect(later[2]["latestDateCovered"] as? String == "2026-11-01T10:00:00.000+0000")
    #expect(later[3]["ids"] as? [String] == [])
  }
}
