// The sentences of undo and redo, which the API does not know.

extension RowError {
  /// An undo that would bring back a record whose time in the recycle bin was over.
  public static let erasedFromBin = RowError(
    .undeleteFailed, "its time in the recycle bin was over; nothing of it is left")

  /// An undo that would bring back a record that somebody took out of the recycle bin for good.
  public static let emptiedFromBin = RowError(
    .undeleteFailed, "it was emptied from the recycle bin and cannot come back")

  /// An undo that would let a field point again to a record that has been deleted or erased.
  public static func formerValueGone(_ field: FieldDescription, code: StatusCode) -> RowError {
    RowError(code, "the \(field.layoutLabel) that it had is deleted", fields: [field.name])
  }
}

extension Fault {
  /// A number that no action has.
  public static func noSuchAction(_ number: Int64) -> Fault {
    Fault(.invalidCrossReferenceKey, "The journal has no action \(number). \"rapport changes\" lists them.")
  }

  /// An undo of what the program did by itself.
  public static func systemAction(_ number: Int64) -> Fault {
    Fault(.invalidOperation, "Action \(number) is the program's own work and cannot be undone.")
  }

  /// An undo of an undo.
  public static func isUndo(_ number: Int64) -> Fault {
    Fault(.invalidOperation, "Action \(number) is an undo itself. \"rapport redo \(number)\" takes it back.")
  }

  /// An undo of what was undone before.
  public static func alreadyUndone(_ number: Int64, by undo: Int64) -> Fault {
    Fault(
      .invalidOperation,
      "Action \(number) was undone already, by action \(undo). \"rapport redo \(number)\" brings it back.")
  }

  /// A redo of an action that is in force.
  public static func isInForce(_ number: Int64) -> Fault {
    Fault(.invalidOperation, "Action \(number) is in force: there is nothing to redo.")
  }

  /// A redo without an undo.
  public static let nothingToRedo = Fault(.invalidOperation, "There is nothing to redo.")

  /// A redo after something new was done.
  public static func redoOvertaken(_ number: Int64) -> Fault {
    Fault(
      .invalidOperation,
      "Nothing to redo: new work was done. \"rapport redo \(number)\" does it anyway.")
  }

  /// An undo without an action.
  public static let nothingToUndo = Fault(.invalidOperation, "There is nothing to undo.")

  /// An undo when nothing is left but actions that cannot be taken back; the number is that of the newest.
  public static func cannotUndo(_ number: Int64) -> Fault {
    Fault(
      .invalidOperation,
      "Nothing to undo. Action \(number) cannot be: \"rapport undo \(number)\" says why.")
  }

  /// A redo when nothing is left but undos that cannot be taken back; the number is that of the newest.
  public static func cannotRedo(_ number: Int64) -> Fault {
    Fault(
      .invalidOperation,
      "Nothing to redo. Action \(number) cannot be: \"rapport redo \(number)\" says why.")
  }
}
