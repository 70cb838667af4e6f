/// Whether a record is there.
public enum RecordState: Sendable, Hashable {
  /// There is no such record, or it was erased.
  case missing
  /// It is there.
  case live
  /// It is deleted. `inBin` says whether an undelete of its unit can bring it back, `isRoot` whether it is the record
  /// that was deleted itself rather than a child that went with it.
  case deleted(inBin: Bool, isRoot: Bool)
}
