import Calls
import Foundation
import ObjectModel
import Repository

/// What another user does to the file while a scenario's screen is open.
///
/// `update Interaction "Pricing call" Name="Price talk" InteractionType="Email"` changes the newest record of that
/// name, `delete Interaction "Pricing call"` deletes it, `undo` takes the user's own last action back. The user is Jane
/// Ferreira of the samples.
struct Deed {
  private let verb: String
  private let object: String
  private let name: String
  private let values: [(field: String, text: String)]

  /// Reads a deed.
  init(_ text: String) throws {
    let words = try Self.words(of: text)
    verb = words.first ?? ""
    object = words.count > 1 ? words[1] : ""
    name = words.count > 2 ? words[2] : ""
    values = try words.dropFirst(3).map { word in
      guard let sign = word.firstIndex(of: "=") else { throw ScenarioError("no value in \(word)") }
      return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }
  }

  /// The words of a line, of which quotes join some.
  private static func words(of text: String) throws -> [String] {
    var words: [String] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        words += part.split(separator: " ").map(String.init)
      } else if let last = words.last, last.hasSuffix("=") {
        words[words.count - 1] = last + part
      } else {
        words.append(String(part))
      }
    }
    return words
  }

  /// Does it.
  func run(on store: Store, now: Instant) throws {
    let session = try Session(
      store: store, username: "jane@rapport.example", door: .commandLine, clock: { now })
    let reply: Reply
    switch verb {
    case "update":
      var record = Record(type: object)
      record.set("Id", .value(.reference(try id(session))))
      for (field, text) in values { record.set(field, .value(text.isEmpty ? .null : .text(text))) }
      reply = session.perform(CallRequest(.update([record])))
    case "delete": reply = session.perform(CallRequest(.delete(ids: [try id(session).text18])))
    case "undo": reply = session.perform(CallRequest(.undo(UndoRequest())))
    default: throw ScenarioError("nobody can \(verb)")  // String
    }
    switch reply {
    case .results(let results) where results.allSatisfy(\.isSuccess): return
    case .undo(let outcome) where outcome.newAction != nil: return
    default: throw ScenarioError("\(verb) failed: \(reply)")  // Reply
    }
  }

  private func id(_ session: Session) throws -> RecordID {
    let reply = session.perform(
      CallRequest(.query(soql: "SELECT Id FROM \(object) WHERE Name = '\(name)'")))
    guard case .query(let result) = reply, result.records.count == 1, let id = result.records[0].id else {
      throw ScenarioError("there is not one \(object) \(name): \(reply)")
    }
    return id
  }
}
