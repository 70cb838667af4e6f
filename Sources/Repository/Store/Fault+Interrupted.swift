public import ObjectModel

extension Fault {
  /// A read that ``Store/interruptReads()`` ended; nobody waits for its answer.
  public static let interrupted = Fault(.queryTimeout, "A newer request took the place of this one.")
}
