import Controller
import Foundation

/// How soon a key is answered, in process: update, call, reply and frame, everything but the terminal's bytes.
struct KeyFigures {
  private var driver: ScreenDriver
  private let raw: RawSQLite

  /// Figures on a screen, with the same file opened by hand for the yardsticks.
  init(driver: ScreenDriver, raw: RawSQLite) {
    (self.driver, self.raw) = (driver, raw)
  }

  /// Moving, searching and opening, in this order.
  mutating func figures() throws -> [Figure] {
    [moving(), paging(), try searching(), try opening()]
  }

  private mutating func moving() -> Figure {
    let keys: [Key] = ["j", "j", "j", "k"]
    let samples = Samples((0..<2_000).map { driver.press(keys[$0 % 4]) })
    return Figure(
      what: "key to frame, moving in the list", value: samples.text, budget: "median ≤ 2 ms, p99 ≤ 16 ms")
  }

  private mutating func paging() -> Figure {
    let samples = Samples((0..<300).map { _ in driver.press(.control("f")) })
    _ = driver.press("G")
    _ = driver.press(Key(.home))
    return Figure(
      what: "key to frame, a page down", value: samples.text, budget: "median ≤ 2 ms, p99 ≤ 16 ms")
  }

  /// Words typed letter by letter: common, rare, with digits, two words, none at all.
  private mutating func searching() throws -> Figure {
    let words = [
      "client", "renewal", "quarterly", "zephyr", "smith capital", "garcia", "fy27", "東京", "zurich",
      "procurement",
      "int-1000", "bace", "dizu", "no such words", "the", "call friday",
    ]
    var times: [Double] = []
    for word in words {
      _ = driver.press("/")
      for character in word.prefix(12) { times.append(driver.press(.character(character))) }
      _ = driver.press(Key(.escape))
      _ = driver.press(Key(.escape))
    }
    let samples = Samples(times)
    let yardstick = Samples(try byHand(words))
    return Figure(
      what: "key to frame, typing in search", value: samples.text,
      yardstick: yardstick.text + " FTS5 by hand",
      ratio: samples.median / yardstick.median, budget: "p99 ≤ 16 ms")
  }

  /// The newest part's matches joined with the names that the list shows, as a person would write it.
  private func byHand(_ words: [String]) throws -> [Double] {
    let parts = try raw.prepare(
      "SELECT 'fulltext_' || Id FROM fulltext_part WHERE Object = 1 ORDER BY FirstKey DESC"
    ).rows()
    guard case .text(let part)? = parts.first?.first else { throw BenchmarkError("there is no full text") }
    let statement = try raw.prepare(
      """
      SELECT i.Id, i.Name, i.StartTime, i.EndTime, i.InteractionType, a.Name
      FROM "\(part)" f JOIN Interaction i ON i.ListKey = f.rowid LEFT JOIN Account a ON a.Id = i.AccountId
      WHERE "\(part)" MATCH ? ORDER BY f.rowid DESC LIMIT 36
      """)
    return words.flatMap { word in
      (1...min(word.count, 12)).map { length in
        let typed = word.prefix(length).split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"*" }
        return seconds { statement.rows([.text(typed.joined(separator: " "))]) }
      }
    }
  }

  private mutating func opening() throws -> Figure {
    var times: [Double] = []
    for _ in 0..<200 {
      times.append(driver.press(Key(.enter)))
      _ = driver.press("q")
      _ = driver.press("j")
    }
    let samples = Samples(times)
    let yardstick = Samples(try openingByHand())
    return Figure(
      what: "key to frame, opening a record", value: samples.text,
      yardstick: yardstick.text + " two SELECTs by hand",
      ratio: samples.median / yardstick.median, budget: "≤ 5 ms")
  }

  /// The record with its parents' names, and its attendees.
  private func openingByHand() throws -> [Double] {
    let record = try raw.prepare(
      """
      SELECT i.*, a.Name, l.Name, c.Name, m.Name FROM Interaction i LEFT JOIN Account a ON a.Id = i.AccountId
      LEFT JOIN Location l ON l.Id = i.LocationId LEFT JOIN "User" c ON c.Id = i.CreatedById
      LEFT JOIN "User" m ON m.Id = i.LastModifiedById WHERE i.Id = ?
      """)
    let attendees = try raw.prepare("SELECT * FROM InteractionAttendee WHERE InteractionId = ? LIMIT 6")
    return (1...200).map { id in
      seconds {
        record.rows([.integer(Int64(id))])
        attendees.rows([.integer(Int64(id))])
      }
    }
  }
}
