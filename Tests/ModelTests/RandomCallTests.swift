import Foundation
import ObjectModel
import Testing

@testable import Repository

/// Random sequences of calls do to the store what the rules say, as a plain model of the rules tells.
///
/// `RAPPORT_SEED=7 swift test --filter RandomCallTests` repeats one sequence.
@Suite struct RandomCallTests {
  private static var seeds: [UInt64] {
    if let seed = ProcessInfo.processInfo.environment["RAPPORT_SEED"].flatMap(UInt64.init) { return [seed] }
    return [1, 2, 3]
  }

  @Test(arguments: seeds) func theStoreDoesWhatTheModelDoes(seed: UInt64) throws {
    let steps = isLong ? 10_000 : 500
    guard let failure = try Self.failure(seed: seed, steps: steps, comparingEvery: 25) else { return }
    // Again, with a look at everything after each step, for the step that did it.
    let exact = try Self.failure(seed: seed, steps: failure.step + 1, comparingEvery: 1) ?? failure
    let file = FileManager.default.temporaryDirectory.appending(path: "rapport-calls-\(seed).jsonl")
    try Data(exact.lines.map { $0 + "\n" }.joined().utf8).write(to: file)
    let last = exact.lines.suffix(6).joined(separator: "\n")
    Issue.record("seed \(seed), step \(exact.step): \(exact.text)\nall calls are in \(file.path)\n\(last)")
  }

  private struct Failure {
    var step: Int
    var text: String
    var lines: [String]
  }

  private static func failure(seed: UInt64, steps: Int, comparingEvery every: Int) throws -> Failure? {
    var run = try ModelRun()
    var generator = CallGenerator(seed: seed, now: ModelRun.opening.seconds)
    for step in 0..<steps {
      if let text = run.perform(generator.next(run.model)) {
        return Failure(step: step, text: text, lines: run.lines)
      }
      guard step % every == 0 || step == steps - 1 else { continue }
      if let text = run.difference(at: generator.now) {
        return Failure(step: step, text: text, lines: run.lines)
      }
    }
    #expect(try run.store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0)
    #expect(
      try run.store.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'") == 0)
    for object in Rulebook.objects {
      let younger = "SELECT count(*) FROM \"\(object.name)\" WHERE SystemModstamp < LastModifiedDate"
      #expect(try run.store.number(younger) == 0)
    }
    return nil
  }
}

extension Store {
  /// The one number that a statement answers.
  func number(_ statement: String) throws -> Int64? {
    let viewer = Viewer(user: RecordID(keyPrefix: "005", key: 1), zone: .utc, now: Instant(seconds: 0))
    return try read(viewer) { reader throws(Fault) in try reader.database.integer(statement, []) }
  }
}
