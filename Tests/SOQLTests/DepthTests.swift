import Foundation
import ObjectModel
import Synchronization
import Testing

@testable import SOQL

/// Texts that are long or deep: no crash, a fault at the place where it becomes too much, and work that grows with the
/// length alone.
struct DepthTests {
  /// Texts of any depth: what is written before the depth, once for each level, in the middle, behind, and at the end.
  static let shapes: [Shape] = [
    Shape("SELECT Id FROM Account WHERE ", "(", "Name = 'x'", ")", levels: 100),
    Shape("SELECT Id FROM Account WHERE ", "(NOT ", "Name = 'x'", ")", levels: 100),
    Shape("SELECT Id FROM Account WHERE ", "(Id = NULL OR ", "Name = 'x'", ")", levels: 100),
    Shape("SELECT Id FROM Account GROUP BY Id HAVING ", "(", "Name = 'x'", ")", levels: 100),
    Shape("SELECT ", "FORMAT(", "Name", ")", " FROM Account", levels: 20),
    Shape("SELECT Id FROM Account WHERE ", "f(1, ", "Name", ")", " = 1", levels: 20),
    Shape("SELECT Id FROM Account ORDER BY ", "COUNT(", "Id", ")", levels: 20),
    Shape("SELECT Id FROM Account GROUP BY ROLLUP(", "f(", "Id", ")", ")", levels: 19),
    Shape("", "SELECT (", "SELECT Id FROM Account", ") FROM Account", levels: 10),
    Shape(
      "SELECT Id FROM Account WHERE ", "Id IN (SELECT Id FROM Account WHERE ", "Id = NULL", ")", levels: 10),
    Shape(
      "SELECT Id FROM Account WHERE ", "f(f(f(f(f(f(Id)))))) IN (SELECT Id FROM Account WHERE ((((((((",
      "Id = NULL",
      ")))))))))", levels: 4, reach: 12),
  ]

  @Test("what is too deep is a fault where it becomes so, in a small thread too", arguments: shapes)
  func depth(_ shape: Shape) throws {
    let outcomes = try inSmallThread {
      [shape.levels, shape.levels + 1, 1_000].map { levels in
        Result { () throws(Fault) in
          let text = shape.text(levels)
          let query = try Query(parsing: text)
          let again = try Query(parsing: query.text)
          _ = Result { () throws(Fault) in try again.checked(in: .shipped, text: text) }
          return again == query
        }
      }
    }
    #expect(try outcomes[0].get())
    for outcome in outcomes.dropFirst() {
      let fault = try #require(throws: Fault.self) { try outcome.get() }
      #expect(fault.code == .queryTooComplicated)
      #expect(fault.row == 1)
      #expect(fault.column == shape.start.count + shape.levels * shape.opening.count + shape.reach)
    }
  }

  @Test("what opens a thousand times and never closes is a fault", arguments: shapes)
  func unclosed(_ shape: Shape) throws {
    let outcome = try inSmallThread {
      Result { () throws(Fault) in try Query(parsing: shape.text(1_000, isCut: true)) }
    }
    #expect(try #require(throws: Fault.self) { try outcome.get() }.code == .queryTooComplicated)
  }

  /// Texts that grow by repeating one part.
  static let parts = [
    ("SELECT Id", ", Name"), ("SELECT Id", " all"), ("SELECT Id FROM Account", " ALL"),
    ("SELECT Id FROM Account", ", Group"), ("SELECT Id FROM Account WHERE Id IN ('x'", ", 'x'"),
    ("SELECT Id FROM Account WHERE Id = NULL", " AND (NOT Id IN (1))"),
    ("SELECT Id FROM Account WHERE Id IN ", "("), ("SELECT Id FROM Account WHERE f(Id", ", Group.Order"),
    ("SELECT Id FROM Account ORDER BY Id", ", fields(Id)"), ("SELECT fields", ".fields"),
    ("SELECT Id FROM Account GROUP BY Id", ", rollup"), ("SELECT Id FROM Account", " FOR VIEW"),
    ("SELECT Id FROM Account WITH USER_MODE", " WITH USER_MODE"), ("", "("), ("", "GROUP "), ("", "'"),
    ("SELECT Id FROM Account WHERE Id = ", "USD"),
    ("SELECT Id FROM Account WHERE Id = 'x'", " OR Id = TODAY"),
  ]

  @Test("the work grows with the length alone: no token is cut more than twice", arguments: parts)
  func linear(start: String, part: String) {
    let text = start + String(repeating: part, count: 20_000 / part.count)
    var lexer = Lexer(text)
    while case .success(let token) = Result(catching: { () throws(Fault) in try lexer.next() }),
      token.kind != .end
    {}
    guard case .success(var parser) = Result(catching: { () throws(Fault) in try Parser(text) }) else {
      return
    }
    _ = Result { () throws(Fault) in try parser.query() }
    #expect(parser.lexer.reads <= 2 * lexer.reads)
  }

  /// Runs on a thread with a stack of 512 KB, the smallest that a platform gives.
  private func inSmallThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) throws -> Value {
    let box = Box<Value>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let value = body()
      box.value.withLock { $0 = value }
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    return try #require(box.value.withLock { $0 })
  }
}

/// A text that can be made as deep as one likes.
struct Shape: Sendable, CustomTestStringConvertible {
  /// What stands before the depth.
  let start: String
  /// What every level begins with.
  let opening: String
  /// What stands inside all levels.
  let middle: String
  /// What every level ends with.
  let closing: String
  /// What stands behind the depth.
  let end: String
  /// How many levels are not too many.
  let levels: Int
  /// Which character of ``opening`` is the one too many, from 1.
  let reach: Int

  var testDescription: String { "\(start)\(opening)…\(middle)…\(closing)\(end)" }

  /// A shape; the first parenthesis of a level is the one too many unless another is named.
  init(
    _ start: String, _ opening: String, _ middle: String, _ closing: String, _ end: String = "", levels: Int,
    reach: Int? = nil
  ) {
    self.start = start
    self.opening = opening
    self.middle = middle
    self.closing = closing
    self.end = end
    self.levels = levels
    self.reach = reach ?? opening.prefix { $0 != "(" }.count + 1
  }

  /// The text with so many levels, or only what opens them.
  func text(_ count: Int, isCut: Bool = false) -> String {
    let opened = start + String(repeating: opening, count: count)
    return isCut ? opened : opened + middle + String(repeating: closing, count: count) + end
  }
}

/// A place for what a thread answers.
private final class Box<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
