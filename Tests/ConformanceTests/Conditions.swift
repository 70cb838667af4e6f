import Calls
import Foundation
import ObjectModel
import Repository
import Synchronization

/// Conditions of the file, and of doors other than `rapport calls`, with the code that a call answers in them.
enum Conditions {
  /// A file of rows has no parser of types before the call: the row alone fails.
  @Sendable static func wrongKindInAFile() throws -> StatusCode? {
    let office = try Office(door: .importing)
    return office.code(
      of: .create([Record(type: "Interaction", values: ["Name": .text("N"), "StartTime": .text("soon")])]))
  }

  /// A newer request ends a read.
  @Sendable static func interruptedRead() throws -> StatusCode? {
    try withOffice { office, _ in
      let isOver = Mutex(false)
      return withExtendedLifetime(isOver) {
        Thread.detachNewThread { while !isOver.withLock({ $0 }) { office.store.interruptReads() } }
        defer { isOver.withLock { $0 = true } }
        for _ in 0..<100_000 {
          if let code = office.code(of: .query(soql: "SELECT Id, Name, Owner.Name FROM Interaction")) {
            return code
          }
        }
        return nil
      }
    }
  }

  /// Another program holds the file for longer than a call waits.
  @Sendable static func lockedFile() throws -> StatusCode? {
    try withOffice { office, path in
      let other = try OtherProgram(path)
      try other.run("BEGIN IMMEDIATE;")
      defer { other.end() }
      return office.code(of: .create([Record(type: "Account", values: ["Name": .text("Umbra")])]))
    }
  }

  /// Another program has spoiled the file.
  @Sendable static func damagedFile() throws -> StatusCode? {
    try withOffice { office, path in
      let other = try OtherProgram(path)
      try other.run("DROP TABLE QueueSobject;")
      other.end()
      return office.code(of: .query(soql: "SELECT Id FROM QueueSobject"))
    }
  }

  /// The file may not grow.
  @Sendable static func fullDisk() throws -> StatusCode? {
    try withOffice { office, path in
      office.close()
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      let lines = String(
        repeating:
          #"{"call":"create","records":[{"attributes":{"type":"Account"},"Name":"N","Description":"LONG"}]}"#
          .replacing("LONG", with: String(repeating: "x", count: 30_000)) + "\n", count: 20)
      let answers = try ProgramTests.output(
        of: URL(filePath: "/bin/sh"),
        [
          "-c", "ulimit -f \(size / 512 + 100); exec \"$0\" calls --database \"$1\"",
          ProgramTests.program.path, path,
        ],
        input: lines, beside: URL(filePath: path))
      return answers.contains(StatusCode.storageLimitExceeded.rawValue) ? .storageLimitExceeded : nil
    }
  }

  /// An office in a file of its own.
  private static func withOffice<T>(_ body: (Office, String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "condition-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "office.db").path
    let office = try Office(.file(path: path))
    defer { office.close() }
    return try body(office, path)
  }
}

extension Office {
  /// The first code in the answer to a call; nil when it succeeds.
  func code(of call: Call) -> StatusCode? {
    let reply = session.perform(CallRequest(call))
    if case .fault(let fault) = reply { return fault.code }
    if case .results(let results) = reply { return results.flatMap(\.errors).first?.code }
    return nil
  }
}

/// The sqlite3 program with a file open.
final class OtherProgram {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(_ path: String) throws {
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [path]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// Runs a statement to its end.
  func run(_ statement: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((statement + "\nSELECT 'done';\n").utf8))
    while !String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).contains("done") {}
  }

  /// Ends the program.
  func end() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
