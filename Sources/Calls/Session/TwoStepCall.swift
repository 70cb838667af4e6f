import ObjectModel
import Repository

/// A call that reads and then may have to keep something of what it has found, such as the rows that a query has still
/// to hand out. The two steps use the two connections, one after the other.
protocol TwoStepCall {
  /// Answers from a snapshot of the data, or says what is to be kept first.
  func answer(_ reader: Reader) throws(Fault) -> FirstStep
}

/// What the reading step of a call came to.
enum FirstStep {
  /// The answer; nothing is to be kept.
  case done(Reply)
  /// What is to be written before the call can be answered.
  case write(any WritingCall)
}
