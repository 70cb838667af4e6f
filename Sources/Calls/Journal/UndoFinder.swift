import ObjectModel
import Repository

/// Finds the action that an undo or a redo is about, and what taking it back comes to.
struct UndoFinder {
  /// The action that was named; nil is the viewer's newest one.
  let action: Int64?
  /// Whether it is a redo.
  let isRedo: Bool
  /// Whether the plan tells what the rules will refuse.
  let predicts: Bool
  /// The objects that there are.
  let catalog: ObjectCatalog

  /// How many actions of which nothing can be taken back are passed over.
  private static let maximumPassed = 1_000

  /// The target and its plan, or what is wrong with the request.
  func find(in reader: Reader) throws(Fault) -> (target: UndoTarget, plan: UndoPlan) {
    if let action { return try planned(action, predicting: predicts, in: reader) }
    var before: Int64?
    var passed = 0
    var hopeless: Int64?
    while let number = try reader.newestAction(isUndo: isRedo, before: before), passed < Self.maximumPassed {
      let found = try planned(number, predicting: true, in: reader)
      if found.plan.hasWork {
        if isRedo, try reader.didSomethingNew(after: number) { throw .redoOvertaken(number) }
        // A run finds out by itself what is refused: one record may make way for another.
        let isWhole = predicts || found.plan.failures.isEmpty
        return isWhole ? found : try planned(number, predicting: false, in: reader)
      }
      // Others have put it back already, or nothing of it can be taken back: the action before it is meant.
      if hopeless == nil, !found.plan.failures.isEmpty { hopeless = number }
      before = number
      passed += 1
    }
    if let hopeless { throw isRedo ? .cannotRedo(hopeless) : .cannotUndo(hopeless) }
    throw isRedo ? .nothingToRedo : .nothingToUndo
  }

  private func planned(
    _ number: Int64, predicting: Bool, in reader: Reader
  ) throws(Fault) -> (target: UndoTarget, plan: UndoPlan) {
    let target = try UndoTarget(number, isRedo: isRedo, in: reader)
    let plan = try UndoPlanner.plan(
      target.action.number, predicting: predicting, reader: reader, catalog: catalog)
    return (target, plan)
  }
}
