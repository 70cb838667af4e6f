import Calls
import Exchange
import Foundation
import ObjectModel
import Repository

/// The small office in which every case begins: the records of `Transcript/0-office.txt`, in a store in memory.
struct Office {
  /// When the first user was made and the office filled.
  static let founded = Instant(seconds: 1_772_438_400)  // 2026-03-02T08:00:00Z
  /// The time of the calls of a case, unless they bring their own.
  static let now = Instant(seconds: 1_772_442_000)  // 2026-03-02T09:00:00Z

  /// The folder of the transcripts.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcript")

  let store: Store
  let session: Session
  /// The records by the names that transcripts call them.
  private(set) var ids: [String: RecordID] = [:]

  /// The transcript that furnishes the office.
  static let opening = "0-office.txt"

  /// An office, in memory or in a file; without `isFurnished` with nobody but its first user.
  init(
    _ location: Store.Location = .memory, door: ActionHeader.Door = .jsonLines, isFurnished: Bool = true
  ) throws {
    store = try Store(location)
    _ = try store.ensureFirstUser(
      username: "admin@rapport.example", lastName: "Admin", timeZone: "Europe/Berlin", now: Self.founded)
    session = try Session(store: store, username: nil, door: door, clock: { Self.now })
    ids = [
      "admin": RecordID(keyPrefix: "005", key: 1), "administrators": RecordID(keyPrefix: "00e", key: 1),
      "standard": RecordID(keyPrefix: "00e", key: 2),
    ]
    guard isFurnished else { return }
    let text = try String(contentsOf: Self.folder.appending(path: Self.opening), encoding: .utf8)
    for one in Transcript(text).cases { _ = exchanges(of: one.lines) }
  }

  /// Closes a store in a file.
  func close() {
    store.close()
  }

  /// Performs the calls among lines: each call as it was sent, with its answer as a transcript shows it.
  mutating func exchanges(of lines: [Transcript.Line]) -> [(call: String, answer: String)] {
    var exchanges: [(call: String, answer: String)] = []
    var names: [String] = []
    for line in lines {
      switch line {
      case .names(let new): names = new
      case .call(let text):
        let call = TranscriptMacros.expanded(text, ids: ids)
        let reply = perform(call)
        if case .results(let results) = reply {
          for (name, result) in zip(names, results) { ids[name] = result.id }
        }
        names = []
        exchanges.append((call, TranscriptMacros.shown(reply.jsonLine(catalog: .shipped))))
      case .title, .answer, .prose: break
      }
    }
    return exchanges
  }

  private func perform(_ line: String) -> Reply {
    do throws(Fault) {
      return session.perform(try CallRequest(jsonLine: line))
    } catch {
      return .fault(error)
    }
  }
}
