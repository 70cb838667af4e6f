/// Why the screen cannot be opened.
public struct TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence for standard error.
  public let description: String

  /// A reason.
  init(_ sentence: String) { description = sentence }
}
