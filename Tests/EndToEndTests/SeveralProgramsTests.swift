import Foundation
import Testing

@testable import Repository

/// Several programs work on one file at once: nothing is lost, and nobody is told of SQLite's locks.
@Suite final class SeveralProgramsTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "several-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private var database: String { folder.appending(path: "shared.db").path }
  /// How often each writer saves.
  private var saves: Int { ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" ? 1_000 : 50 }

  private func calls(_ lines: [String]) throws -> RunningProgram {
    let text = lines.map { $0 + "\n" }.joined()
    return try RunningProgram(Shell.rapport, ["calls", "--database", database], input: Data(text.utf8))
  }

  /// Waits until something is so, and not for ever.
  private func wait(_ isSo: () throws -> Bool) throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    while try !isSo() {
      try #require(clock.now < end)
      usleep(5_000)
    }
  }

  /// An account with its contact, which belong together: a whole state has as many of one as of the other.
  private static func pair(_ name: String, of account: Int) -> String {
    #"{"call":"create","allOrNone":true,"records":["#
      + #"{"attributes":{"type":"Account"},"Name":"\#(name)","AccountNumber":"\#(account)"},"#
      + #"{"attributes":{"type":"Contact"},"LastName":"\#(name)","Account":{"Name":"\#(name)"}}]}"#
  }

  @Test func writersAndReadersOfOneFileLoseNothing() throws {
    let places = (0..<5).map { #"{"attributes":{"type":"Location"},"Name":"P\#($0)","LocationType":"Site"}"# }
    let prepared = try calls([#"{"call":"create","records":[\#(places.joined(separator: ","))]}"#]).result()
    try #require(prepared.output.contains(#""success":true"#), "\(prepared.output)\(prepared.errors)")
    let csv = folder.appending(path: "Opportunity.csv")
    let rows = (0..<saves * 4).map { "Imported \($0),Prospecting,2026-12-31\n" }
    try Data(("Name,StageName,CloseDate\n" + rows.joined()).utf8).write(to: csv)

    let writers = try (0..<3).map { writer in
      try calls((0..<saves).map { Self.pair("w\(writer)-\($0)", of: writer) })
    }
    let count = "SELECT COUNT() FROM"
    let readers = try (0..<2).map { _ in
      try calls(
        (0..<saves).flatMap { _ in
          [
            #"{"call":"query","soql":"SELECT LastName, Account.Name FROM Contact ORDER BY Id DESC LIMIT 9"}"#,
            #"{"call":"query","soql":"SELECT Id, Name, Account.Name FROM Contact WHERE AccountId = null"}"#,
            #"{"call":"query","soql":"\#(count) Account"}"#, #"{"call":"query","soql":"\#(count) Contact"}"#,
          ]
        })
    }
    let binner = try calls(
      (0..<saves).map { turn in
        #"{"call":"\#(turn % 2 == 0 ? "delete" : "undelete")","ids":["131Lo0000000001","131Lo0000000002"]}"#
      })
    let importer = try RunningProgram(
      Shell.rapport, ["import", "--database", database, csv.path], input: Data())

    for program in writers + [binner, importer] + readers {
      let result = try program.result()
      #expect(result.code == 0, "\(result.errors)")
      for word in ["locked", "busy", "UNABLE_TO_LOCK_ROW", "UNKNOWN_EXCEPTION"] {
        #expect(!result.output.localizedCaseInsensitiveContains(word))
        #expect(!result.errors.localizedCaseInsensitiveContains(word), "\(result.errors)")
      }
    }
    for writer in writers {
      let lines = try writer.output.split(separator: "\n")
      #expect(lines.count == saves)
      #expect(lines.allSatisfy { !$0.contains(#""success":false"#) && $0.contains(#""success":true"#) })
    }
    try expectWholeStates(readers)
    try expectEverySave()
  }

  /// No reader saw half of a pair, and later states hold what earlier ones held.
  private func expectWholeStates(_ readers: [RunningProgram]) throws {
    for reader in readers {
      let lines = try reader.output.split(separator: "\n")
      #expect(lines.count == 4 * saves)
      for (index, line) in lines.enumerated() where index % 4 == 1 {
        #expect(line.hasPrefix(#"{"totalSize":0,"#), "\(line)")
      }
      for (index, line) in lines.enumerated() where index % 4 == 0 {
        let pairs = line.matches(of: /"LastName":"([^"]*)".*?"Name":"([^"]*)"/)
        #expect(
          Self.size(of: line) == pairs.count && pairs.allSatisfy { $0.output.1 == $0.output.2 }, "\(line)")
      }
      for kind in [2, 3] {
        let sizes = lines.enumerated().filter { $0.offset % 4 == kind }.compactMap {
          Self.size(of: $0.element)
        }
        #expect(sizes.count == saves && sizes == sizes.sorted())
      }
    }
  }

  private static func size(of line: Substring) -> Int? {
    line.firstMatch(of: /"totalSize":(\d+)/).flatMap { Int($0.output.1) }
  }

  private func expectEverySave() throws {
    let expected = [
      ("SELECT count(DISTINCT Name) FROM Account", 3 * saves), ("SELECT count(*) FROM Account", 3 * saves),
      (
        "SELECT count(*) FROM Contact JOIN Account ON Account.Id = AccountId WHERE Account.Name = LastName",
        3 * saves
      ),
      ("SELECT count(*) FROM Opportunity", 4 * saves), ("SELECT sum(IsDeleted) FROM Location", saves % 2 * 2),
      // Accounts, contacts, opportunities and locations, each created once.
      (
        "SELECT count(DISTINCT Record) FROM change WHERE Kind = 1 AND Record >> 40 IN (3, 4, 5, 6)",
        10 * saves + 5
      ),
      ("SELECT count(*) FROM change WHERE Kind IN (3, 4) AND Record >> 40 = 5", 2 * saves),
      ("SELECT count(*) FROM pragma_foreign_key_check", 0),
      ("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'", 0),
    ]
    for (sql, number) in expected {
      #expect(try Samples.query(sql, in: database) == "\(number)", "\(sql)")
    }
    let search =
      #"{"call":"page","soql":"SELECT Id FROM Account","matching":"w0","limit":1,"countUpTo":2000}"#
    #expect(try calls([search]).result().output.contains(#""count":{"exactly":\#(saves)}"#))
  }

  @Test func aWriterThatWaitsTooLongIsToldWithoutSQLitesWords() throws {
    #expect(try calls([#"{"call":"session"}"#]).result().code == 0)
    let end = folder.appending(path: "end").path
    let holder = try RunningProgram(
      "/usr/bin/sqlite3", [database],
      input: Data(
        "BEGIN IMMEDIATE;\n.print held\n.shell until [ -e '\(end)' ]; do sleep 0.02; done\nROLLBACK;\n".utf8))
    try wait { try !holder.output.isEmpty }
    let lines = [
      #"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":"Waiting"}]}"#,
      #"{"call":"query","soql":"SELECT COUNT() FROM Account"}"#,
      #"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":"Again"}]}"#,
    ]
    let waiting = try calls(lines)
    try wait { try waiting.output.split(separator: "\n").count >= 2 }
    try Data().write(to: URL(filePath: end))
    let replies = try waiting.result().output.split(separator: "\n")
    try #require(replies.count == 3)
    #expect(
      replies[0].contains("UNABLE_TO_LOCK_ROW") && !replies[0].contains("database is locked"), "\(replies[0])"
    )
    #expect(replies[1] == #"{"totalSize":0,"done":true,"records":[]}"#)
    #expect(replies[2].contains(#""success":true"#), "\(replies[2])")
    #expect(try Samples.query("SELECT group_concat(Name) FROM Account", in: database) == "Again")
  }

  /// Programs that start at the same moment on no file make one file with one first user.
  @Test func programsThatOpenANewFileAtOnceShareIt() throws {
    let programs = try (0..<4).map { try calls([Self.pair("first-\($0)", of: $0)]) }
    for program in programs {
      let result = try program.result()
      #expect(
        result.code == 0 && result.output.contains(#""success":true"#), "\(result.output)\(result.errors)")
    }
    #expect(try Samples.query("SELECT count(*) FROM User", in: database) == "1")
    #expect(try Samples.query("SELECT count(*) FROM Profile", in: database) == "2")
    #expect(try Samples.query("SELECT count(*) FROM Account", in: database) == "4")
    #expect(try Samples.query("PRAGMA integrity_check", in: database) == "ok")
  }

  /// The same with a file of the first schema, which all of them would bring up to date.
  @Test func programsThatOpenAnOldFileAtOnceShareIt() throws {
    let bookkeeping = """
      PRAGMA application_id = \(Migrations.applicationID);
      CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
      INSERT INTO grdb_migrations VALUES ('1');
      PRAGMA user_version = 1;
      """
    let statements = (Migration1.statements + [bookkeeping]).map { $0 + ";\n" }.joined()
    let made = try Shell.run("/usr/bin/sqlite3", ["-bail", database], input: statements)
    try #require(made.code == 0, "\(made.errors)")
    let programs = try (0..<4).map { try calls([Self.pair("old-\($0)", of: $0)]) }
    for program in programs {
      let result = try program.result()
      #expect(
        result.code == 0 && result.output.contains(#""success":true"#), "\(result.output)\(result.errors)")
    }
    #expect(try Samples.query("PRAGMA user_version", in: database) == "\(Migrations.current)")
    #expect(try Samples.query("SELECT count(*) FROM Account", in: database) == "4")
    #expect(try Samples.query("SELECT count(*) FROM User", in: database) == "1")
    #expect(try Samples.query("PRAGMA integrity_check", in: database) == "ok")
  }

  /// What was acknowledged is there after a program was ended in the middle, and what was not is there whole or not.
  @Test func aKilledWriterLeavesASoundFile() throws {
    for round in 0..<3 {
      let doomed = try calls((0..<5_000).map { Self.pair("doomed-\(round)-\($0)", of: round) })
      let other = try calls((0..<20).map { Self.pair("other-\(round)-\($0)", of: round) })
      try wait { try doomed.output.split(separator: "\n").count >= 5 * (round + 1) }
      doomed.kill()
      let killed = try doomed.result()
      #expect(killed.code == 128 + SIGKILL)
      #expect(
        try other.result().output.split(separator: "\n").count { $0.contains(#""success":true"#) } == 20)
      let acknowledged = killed.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .count { $0.contains(#""success":true"#) }
      let names = "FROM Account WHERE Name LIKE 'doomed-\(round)-%'"
      let kept = Int(try Samples.query("SELECT count(*) \(names)", in: database)) ?? -1
      // One save may be done and not told.
      #expect(kept == acknowledged || kept == acknowledged + 1, "\(kept) kept, \(acknowledged) told")
    }
    #expect(
      try Samples.query(
        "SELECT count(*) FROM Account LEFT JOIN Contact ON AccountId = Account.Id WHERE Contact.Id IS NULL",
        in: database) == "0")
    #expect(try Samples.query("PRAGMA integrity_check; PRAGMA foreign_key_check", in: database) == "ok")
  }
}
