import ObjectModel
import Repository

/// undo and redo: take an action, or an undo, back as a new action of the journal.
struct TakeBack: WritingCall {
  private let finder: UndoFinder
  private let mode: UndoRequest.Mode

  /// Reads a request.
  init(_ request: UndoRequest, isRedo: Bool, in catalog: ObjectCatalog) {
    finder = UndoFinder(action: request.action, isRedo: isRedo, predicts: false, catalog: catalog)
    mode = request.mode
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    finder.isRedo ? "Redo" : "Undo"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    let (target, plan) = try finder.find(in: writer)
    let outcome = try plan.outcome(of: target, in: writer, finder.catalog)
    let isClear = plan.conflicts.isEmpty && plan.failures.isEmpty
    switch mode {
    case .preview: return .undo(outcome)
    case .careful: return .undo(isClear ? try run(plan, target, outcome, in: writer) : outcome)
    case .overwriting: return .undo(try run(plan, target, outcome, in: writer))
    }
  }

  /// Carries the plan out, or leaves everything as it was when the mode or the rules do not let it.
  private func run(
    _ plan: UndoPlan, _ target: UndoTarget, _ planned: UndoOutcome, in writer: Writer
  ) throws(Fault) -> UndoOutcome {
    writer.action.sentence = target.sentence
    writer.action.undoes = target.action.number
    writer.action.isUndo = !target.isRedo
    let refused: [UndoFailure]
    let isKept: Bool
    do throws(RunEnd) {
      refused = try writer.savepoint { () throws(RunEnd) in
        try run(plan, of: target.action.number, in: writer)
      }
      isKept = true
    } catch {
      switch error {
      case .fault(let fault): throw fault
      case .refused(let failures): (refused, isKept) = (failures, false)
      }
    }
    // Names are those of before the run: what goes for good has none afterwards.
    var outcome = planned
    if isKept, !refused.isEmpty {
      let done = plan.without(Set(refused.map(\.record.id)))
      outcome = try done.outcome(of: target, in: writer, finder.catalog)
    }
    outcome.add(refused)
    outcome.newAction = writer.actionNumber
    return outcome
  }

  private func run(
    _ plan: UndoPlan, of action: Int64, in writer: Writer
  ) throws(RunEnd) -> [UndoFailure] {
    let refused: [UndoFailure]
    do throws(Fault) {
      refused = try UndoRun(writer: writer, catalog: finder.catalog).run(plan, of: action)
    } catch {
      throw .fault(error)
    }
    guard refused.isEmpty || mode == .overwriting else { throw .refused(refused) }
    return refused
  }

  /// Why a run left nothing behind.
  private enum RunEnd: Error {
    /// The file failed.
    case fault(Fault)
    /// A record was refused and the mode is careful.
    case refused([UndoFailure])
  }
}

/// undo and redo in the mode preview: what they would do, found out by reading only.
struct PreviewTakeBack: ReadingCall {
  private let finder: UndoFinder

  /// Reads a request.
  init(_ request: UndoRequest, isRedo: Bool, in catalog: ObjectCatalog) {
    finder = UndoFinder(action: request.action, isRedo: isRedo, predicts: true, catalog: catalog)
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let (target, plan) = try finder.find(in: reader)
    return .undo(try plan.outcome(of: target, in: reader, finder.catalog))
  }
}

extension UndoOutcome {
  /// Adds what the rules refused in a run.
  fileprivate mutating func add(_ refused: [UndoFailure]) {
    failures = Array((failures + refused).prefix(Self.maximumShown))
    failureCount += refused.count
  }
}
