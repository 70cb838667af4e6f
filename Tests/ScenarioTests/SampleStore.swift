import Calls
import Foundation
import ObjectModel
import Repository
import Synchronization

@testable import rapport

/// A store with known records for one test: a copy of a file that is filled once.
struct SampleStore {
  let store: Store
  private let folder: URL

  /// A copy of the file with this content.
  static func copy(of content: Scenario.Content) throws -> SampleStore {
    let folder = FileManager.default.temporaryDirectory.appending(path: "scenario-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "rapport.db").path
    try FileManager.default.copyItem(atPath: try template(of: content), toPath: path)
    return SampleStore(store: try Store(.file(path: path)), folder: folder)
  }

  /// Closes the file and removes it.
  func discard() {
    store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  private static let templates = Mutex<[Scenario.Content: String]>([:])

  private static func template(of content: Scenario.Content) throws -> String {
    try templates.withLock { known in
      if let path = known[content] { return path }
      let path = try fill(content)
      known[content] = path
      return path
    }
  }

  private static let names = [
    "User", "Account", "Contact", "Location", "Opportunity", "FinancialDeal", "Interaction",
  ]

  private static func fill(_ content: Scenario.Content) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "template-\(UUID().uuidString)")
    let path = folder.appending(path: "rapport.db").path
    let now = Instant(seconds: 1_795_000_000)
    let store = try Store(.file(path: path))
    _ = try store.ensureFirstUser(
      username: "me@desk", lastName: "Robin Vega", timeZone: "Europe/Berlin", now: now)
    if content == .samples {
      let session = try Session(store: store, username: nil, door: .importing, clock: { now })
      var importer = Importer(
        session: session, keys: ImportKey.defaults(overriddenBy: []), progress: nil,
        sentence: "Import the samples")
      let sources = try names.map { name throws(Failure) in
        try ImportSource(path: fixtures.appending(path: "\(name).csv").path, object: nil, catalog: .shipped)
      }
      for source in sources { _ = try importer.load(source) }
    }
    store.close()
    return path
  }

  /// The sample files, which the tests of Exchange keep.
  private static var fixtures: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ExchangeTests/Fixtures")
  }
}
