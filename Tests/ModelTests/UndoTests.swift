import Foundation
import ObjectModel
import Testing

/// What a call changed comes back by undo and goes again by redo, wherever in a random life of the file it stands.
@Suite struct UndoTests {
  @Test(arguments: [11, 12] as [UInt64]) func undoTakesTheLastCallBackAndRedoBringsItAgain(seed: UInt64)
    throws
  {
    var run = try ModelRun()
    var generator = CallGenerator(seed: seed, now: ModelRun.opening.seconds)
    var turns = 0
    for step in 0..<(isLong ? 6_000 : 300) {
      let operation = generator.next(run.model)
      let isTurned = Self.changesRecords(operation) && generator.random.oneIn(3)
      let before = isTurned ? try run.liveRows() : [:]
      if let text = run.perform(operation) {
        Issue.record("seed \(seed), step \(step): \(text)\n\(run.lines.suffix(6).joined(separator: "\n"))")
        return
      }
      let after = isTurned ? try run.liveRows() : [:]
      guard before != after else { continue }
      turns += 1
      for (call, expected) in [("undo", before), ("redo", after)] {
        if let text = try run.turn(call, operation, expecting: expected) {
          Issue.record("seed \(seed), step \(step): \(text)\n\(run.lines.suffix(6).joined(separator: "\n"))")
          return
        }
      }
      try run.adoptDates()
    }
    #expect(turns > 20)
    #expect(try run.store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0)
  }

  /// Whether undo may take the call back: erasing cannot be undone, and the other calls change no record.
  private static func changesRecords(_ operation: Operation) -> Bool {
    switch operation.kind {
    case .create, .update, .upsert, .delete, .undelete: true
    case .emptyRecycleBin, .retrieve, .query, .opened, .tidy, .getUpdated, .getDeleted: false
    }
  }
}
