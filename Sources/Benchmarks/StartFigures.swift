import Foundation

/// How soon the program shows itself: the whole process, under a pseudo terminal.
struct StartFigures {
  /// The program that is measured.
  let rapport: String
  /// The database that it opens.
  let database: String
  /// A text of the first rows.
  let firstRow: String

  /// Start to the first frame and to the first rows, each beside the start of the sqlite3 program.
  func figures(rounds: Int = 15) throws -> [Figure] {
    var (frames, rows, yardsticks): ([Double], [Double], [Double]) = ([], [], [])
    for _ in 0..<rounds {
      if let yardstick = secondsOfSQLite() { yardsticks.append(yardstick) }
      if let time = seconds(until: "INTERACTIONS") { frames.append(time) }
      if let time = seconds(until: firstRow) { rows.append(time) }
    }
    guard !frames.isEmpty, !rows.isEmpty else { throw BenchmarkError("\(rapport) did not start") }
    let yardstick = yardsticks.isEmpty ? nil : Samples(yardsticks).median
    return [
      figure("start to first frame", Samples(frames).median, yardstick, budget: "≤ 2 × (static build)"),
      figure("start to first rows", Samples(rows).median, yardstick, budget: "≤ 4 × (static build)"),
    ]
  }

  /// The resident memory after a walk through the list, a search and a record.
  func memory() throws -> Figure {
    guard let terminal = PseudoTerminal([rapport, "--database", database]),
      terminal.secondsUntil(firstRow, since: .now) != nil
    else { throw BenchmarkError("\(rapport) did not start") }
    for _ in 0..<200 { terminal.type("\u{4}") }
    terminal.type("/client")
    _ = terminal.secondsUntil("client", since: .now)
    terminal.type("\r")
    _ = terminal.secondsUntil("Information", since: .now)
    let resident = terminal.residentMiB
    terminal.end()
    return Figure(
      what: "resident memory after use", value: String(format: "%.1f MiB", resident), budget: "≤ 64 MiB")
  }

  private func figure(_ what: String, _ seconds: Double, _ yardstick: Double?, budget: String) -> Figure {
    Figure(
      what: what, value: "\(milliseconds(seconds)) ms",
      yardstick: yardstick.map { "\(milliseconds($0)) ms sqlite3 'select 1'" } ?? "-",
      ratio: yardstick.map { seconds / $0 }, budget: budget)
  }

  private func seconds(until text: String) -> Double? {
    let start = ContinuousClock.now
    guard let terminal = PseudoTerminal([rapport, "--database", database]) else { return nil }
    defer { terminal.end() }
    return terminal.secondsUntil(text, since: start)
  }

  private func secondsOfSQLite() -> Double? {
    let start = ContinuousClock.now
    let program = "/usr/bin/sqlite3"
    guard FileManager.default.isExecutableFile(atPath: program),
      let terminal = PseudoTerminal([program, database, "select 'drawn'"])
    else { return nil }
    defer { terminal.end() }
    return terminal.secondsUntil("drawn", since: start)
  }
}
