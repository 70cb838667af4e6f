/// A page layout as its author writes it. `describeLayout` expands it into the API's full answer.
public struct LayoutDescription: Sendable, Hashable {
  /// The sections from top to bottom.
  public let sections: [Section]
  /// The related lists below them.
  public let relatedLists: [RelatedList]

  /// A layout.
  public init(sections: [Section], relatedLists: [RelatedList] = []) {
    self.sections = sections
    self.relatedLists = relatedLists
  }

  /// One block of fields.
  public struct Section: Sendable, Hashable {
    /// Its heading.
    public let heading: String
    /// 1 or 2.
    public let columns: Int
    /// Whether the edit form shows it too.
    public let isEditable: Bool
    /// Rows of at most `columns` items.
    public let rows: [[Item]]

    /// A section.
    public init(_ heading: String, columns: Int, isEditable: Bool = true, rows: [[Item]]) {
      self.heading = heading
      self.columns = columns
      self.isEditable = isEditable
      self.rows = rows
    }
  }

  /// One cell of a section.
  public enum Item: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A field by its API name.
    case field(String)
    /// A field that this layout never lets anyone edit.
    case readOnly(String)
    /// A field that this layout requires, though the object may not.
    case required(String)
    /// Two fields in one cell, such as who and when.
    case pair(String, String, label: String)
    /// An intentionally empty cell.
    case empty

    /// A field by its API name.
    public init(stringLiteral value: String) {
      self = .field(value)
    }
  }

  /// The child records of one relationship.
  public struct RelatedList: Sendable, Hashable {
    /// The child object's API name.
    public let object: String
    /// The child's reference field.
    public let field: String
    /// Paths of its columns, on the child.
    public let columns: [String]
    /// The path that orders it.
    public let sort: String
    /// Whether the order is ascending.
    public let isAscending: Bool
    /// Rows shown before "more".
    public let limit: Int

    /// A related list.
    public init(
      _ object: String, by field: String, columns: [String], sort: String, ascending: Bool = true,
      limit: Int = 5
    ) {
      self.object = object
      self.field = field
      self.columns = columns
      self.sort = sort
      self.isAscending = ascending
      self.limit = limit
    }
  }
}
