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

  /// How many actions without anything left to take back are passed over.
  private static let maximumPassed = 100

  /// The target and its plan, or what is wrong with the request.
  func find(in reader: Reader) throws(Fault) -> (target: UndoTarget, plan: UndoPlan) {
    if let action { return try planned(action, in: reader) }
    var before: Int64?
    var passed = 0
    while let number = try reader.newestAction(isUndo: isRedo, before: before), passed < Self.maximumPassed {
      if isRedo, try reader.didSomethingNew(after: number) { throw .redoOvertaken(number) }
      let found = try planned(number, in: reader)
      // What others have put back already leaves nothing to take back: the action before it is meant.
      if !found.plan.isEmpty { return found }
      before = number
      passed += 1
    }
    throw isRedo ? .nothingToRedo : .nothingToUndo
  }

  private func planned(
    _ number: Int64, in reader: Reader
  ) throws(Fault) -> (target: UndoTarget, plan: UndoPlan) {
    let target = try UndoTarget(number, isRedo: isRedo, in: reader)
    let plan = try UndoPlanner.plan(
      target.action.number, predicting: predicts, reader: reader, catalog: catalog)
    return (target, plan)
  }
}
