/// Why a typed text cannot be read as a value: shown at the field, with the part at fault marked (terminal 3.2).
public struct EntryError: Error, Sendable, Hashable {
  /// What is wrong, as a sentence without a full stop: `November has 30 days`.
  public var message: String
  /// The part at fault, in Characters of the typed text; nil when it is the text as a whole.
  public var part: Range<Int>?
  /// What may have been meant, to be offered with a question mark: `tuesday`.
  public var suggestion: String?

  /// An error.
  public init(_ message: String, part: Range<Int>? = nil, suggestion: String? = nil) {
    self.message = message
    self.part = part
    self.suggestion = suggestion
  }

  /// The message with the suggestion behind it: `no day or time: tusday - tuesday?`.
  public var sentence: String {
    suggestion.map { "\(message) - \($0)?" } ?? message
  }
}
