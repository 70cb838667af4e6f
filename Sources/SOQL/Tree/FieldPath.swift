/// A field, reached from the queried object over zero or more parent relationships.
public struct FieldPath: Sendable, Hashable {
  /// The relationships and, last, the field; never empty.
  public var names: [Name]

  /// A path from its names.
  public init(_ names: [Name]) {
    self.names = names
  }

  /// A path from text such as `Account.Name`.
  public init(_ text: String) {
    names = text.split(separator: ".").map { Name(String($0)) }
  }

  /// The path with points, as written.
  public var text: String { names.map(\.text).joined(separator: ".") }
}
