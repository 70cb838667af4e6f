/// What a query is about: an object, or, in a subquery, a child relationship of the outer object.
public struct From: Sendable, Hashable {
  /// The object's name, or the relationship's, perhaps with the outer object or its alias in front.
  public var path: FieldPath
  /// The short name that paths may begin with.
  public var alias: Name?
  /// Short names of parents, as in `FROM Account a, a.Owner o`.
  public var parents: [Parent]

  /// An object or a relationship with its short names.
  public init(_ path: FieldPath, as alias: Name? = nil, parents: [Parent] = []) {
    self.path = path
    self.alias = alias
    self.parents = parents
  }

  /// An object without short names.
  public init(_ object: Name) {
    self.init(FieldPath([object]))
  }

  /// The last name of the path: the object, or the relationship.
  public var name: Name { path.names.last ?? Name("") }

  /// A parent with its short name.
  public struct Parent: Sendable, Hashable {
    /// The path to the parent; its first name is a short name that stands before it.
    public var path: FieldPath
    /// The parent's short name.
    public var alias: Name

    /// A parent with its short name.
    public init(_ path: FieldPath, as alias: Name) {
      self.path = path
      self.alias = alias
    }
  }
}
