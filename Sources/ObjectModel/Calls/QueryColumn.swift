/// One column of a query's answer when the answer is a table.
public struct QueryColumn: Sendable, Hashable {
  /// Where the value stands in a record, with points: `Name`, `Account.Name`.
  public var path: String
  /// The columns of the rows of a child relationship; nil for values.
  public var children: [QueryColumn]?

  /// A column.
  public init(_ path: String, children: [QueryColumn]? = nil) {
    self.path = path
    self.children = children
  }
}
