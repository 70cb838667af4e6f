import ArgumentParser
import Calls
import Foundation
import ObjectModel
import Repository

/// What `rapport undo` and `rapport redo` have in common. What was done goes to standard output; what keeps it from
/// being done goes to standard error, with exit code 1.
struct TakeBackCommand {
  let options: GlobalOptions
  let action: Int64?
  let mode: UndoRequest.Mode
  let isRedo: Bool

  func run() throws {
    try Database.reportingFailure {
      options.zoneNotice.map(StandardError.print)
      let database = try Database.open(options, door: .commandLine, mustExist: true)
      defer { database.store.close() }
      let session = database.session
      var outcome = try perform(mode, action, in: session)
      if isHeldBack(outcome), mode == .careful {
        tellWhy(outcome, in: session)
        let predicted = try perform(.preview, outcome.action.id, in: session)
        guard canBeForced(outcome), canBeForced(predicted) else { throw cannot(outcome) }
        guard asks("Do it all the same? [y/N] ") else {
          throw Failure("Nothing was changed. Use --force to do it all the same.")
        }
        outcome = try perform(.overwriting, outcome.action.id, in: session)
      }
      try report(outcome, in: session)
    }
  }

  private func perform(
    _ mode: UndoRequest.Mode, _ action: Int64?, in session: Session
  ) throws(Fault) -> UndoOutcome {
    let request = UndoRequest(action: action, mode: mode)
    switch session.perform(CallRequest(isRedo ? .redo(request) : .undo(request))) {
    case .undo(let outcome): return outcome
    case .fault(let fault): throw fault
    case .results, .records, .query, .searchRecords, .explanation, .updated, .deleted, .describeSObjects,
      .describeLayout,
      .describeGlobal, .describeSearchLayouts, .describeCompactLayouts, .listViews, .describeListView, .page,
      .recycleBin, .drafts, .editing, .conflicts, .changes, .setting, .session, .done:
      throw .storage("an undo was answered by something else than its outcome")
    }
  }

  /// Whether nothing was done because of what was changed since or what the rules refuse.
  private func isHeldBack(_ outcome: UndoOutcome) -> Bool {
    outcome.newAction == nil && (outcome.conflictCount > 0 || outcome.failureCount > 0)
  }

  /// Whether a record is left that is not refused.
  private func canBeForced(_ outcome: UndoOutcome) -> Bool {
    let refused = Set(outcome.failures.map(\.record.id))
    return outcome.effectCount > outcome.effects.count
      || outcome.effects.contains { !refused.contains($0.record.id) }
  }

  private func cannot(_ outcome: UndoOutcome) -> Failure {
    let verb = isRedo ? "redone" : "undone"
    return Failure("Action \(outcome.action.id) cannot be \(verb): \(outcome.action.sentence.drawable)")
  }

  private func report(_ outcome: UndoOutcome, in session: Session) throws {
    let words = words(outcome, in: session)
    let sentence = outcome.action.sentence
    if mode == .preview {
      Output.print("\(isRedo ? "Redo" : "Undo") of action \(outcome.action.id): \(sentence)")
      if words.effects.isEmpty && outcome.failureCount == 0 { Output.print("Nothing is left to take back.") }
      list(words.effects, under: "Would:", Output.print)
      list(words.conflicts, under: "Changed since:", Output.print)
      list(words.failures, under: "Cannot:", Output.print)
      // What a plain undo would refuse fails here too, so that a script can ask first.
      if isHeldBack(outcome) || outcome.effectCount == 0 { throw ExitCode.failure }
      return
    }
    guard outcome.newAction != nil else {
      tellWhy(outcome, in: session)
      guard outcome.failureCount == 0 else { throw cannot(outcome) }
      throw Failure("Nothing is left to take back of action \(outcome.action.id): \(sentence.drawable)")
    }
    Output.print("\(isRedo ? "Redone" : "Undone"): \(sentence)")
    words.effects.forEach { Output.print("  " + $0) }
    guard outcome.failureCount > 0 else { return }
    list(words.failures, under: "Cannot:") { StandardError.print($0.drawable) }
    throw ExitCode(4)
  }

  private func tellWhy(_ outcome: UndoOutcome, in session: Session) {
    let words = words(outcome, in: session)
    list(words.conflicts, under: "Changed since:") { StandardError.print($0.drawable) }
    list(words.failures, under: "Cannot:") { StandardError.print($0.drawable) }
  }

  private func list(_ sentences: [String], under heading: String, _ print: (String) -> Void) {
    guard !sentences.isEmpty else { return }
    print(heading)
    sentences.forEach { print("  " + $0) }
  }

  private func words(_ outcome: UndoOutcome, in session: Session) -> UndoWords {
    let text = ShownText(now: options.clock(), zone: session.zone)
    return outcome.words(in: .shipped, zone: session.zone) { field, shown in text.text(shown, field) }
  }

  /// Asks a person; nobody is asked where nobody reads.
  private func asks(_ question: String) -> Bool {
    guard StandardError.isTerminal, isatty(STDIN_FILENO) == 1 else { return false }
    FileHandle.standardError.write(Data(question.utf8))
    return readLine().map { ["y", "yes"].contains($0.lowercased()) } ?? false
  }
}
