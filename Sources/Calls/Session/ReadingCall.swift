import ObjectModel
import Repository

/// A call that only reads.
protocol ReadingCall {
  /// Answers from a snapshot of the data.
  func answer(_ reader: Reader) throws(Fault) -> Reply
}
