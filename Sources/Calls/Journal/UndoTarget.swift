import ObjectModel
import Repository

/// Which action an undo or a redo takes back.
///
/// An action A, its undo U1, the redo R1 of that undo and so on are a chain, each taking its predecessor back. What is
/// taken back is always the chain's end, and what people call it is its beginning.
struct UndoTarget {
  /// The chain's end.
  let action: RecordedAction
  /// The chain's beginning, the action that people know.
  let origin: RecordedAction
  /// Whether the new action is a redo.
  let isRedo: Bool

  /// What the journal calls the new action.
  var sentence: String { "\(isRedo ? "Redo" : "Undo"): \(origin.sentence)" }

  /// The end of the chain that an action of a request stands in, or what is wrong with the request.
  init(_ number: Int64, isRedo: Bool, in reader: Reader) throws(Fault) {
    guard let named = try reader.action(number) else { throw .noSuchAction(number) }
    guard named.door != .system else { throw .systemAction(number) }
    var origin = named
    while let number = origin.undoes, let earlier = try reader.action(number) { origin = earlier }
    var end = named
    while let number = end.undoneBy, let later = try reader.action(number) { end = later }
    if !isRedo {
      if end.number == named.number, named.isUndo { throw .isUndo(number) }
      guard !end.isUndo else { throw .alreadyUndone(number, by: end.number) }
    } else {
      guard end.isUndo else { throw .isInForce(number) }
    }
    (action, self.origin, self.isRedo) = (end, origin, isRedo)
  }
}
