/// The sentence in the message line.
public struct Message: Sendable, Hashable {
  /// How much it matters; each has a sign as well as a colour (terminal 7.2).
  public enum Severity: Sendable, Hashable {
    /// Something was done.
    case done
    /// Something worth knowing.
    case note
    /// Something that is not possible here, or that needs care.
    case warning
    /// Something failed.
    case error
  }

  /// How much it matters.
  public var severity: Severity
  /// The sentence, not yet sanitised.
  public var text: String

  /// A message.
  public init(_ severity: Severity, _ text: String) {
    self.severity = severity
    self.text = text
  }
}
