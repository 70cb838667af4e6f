import Foundation
import ObjectModel
import Repository
import Testing

/// The same transcripts through `rapport calls`: the first case of each section and every tenth after it, with
/// `RAPPORT_LONG=1` all of them.
@Suite struct ProgramTests {
  /// The program under test, beside the test bundle.
  static var program: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "rapport")
  }

  @Test(arguments: TranscriptTests.files.filter { $0 != Office.opening })
  func `the program answers what the transcript says`(_ file: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "conformance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let furnished = folder.appending(path: "office.db")
    let office = try Office(.file(path: furnished.path))
    office.close()
    let text = try String(contentsOf: Office.folder.appending(path: file), encoding: .utf8)
    let step = ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" ? 1 : 10
    let cases = Transcript(text).cases
    for index in stride(from: 0, to: cases.count, by: step) where cases[index].isWhole {
      let database = folder.appending(path: "\(index).db")
      try FileManager.default.copyItem(at: furnished, to: database)
      let answers = try Self.answers(to: try calls(of: cases[index], in: office), in: database)
      #expect(answers == cases[index].answers, "\(file): \(cases[index].title)")
    }
  }

  /// The calls of a case in full. One that names the records that it makes has to run in process first.
  private func calls(of one: Transcript.Case, in office: Office) throws -> [String] {
    guard one.namesRecords else { return one.calls.map { TranscriptMacros.expanded($0, ids: office.ids) } }
    var office = try Office()
    return office.exchanges(of: one.lines).map(\.call)
  }

  /// What the program prints for lines of calls, as a transcript shows it.
  private static func answers(to calls: [String], in database: URL) throws -> [String] {
    try output(
      of: program, ["calls", "--database", database.path, "--now", Office.now.apiText],
      input: calls.joined(separator: "\n"), beside: database
    ).split(separator: "\n").map { TranscriptMacros.shown(String($0)) }
  }

  /// What a program prints; its input and output are kept in files beside another one.
  static func output(
    of program: URL, _ arguments: [String], input: String, beside file: URL
  ) throws -> String {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let source = file.appendingPathExtension("in")
    let target = file.appendingPathExtension("out")
    try Data(input.utf8).write(to: source)
    try Data().write(to: target)
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: target)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(contentsOf: target, encoding: .utf8)
  }
}
