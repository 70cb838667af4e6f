/// One list view of an object (semantics 4.5): a row of the ListView object.
public struct ListViewEntry: Sendable, Hashable {
  /// The view's id, which begins with `00B`.
  public var id: RecordID
  /// Its name for programs, such as `AllInteractions`.
  public var developerName: String
  /// Its name for people.
  public var label: String
  /// The API name of the object whose records it lists.
  public var objectType: String
  /// Whether a SOQL query without view dates says the same.
  public var isSOQLCompatible: Bool

  /// A list view.
  public init(
    id: RecordID, developerName: String, label: String, objectType: String, isSOQLCompatible: Bool
  ) {
    self.id = id
    self.developerName = developerName
    self.label = label
    self.objectType = objectType
    self.isSOQLCompatible = isSOQLCompatible
  }
}

/// The answer of describeListView.
public struct DescribeListViewResult: Sendable, Hashable {
  /// Which records a view lists before its condition.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// All that the user may see.
    case everything
    /// Those that the user owns.
    case mine
  }

  /// One item of the order of a view's rows.
  public struct Ordering: Sendable, Hashable {
    /// The path to order by.
    public var path: String
    /// Whether the order is ascending.
    public var isAscending: Bool
    /// Whether rows without a value come first.
    public var isNullsFirst: Bool

    /// An item of an order.
    public init(path: String, isAscending: Bool, isNullsFirst: Bool) {
      self.path = path
      self.isAscending = isAscending
      self.isNullsFirst = isNullsFirst
    }
  }

  /// The view.
  public var view: ListViewEntry
  /// Its columns from left to right.
  public var columns: [DescribeSearchLayoutResult.Column]
  /// What every view selects behind its columns and no list shows: the id and the stamps of the last change.
  public var hiddenColumns: [DescribeSearchLayoutResult.Column]
  /// Which records it lists before its condition.
  public var scope: Scope
  /// The fields that must have a value, beyond the scope.
  public var filledFields: [String]
  /// The order of its rows.
  public var orderBy: [Ordering]
  /// Its rows as SOQL that this program's query and page understand: the columns, the condition and the order, for the
  /// running user.
  public var soql: String

  /// What is known about a view.
  public init(
    view: ListViewEntry, columns: [DescribeSearchLayoutResult.Column],
    hiddenColumns: [DescribeSearchLayoutResult.Column] = [], scope: Scope, filledFields: [String] = [],
    orderBy: [Ordering] = [], soql: String
  ) {
    self.view = view
    self.columns = columns
    self.hiddenColumns = hiddenColumns
    self.scope = scope
    self.filledFields = filledFields
    self.orderBy = orderBy
    self.soql = soql
  }
}
