import ObjectModel
import Testing

/// One SOQL text of the shared corpus and what must become of it.
struct Sample: Sendable, CustomTestStringConvertible {
  /// What must become of a text.
  enum Outcome: Sendable {
    /// It parses, prints as this and passes the checker.
    case prints(String)
    /// It does not parse.
    case isNotSOQL(StatusCode, String)
    /// It parses and prints as itself, but the checker refuses it.
    case isRefused(StatusCode, String)
  }

  /// The text with `‸` before the place that the fault must point to.
  let marked: String
  let outcome: Outcome

  /// The text that is read.
  var text: String { marked.filter { $0 != "‸" } }

  /// The row and column of the mark, both from 1.
  var mark: (row: Int, column: Int)? {
    guard let end = marked.firstIndex(of: "‸") else { return nil }
    let lines = marked[..<end].split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }

  var testDescription: String { marked }

  /// A good query that prints as itself.
  init(_ text: String) {
    marked = text
    outcome = .prints(text)
  }

  /// A good query that prints in another form.
  init(_ text: String, prints canonical: String) {
    marked = text
    outcome = .prints(canonical)
  }

  /// A text that is no SOQL.
  init(_ marked: String, isNotSOQL message: String, _ code: StatusCode = .malformedQuery) {
    self.marked = marked
    outcome = .isNotSOQL(code, message)
  }

  /// A query that the checker refuses.
  init(_ marked: String, isRefused message: String, _ code: StatusCode = .invalidField) {
    self.marked = marked
    outcome = .isRefused(code, message)
  }
}
