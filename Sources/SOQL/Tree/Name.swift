/// A name in a query with the place where it stands. The place is left out of comparisons.
public struct Name: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name as written.
  public var text: String
  /// Where its first character stands, counted in UTF-8 bytes from 0; 0 for names that were not read from a text.
  public var offset: Int

  /// A name at a place.
  public init(_ text: String, at offset: Int = 0) {
    self.text = text
    self.offset = offset
  }

  /// A name that was not read from a text.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Compares the texts.
  public static func == (left: Name, right: Name) -> Bool {
    left.text == right.text
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
