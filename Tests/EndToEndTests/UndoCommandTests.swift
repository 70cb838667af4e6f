import Foundation
import Testing

/// `rapport undo`, `rapport redo` and `rapport changes`.
@Suite final class UndoCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "undo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private var database: String { folder.appending(path: "book.db").path }

  private func rapport(_ arguments: String..., input: String = "") throws -> Shell.Result {
    try rapport(arguments, input: input)
  }

  private func rapport(_ arguments: [String], input: String = "") throws -> Shell.Result {
    let options = ["--database", database, "--now", "2026-11-22T09:00:00Z", "--time-zone", "Europe/Berlin"]
    return try Shell.run(Shell.rapport, arguments + options, input: input)
  }

  private func importFile(_ name: String, _ text: String) throws -> Shell.Result {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try rapport("import", file.path)
  }

  private func query(_ sql: String) throws -> String { try Samples.query(sql, in: database) }

  @Test func anImportOfManyRowsIsOneActionThatOneUndoTakesBack() throws {
    // More rows than one transaction of an import takes.
    let rows = (1...4_500).map { "Row \($0)\n" }.joined()
    #expect(try importFile("Account.csv", "Name\n" + rows).code == 0)
    let listed = try rapport("changes")
    #expect(listed.code == 0)
    let lines = listed.output.split(separator: "\n").filter { $0.contains("Import Account.csv") }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("2026-11-22 10:00") == true, "\(listed.output)")
    let preview = try rapport("undo", "--preview")
    #expect(preview.output.contains("  4500 Accounts go to the recycle bin\n"), "\(preview.output)")
    #expect(try query("SELECT count(*) FROM Account WHERE IsDeleted = 0") == "4500")
    let undone = try rapport("undo")
    #expect(undone.code == 0, "\(undone.errors)")
    #expect(
      undone.output == "Undone: Import Account.csv\n  4500 Accounts go to the recycle bin\n")
    #expect(try query("SELECT count(*) FROM Account WHERE IsDeleted = 0") == "0")
    #expect(try rapport("changes").output.contains("  undone by "))
    let redone = try rapport("redo")
    #expect(redone.output == "Redone: Import Account.csv\n  4500 Accounts come back\n", "\(redone.errors)")
    #expect(try query("SELECT count(*) FROM Account WHERE IsDeleted = 0") == "4500")
  }

  @Test(arguments: ["undo", "redo", "changes"])
  func whatLooksBackMakesNoDatabase(command: String) throws {
    let result = try rapport(command)
    #expect(result.code == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors == "Error: There is no database at \(database).\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func filesThatAreImportedTogetherAreOneAction() throws {
    for (name, text) in [
      ("Account.csv", "Name\nAcme\n"), ("Contact.csv", "LastName,Account.Name\nRoe,Acme\n"),
    ] {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let files = ["Contact.csv", "Account.csv"].map { folder.appending(path: $0).path }
    #expect(try rapport("import", files[0], files[1]).code == 0)
    let undone = try rapport("undo")
    #expect(
      undone.output
        == "Undone: Import 2 files\n  Account “Acme” goes to the recycle bin with 1 child record\n",
      "\(undone.errors)")
    #expect(try query("SELECT count(*) FROM Contact WHERE IsDeleted = 0") == "0")
  }

  @Test func laterChangesAreListedAndOnlyForceOverwritesThem() throws {
    #expect(try importFile("Account.csv", "Name,Phone\nAcme,1\n").code == 0)
    #expect(try importFile("Account.csv", "Name,Phone\nAcme,2\n").code == 0)
    let second = try query("SELECT max(Id) FROM action")
    #expect(try importFile("Account.csv", "Name,Phone\nAcme,3\n").code == 0)
    let careful = try rapport("undo", second)
    #expect(careful.code == 1)
    #expect(careful.output.isEmpty)
    #expect(careful.errors.contains("Changed since:\n  Account Phone is now “3”: "))
    #expect(careful.errors.contains(", 2026-11-22 10:00\n"))
    #expect(careful.errors.contains("--force"))
    let preview = try rapport("undo", second, "--preview")
    #expect(preview.code == 1)
    #expect(
      preview.output.contains(
        "\nWould:\n  Account Phone of Account “Acme”: 3 → 1\nChanged since:\n  Account Phone is now"))
    #expect(try query("SELECT Phone FROM Account") == "3")
    let forced = try rapport("undo", second, "--force")
    #expect(forced.code == 0, "\(forced.errors)")
    #expect(forced.output.contains("  Account Phone of Account “Acme”: 3 → 1\n"))
    #expect(try query("SELECT Phone FROM Account") == "1")
  }

  @Test func theChangesOfARecordShowItsValuesAndNothingThatMovesACursor() throws {
    #expect(try importFile("Account.csv", "Name,Phone\nAcme,1\n").code == 0)
    let line =
      #"{"call":"query","soql":"SELECT Id FROM Account"}"#
    let answer = try rapport("calls", input: line).output
    let id = try #require(answer.firstMatch(of: /"Id":"(\w{18})"/)?.1)
    let change =
      #"{"call":"update","records":[{"attributes":{"type":"Account"},"Id":"\#(id)","Name":"A\u001b[2Jcme"}]}"#
    #expect(try rapport("calls", input: change).output.contains("true"))
    let listed = try rapport("changes", String(id))
    let lines = listed.output.split(separator: "\n")
    #expect(lines.count >= 6, "\(listed.output)")
    #expect(lines[1].hasSuffix("Name: “Acme” → “A<ESC>[2Jcme”"), "\(listed.output)")
    #expect(lines[3].hasSuffix("created"))
    #expect(lines.contains("        Name: “Acme”"), "\(listed.output)")
    #expect(lines.contains("        Account Phone: “1”"), "\(listed.output)")
    #expect(!listed.output.contains("\u{1B}"))
    #expect(try rapport("changes", String(id), "--limit", "1").output.split(separator: "\n").count == 2)
  }

  @Test func whatForceWouldNotDoEitherIsNotAdvised() throws {
    #expect(try importFile("Account.csv", "Name,Phone\nAcme,1\n").code == 0)
    #expect(try importFile("Account.csv", "Name,Phone\nAcme,2\n").code == 0)
    let change = try query("SELECT max(Id) FROM action")
    let id = try #require(
      try rapport("calls", input: #"{"call":"query","soql":"SELECT Id FROM Account"}"#).output
        .firstMatch(of: /"Id":"(\w{18})"/)?.1)
    #expect(try rapport("calls", input: #"{"call":"delete","ids":["\#(id)"]}"#).output.contains("true"))
    for arguments in [["undo", change], ["undo", change, "--force"]] {
      let refused = try rapport(arguments)
      #expect(refused.code == 1 && refused.output.isEmpty)
      #expect(!refused.errors.contains("--force"))
      #expect(refused.errors.hasPrefix("Cannot:\n  Account “Acme”: "), "\(refused.errors)")
      #expect(refused.errors.contains("\nError: Action \(change) cannot be undone: Import Account.csv\n"))
    }
    #expect(try rapport("undo", change, "--preview").code == 1)
  }

  @Test func wrongRequestsSayWhatIsWrong() throws {
    #expect(try rapport("calls").code == 0)
    let nothing = try rapport("undo")
    #expect(nothing.code == 1 && nothing.errors.contains("nothing to undo"), "\(nothing.errors)")
    #expect(try rapport("redo").errors.contains("nothing to redo"))
    #expect(
      try rapport("undo", "4711").errors
        == "Error: The journal has no action 4711. \"rapport changes\" lists them.\n")
    #expect(try rapport("undo", "x").code == 2)
    #expect(try rapport("undo", "--force", "--preview").code == 2)
    #expect(try rapport("changes", "x").code == 2)
    #expect(try rapport("changes", "--limit", "0").code == 2)
    #expect(try rapport("changes").code == 0)
  }

  @Test func jsonLinesUndoAndRedoToo() throws {
    let lines = [
      #"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":"Acme"}]}"#,
      #"{"call":"undo","mode":"preview"}"#, #"{"call":"undo"}"#, #"{"call":"undo"}"#, #"{"call":"redo"}"#,
      #"{"call":"query","soql":"SELECT COUNT() FROM Account"}"#,
    ]
    let replies = try rapport("calls", input: lines.joined(separator: "\n")).output.split(separator: "\n")
    try #require(replies.count == 6)
    #expect(replies[1].contains(#""newAction":null,"effects":[{"record":{"id":"001"#), "\(replies[1])")
    #expect(replies[2].contains(#""effect":"goesAway""#) && !replies[2].contains(#""newAction":null"#))
    #expect(replies[3].contains("INVALID_OPERATION"))
    #expect(replies[4].contains(#""effect":"comesBack""#))
    #expect(replies[5].contains(#""totalSize":1"#))
  }
}
