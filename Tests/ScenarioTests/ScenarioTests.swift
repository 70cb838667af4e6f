import Foundation
import ObjectModel
import Repository
import Testing

@testable import rapport

/// Keys in, screens out: every file of `Scenarios/` is a test.
///
/// A screen that the file does not have is written into it and the run fails, so that nothing passes unread. To
/// record screens anew, delete them from the file.
@Suite struct ScenarioTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scenarios")

  static var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test(arguments: files)
  func scenario(file: String) throws {
    let url = Self.folder.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let scenario = try Scenario(text)
    let store = try SampleStore.copy(of: scenario.content)
    defer { store.discard() }
    var driver = try ScenarioDriver(scenario, store: store.store)
    var screens: [String] = []
    for step in scenario.steps {
      let screen = try driver.run(step.action)
      screens.append(screen)
      guard let expected = step.screen else { continue }
      #expect(screen == expected, "\(file), after \(step.action.line), the screen is:\n\(screen)")
    }
    if scenario.steps.contains(where: { $0.screen == nil }) {
      let head = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        .prefix { !$0.hasPrefix(">") && !$0.hasPrefix("!") }
      let trimmed = head.reversed().drop { $0.isEmpty }.reversed()
      try scenario.text(with: screens, head: Array(trimmed)).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(file) had no screen for some steps; they are written into it now. Read them.")
    }
  }
}
