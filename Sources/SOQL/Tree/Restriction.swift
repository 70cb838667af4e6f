/// One WITH clause.
public struct Restriction: Sendable, Hashable {
  /// What is asked for.
  public var kind: Kind
  /// Where the word after WITH starts, counted in UTF-8 bytes from 0. Left out of comparisons.
  public var offset: Int

  /// A WITH clause.
  public init(_ kind: Kind, at offset: Int = 0) {
    self.kind = kind
    self.offset = offset
  }

  /// The WITH clauses of SOQL (semantics 5.1).
  public enum Kind: Sendable, Hashable {
    /// WITH SECURITY_ENFORCED, a word of Apex.
    case securityEnforced
    /// WITH USER_MODE, a word of Apex.
    case userMode
    /// WITH SYSTEM_MODE, a word of Apex.
    case systemMode
    /// WITH DATA CATEGORY, for knowledge articles.
    case dataCategory([DataCategory])
  }

  /// One condition of WITH DATA CATEGORY.
  public struct DataCategory: Sendable, Hashable {
    /// The category group.
    public var group: Name
    /// Which categories around the named ones are meant.
    public var selector: Selector
    /// The categories; never empty.
    public var categories: [Name]

    /// A condition on categories.
    public init(_ group: Name, _ selector: Selector, _ categories: [Name]) {
      self.group = group
      self.selector = selector
      self.categories = categories
    }

    /// Which categories around the named ones are meant.
    public enum Selector: String, Sendable, Hashable, CaseIterable {
      case at = "AT"
      case above = "ABOVE"
      case below = "BELOW"
      case aboveOrBelow = "ABOVE_OR_BELOW"
    }
  }

  /// Compares what is asked for.
  public static func == (left: Restriction, right: Restriction) -> Bool {
    left.kind == right.kind
  }

  /// Hashes what is asked for.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
  }
}
