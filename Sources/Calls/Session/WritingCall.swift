import ObjectModel
import Repository

/// A call that changes data. Everything that is wrong with the request was found before; what is thrown now is the
/// file's fault.
protocol WritingCall {
  /// What the call does, for the journal.
  func sentence(in catalog: ObjectCatalog) -> String
  /// The same with the names of records, as they are before the change.
  func sentence(naming reader: Reader, in catalog: ObjectCatalog) throws(Fault) -> String
  /// Makes the change in a transaction.
  func perform(_ writer: Writer) throws(Fault) -> Reply
}

extension WritingCall {
  func sentence(naming reader: Reader, in catalog: ObjectCatalog) throws(Fault) -> String {
    sentence(in: catalog)
  }
}
