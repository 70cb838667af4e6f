import Foundation
import Testing

/// `rapport data query` and `rapport data search`.
@Suite final class DataCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("Name\nAcme\n\"Umlaut, Größe\"\n", to: "Account.csv")
    try write(
      """
      Name,Account.Name,StartTime,InteractionType
      Kick-off,Acme,2026-11-20T09:00:00Z,Meeting
      Call back,Acme,2026-11-21T09:00:00Z,Phone Call
      "Say ""hi"", twice",,2026-11-22T08:00:00Z,
      """, to: "Interaction.csv")
    let loaded = try Shell.run(
      Shell.rapport,
      ["import", path("Account.csv"), path("Interaction.csv")] + options + ["--now", "2026-11-22T09:00:00Z"])
    #expect(loaded.code == 0, "\(loaded.errors)")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private var options: [String] { ["--database", path("book.db"), "--time-zone", "Europe/Berlin"] }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func data(_ arguments: String...) throws -> Shell.Result {
    try Shell.run(Shell.rapport, ["data"] + arguments + options + ["--now", "2026-11-22T09:00:00Z"])
  }

  @Test func `csv has the paths as headings and quotes only what needs it`() throws {
    let soql = "SELECT Name, Account.Name, StartTime FROM Interaction ORDER BY StartTime DESC"
    let result = try data("query", "-q", soql, "-r", "csv")
    #expect(
      result.output == """
        Name,Account.Name,StartTime
        "Say ""hi"", twice",,2026-11-22T08:00:00.000+0000
        Call back,Acme,2026-11-21T09:00:00.000+0000
        Kick-off,Acme,2026-11-20T09:00:00.000+0000

        """)
    #expect(result.code == 0 && result.errors.isEmpty)
  }

  @Test func `nothing found is an empty table and success`() throws {
    let soql = "SELECT Name, Account.Name FROM Interaction WHERE Name = 'nobody'"
    let csv = try data("query", "-q", soql, "--result-format", "csv")
    #expect(csv.code == 0 && csv.output == "Name,Account.Name\n")
    let json = try data("query", "-q", soql, "-r", "csv", "--json")
    #expect(
      json.output
        == "{\"status\":0,\"result\":{\"records\":[],\"totalSize\":0,\"done\":true},\"warnings\":[]}\n")
  }

  @Test func `people read an aligned table, wide characters too, and the number of rows apart from it`()
    throws
  {
    try write("SELECT Name, Website FROM Account ORDER BY Name\n", to: "query.soql")
    let result = try data("query", "-f", path("query.soql"))
    #expect(result.output == "Name           Website\n─────────────  ───────\nAcme\nUmlaut, Größe\n")
    #expect(result.errors == "2 rows.\n")
  }

  @Test func `a child relationship takes a column for its number and columns for each row`() throws {
    let soql =
      "SELECT Name, (SELECT Name, InteractionType FROM Interactions ORDER BY Name) FROM Account ORDER BY Name"
    let result = try data("query", "-q", soql, "-r", "csv")
    #expect(
      result.output == """
        Name,Interactions.totalSize,Interactions.records.0.Name,Interactions.records.0.InteractionType,\
        Interactions.records.1.Name,Interactions.records.1.InteractionType
        Acme,2,Call back,Phone Call,Kick-off,Meeting
        "Umlaut, Größe",,,,,

        """, "\(result.errors)")
  }

  @Test func `a refused query is shown with a caret, or as JSON`() throws {
    let soql = "SELECT Name FROM Interaction\nWHERE Nme = 'x'"
    let human = try data("query", "-q", soql)
    #expect(human.code == 1 && human.output.isEmpty)
    #expect(human.errors.contains("\nWHERE Nme = 'x'\n      ^\nERROR at Row:2:Column:7\n"), "\(human.errors)")
    let syntax = try data("query", "-q", "SELECT Name FROM Interaction WHERE")
    #expect(
      syntax.errors == """
        Error: unexpected token: '<EOF>'

        SELECT Name FROM Interaction WHERE
                                          ^

        """)
    let json = try data("query", "-q", "SELECT Nme FROM Interaction", "--json")
    #expect(json.code == 1)
    #expect(json.output.hasPrefix("{\"status\":1,\"name\":\"INVALID_FIELD\",\"message\":\"\\nSELECT Nme"))
    #expect(json.output.hasSuffix("\"exitCode\":1,\"row\":1,\"column\":8,\"warnings\":[]}\n"))
  }

  @Test func `a file gets its name when it is whole, and only its owner can read it`() throws {
    let file = path("out.csv")
    try write("before", to: "out.csv")
    let refused = try data("query", "-q", "SELECT Nme FROM Account", "-r", "csv", "--output-file", file)
    #expect(refused.code == 1)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "before")
    let written = try data(
      "query", "-q", "SELECT Name FROM Account ORDER BY Name", "-r", "csv", "--output-file", file)
    #expect(written.code == 0 && written.output.isEmpty, "\(written.errors)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "Name\nAcme\n\"Umlaut, Größe\"\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(!FileManager.default.fileExists(atPath: file + ".part"))
  }

  @Test func `deleted records are answered when they are asked for`() throws {
    let calls = #"{"call":"query","soql":"SELECT Id FROM Account WHERE Name = 'Acme'"}"#
    let found = try Shell.run(Shell.rapport, ["calls"] + options, input: calls + "\n")
    let id = try #require(found.output.firstMatch(of: /"Id":"(001\w{15})"/)?.1)
    _ = try Shell.run(
      Shell.rapport, ["calls"] + options, input: "{\"call\":\"delete\",\"ids\":[\"\(id)\"]}\n")
    #expect(try data("query", "-q", "SELECT COUNT() FROM Account").output == "1\n")
    #expect(try data("query", "-q", "SELECT COUNT() FROM Account", "--all-rows").output == "2\n")
  }

  @Test func `usage that cannot be meant is refused with code 2`() throws {
    let soql = "SELECT Id FROM Account"
    for arguments in [
      ["query"], ["query", "-q", soql, "-f", "x"], ["query", "-q", soql, "--output-file", "x"],
      ["query", "-q", soql, "-r", "xml"], ["query", "-q", soql, "-o", "../x"],
    ] {
      #expect(try Shell.run(Shell.rapport, ["data"] + arguments).code == 2, "\(arguments)")
    }
    let missing = try Shell.run(Shell.rapport, ["data", "query", "-q", soql, "-f", "/nowhere"])
    #expect(missing.code == 2)
  }

  @Test func `the SQL, the index and the dates are explained`() throws {
    let soql = "SELECT Id FROM Interaction WHERE StartTime = TODAY"
    let result = try data("query", "-q", soql, "--explain")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("SQL     SELECT "))
    #expect(result.output.contains("Index   Interaction_StartTime\n"))
    #expect(
      result.output.contains(
        "Dates   TODAY  from 2026-11-22 00:00:00 (2026-11-21T23:00:00Z) until before 2026-11-23 00:00:00"))
  }

  @Test func `a search prints a table for each object, and writes a file for each`() throws {
    let sosl = "FIND {acme OR kick*} RETURNING Interaction(Name), Account(Name)"
    let human = try data("search", "-q", sosl)
    #expect(
      human.output == "Interaction\nName\n────────\nKick-off\n\nAccount\nName\n────\nAcme\n",
      "\(human.errors)")
    let json = try data("search", "-q", "FIND {kick*} RETURNING Interaction(Name)", "--json")
    #expect(
      json.output.hasPrefix(
        "{\"status\":0,\"result\":{\"searchRecords\":[\n{\"attributes\":{\"type\":\"Interaction\""))
  }
}
