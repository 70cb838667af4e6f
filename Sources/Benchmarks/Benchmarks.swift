import Calls
import Foundation
import ObjectModel
import Repository

/// Prints the figures of the design's budgets, each beside its yardstick in the same run.
///
/// `swift run -c release Benchmarks [--rows N] [--rapport PATH] [--only soql [--book FILE] [--matching WORDS]]`. The yardsticks are what a person would write by hand. Machines
/// drift, so ratios within one run count, not milliseconds between runs.
@main
struct Benchmarks {
  static func main() {
    do {
      try measure()
    } catch {
      print("stopped: \(error)")
      exit(1)
    }
  }

  private static func measure() throws {
    let arguments = CommandLine.arguments
    if value(of: "--only", in: arguments) == "soql" { return try measureQueries(arguments) }
    let rows = value(of: "--rows", in: arguments).flatMap { Int($0) } ?? 100_000
    let beside = URL(filePath: arguments[0]).deletingLastPathComponent().appending(path: "rapport").path
    let rapport = value(of: "--rapport", in: arguments) ?? beside
    let folder = FileManager.default.temporaryDirectory.appending(path: "rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    print("machine: \(machine)")
    print("build:   \(rapport)")
    print("data:    \(rows) generated interactions\n")
    print(Figure.heading)
    var book = GeneratedBook(interactions: rows)
    try book.write(into: folder)
    let load = ImportFigure(rapport: rapport, folder: folder, rows: rows)
    print(try load.figure().line)

    let store = try Store(.file(path: load.database))
    let now = Instant(seconds: 1_793_000_000)
    let session = try Session(store: store, username: nil, door: .screen, clock: { now })
    var keys = KeyFigures(driver: ScreenDriver(session: session, now: now), raw: try RawSQLite(load.database))
    for figure in try keys.figures() { print(figure.line) }
    store.close()

    let start = StartFigures(rapport: rapport, database: load.database, firstRow: try firstRow(load.database))
    for figure in try start.figures() { print(figure.line) }
    print(try start.memory().line)
  }

  /// The figures about SOQL, over a book that is made once.
  private static func measureQueries(_ arguments: [String]) throws {
    let rows = value(of: "--rows", in: arguments).flatMap { Int($0) } ?? 1_000_000
    var book = LargeBook(interactions: rows, path: value(of: "--book", in: arguments))
    try book.makeIfMissing()
    print("machine: \(machine)")
    print("data:    \(rows) interactions, \(max(rows / 10, 1)) accounts in \(book.path)\n")
    print(Figure.heading)
    let store = try Store(.file(path: book.path))
    defer { store.close() }
    let session = try Session(store: store, username: nil, door: .commandLine, clock: { LargeBook.now })
    let figures = QueryFigures(session: session, raw: try RawSQLite(book.path))
    let wanted = value(of: "--matching", in: arguments) ?? ""
    let all =
      Comparison.rows(of: book) + Comparison.relations(of: book) + Comparison.sums(of: book)
      + Comparison.wholeAndWords + Comparison.sorts
    for comparison in all where wanted.isEmpty || comparison.what.contains(wanted) {
      print(try figures.figure(comparison).line)
    }
  }

  /// Prints a line at once: a figure may take a minute.
  private static func print(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// The name of the newest interaction.
  private static func firstRow(_ database: String) throws -> String {
    let rows = try RawSQLite(database).prepare("SELECT Name FROM Interaction ORDER BY StartTime DESC LIMIT 1")
      .rows()
    guard case .text(let name)? = rows.first?.first else { throw BenchmarkError("the import left no rows") }
    return String(name.prefix(8))
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
  }

  /// The processor's name and the number of cores.
  private static var machine: String {
    let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model =
      info.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last ?? ""
    return
      "\(model.trimmingCharacters(in: .whitespaces)), \(ProcessInfo.processInfo.activeProcessorCount) cores"
  }
}
