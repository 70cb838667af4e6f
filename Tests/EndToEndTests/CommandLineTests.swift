import Foundation
import Testing

/// The doors that need no terminal.
@Suite final class CommandLineTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: folder.appending(path: name))
    return path(name)
  }

  @Test func importingTwiceChangesNothingTheSecondTime() throws {
    let database = path("book.db")
    try Samples.copy(to: database)
    let stamps = """
      SELECT count(*), sum(SystemModstamp), max(SystemModstamp) FROM Interaction
      UNION ALL SELECT count(*), sum(SystemModstamp), max(SystemModstamp) FROM Account
      UNION ALL SELECT count(*), sum(SystemModstamp), max(SystemModstamp) FROM Contact
      UNION ALL SELECT count(*), sum(SystemModstamp), max(SystemModstamp) FROM Location
      UNION ALL SELECT count(*), sum(SystemModstamp), max(SystemModstamp) FROM Opportunity
      UNION ALL SELECT count(*), sum(SystemModstamp), max(SystemModstamp) FROM FinancialDeal
      UNION ALL SELECT count(*), sum(SystemModstamp), max(SystemModstamp) FROM "User"
      """
    let before = try Samples.query(stamps, in: database)
    let counts = before.split(separator: "\n").compactMap { $0.split(separator: "|").first }
    #expect(counts == ["600", "60", "160", "20", "40", "12", "5"])
    let again = try Shell.run(
      Shell.rapport, ["import", "--database", database, "--now", "2026-11-23T09:00:00Z"] + Samples.files)
    #expect(again.code == 0, "\(again.errors)")
    #expect(try Samples.query(stamps, in: database) == before)
  }

  @Test func loadsAPlanOfTrees() throws {
    let plan = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ExchangeTests/Fixtures/plan.json").path
    let loaded = try Shell.run(Shell.rapport, ["import", "--database", path("tree.db"), plan])
    #expect(loaded.code == 0, "\(loaded.errors)")
    let linked = "SELECT count(*) > 10 FROM Interaction JOIN Account ON Account.Id = Interaction.AccountId"
    #expect(try Samples.query(linked, in: path("tree.db")) == "1")
  }

  @Test func failedRowsCanBeCorrectedAndImportedAgain() throws {
    let csv = try write(
      Data("Name,AccountNumber\nGood,1\n,2\n\(String(repeating: "界", count: 256)),3\nAlso good,4,5\n".utf8),
      to: "Account.csv")
    let first = try Shell.run(Shell.rapport, ["import", "--database", path("a.db"), csv])
    #expect(first.code == 4)
    #expect(try Samples.query("SELECT group_concat(Name) FROM Account", in: path("a.db")) == "Good")
    let failed = try String(contentsOf: folder.appending(path: "Account-failed.csv"), encoding: .utf8)
    #expect(failed.contains("MISSING_ARGUMENT: Name not specified"))
    let corrected = "Name,AccountNumber,sf__Error\nBetter,2,x\n\(String(repeating: "界", count: 255)),3,\n"
    let second = try Shell.run(
      Shell.rapport,
      ["import", "--database", path("a.db"), try write(Data(corrected.utf8), to: "Account-failed.csv")])
    #expect(second.code == 0, "\(second.errors)")
    #expect(try Samples.query("SELECT count(*) FROM Account", in: path("a.db")) == "3")
  }

  @Test(arguments: [
    ("Name,Nonsense\nA,1\n", "Nonsense"), ("Name\n\"unfinished\n", "failed"), ("", "header"),
    ("Name,Name\nA,B\n", "Name"),
  ])
  func aBrokenFileIsRefusedWithASentence(text: String, word: String) throws {
    let csv = try write(Data(text.utf8), to: "Account.csv")
    let result = try Shell.run(Shell.rapport, ["import", "--database", path("b.db"), csv])
    #expect(result.code == 1 || result.code == 4)
    #expect(result.errors.localizedCaseInsensitiveContains(word), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstName() throws {
    let csv = try write(Data([0xEF, 0xBB, 0xBF]) + Data("Name\nMarked\n".utf8), to: "Account.csv")
    #expect(try Shell.run(Shell.rapport, ["import", "--database", path("c.db"), csv]).code == 0)
    #expect(try Samples.query("SELECT Name FROM Account", in: path("c.db")) == "Marked")
  }

  @Test func rowsThatAreNotUTF8FailAlone() throws {
    let csv = try write(
      Data("Name\nGood\n".utf8) + Data([0xFF, 0xFE, 0x0A]) + Data("Fine\n".utf8), to: "Account.csv")
    #expect(try Shell.run(Shell.rapport, ["import", "--database", path("d.db"), csv]).code == 4)
    #expect(try Samples.query("SELECT group_concat(Name) FROM Account", in: path("d.db")) == "Good,Fine")
  }

  /// A file that is not ours is refused with a sentence and stays as it was.
  @Test(arguments: ["newer", "foreign", "text", "directory"])
  func aFileThatIsNotOursIsRefusedUntouched(kind: String) throws {
    let database = path("\(kind).db")
    switch kind {
    case "newer":
      try Samples.copy(to: database)
      _ = try Samples.query("PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)", in: database)
    case "foreign": _ = try Samples.query("CREATE TABLE theirs(x); PRAGMA application_id = 7", in: database)
    case "text": _ = try write(Data("this is no database, just a letter".utf8), to: "text.db")
    default:  // String: the directory
      try FileManager.default.createDirectory(atPath: database, withIntermediateDirectories: true)
    }
    let before = try? Data(contentsOf: URL(filePath: database))
    for arguments in [["calls"], []] {
      let result = try Shell.run(Shell.rapport, arguments + ["--database", database])
      #expect(result.code == 1)
      #expect(result.errors.contains(database), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    #expect((try? Data(contentsOf: URL(filePath: database))) == before)
  }

  @Test func standardOutputThatIsNoTerminalIsRefused() throws {
    let result = try Shell.run(Shell.rapport, ["--database", path("e.db")])
    #expect(result.code == 1)
    #expect(result.errors.contains("terminal"))
  }

  @Test func usageErrorsExitWithTwo() throws {
    #expect(try Shell.run(Shell.rapport, ["--nonsense"]).code == 2)
    #expect(try Shell.run(Shell.rapport, ["import"]).code == 2)
    #expect(try Shell.run(Shell.rapport, ["--help"]).code == 0)
  }

  @Test func globalOptionsMayStandBeforeTheSubcommand() throws {
    let line = #"{"call":"query","soql":"SELECT COUNT() FROM User"}"#
    let result = try Shell.run(
      Shell.rapport, ["--database", path("g.db"), "--now=2026-11-22T09:00:00Z", "calls"], input: line)
    #expect(result.output == "{\"totalSize\":1,\"done\":true,\"records\":[]}\n", "\(result.errors)")
  }

  @Test func everyLineOfCallsIsAnsweredByOneLine() throws {
    let lines = [
      #"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":"Acme"}]}"#,
      "not json",
      #"{"call":"query","soql":"SELECT Name FROM Account WHERE Name = 'acme'"}"#,
      #"{"call":"nonsense"}"#,
    ]
    let result = try Shell.run(
      Shell.rapport, ["calls", "--database", path("f.db")], input: lines.joined(separator: "\n"))
    let replies = result.output.split(separator: "\n")
    #expect(result.code == 0)
    #expect(replies.count == 4)
    #expect(replies[0].contains(#""success":true"#))
    #expect(replies[1].contains("JSON_PARSER_ERROR"))
    #expect(replies[2].contains(#""Name":"Acme""#))
    #expect(replies[3].contains("fault"))
  }

  @Test func aLayoutFileReplacesTheShippedLayoutAndABrokenOneIsNamed() throws {
    let layouts = folder.appending(path: "layouts")
    try FileManager.default.createDirectory(at: layouts, withIntermediateDirectories: true)
    let item =
      #"{"label":"Topic","editableForNew":true,"layoutComponents":[{"type":"Field","value":"Name"}]}"#
    let section = #"[{"columns":1,"heading":"Meeting","layoutRows":[{"layoutItems":[\#(item)]}]}]"#
    for (name, text) in [
      ("Interaction.json", #"{"detailLayoutSections":\#(section),"editLayoutSections":\#(section)}"#),
      ("Opportunity.json", #"{"detailLayoutSections":\#(section),"editLayoutSections":\#(section)}"#),
      ("Account.json", #"{"layouts":"none"}"#), ("Gift__c.json", "{}"), ("notes.txt", "no layout"),
    ] {
      try Data(text.utf8).write(to: layouts.appending(path: name))
    }
    let result = try Shell.run(
      Shell.rapport, ["calls", "--database", path("l.db"), "--config", path("config.yaml")],
      input: ["Interaction", "Account"].map { #"{"call":"describeLayout","type":"\#($0)"}"# }
        .joined(separator: "\n"))
    let replies = result.output.split(separator: "\n")
    #expect(result.code == 0)
    #expect(replies.count == 2)
    #expect(replies.first?.contains(#""heading":"Meeting""#) == true)
    #expect(replies.last?.contains(#""heading":"Account Information""#) == true)
    #expect(
      result.errors.split(separator: "\n") == [
        #"layouts/Account.json: layouts: a list is expected, found "none"; the shipped layout is used."#,
        "layouts/Gift__c.json: no object has this name; the shipped layout is used.",
        "layouts/Opportunity.json: the form also has StageName, CloseDate, which a save needs.",
      ])
  }
}
