import ObjectModel

/// What stands where a row's own id must stand.
enum SentID {
  /// An id.
  case id(RecordID)
  /// A text that is none.
  case malformed(String)

  /// Reads a text.
  init(_ text: String) {
    self = RecordID(text).map(SentID.id) ?? .malformed(text)
  }

  /// The id, when it is one.
  var id: RecordID? {
    if case .id(let id) = self { id } else { nil }
  }
}
