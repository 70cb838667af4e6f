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

  /// The view.
  public var view: ListViewEntry
  /// Its columns from left to right.
  public var columns: [DescribeSearchLayoutResult.Column]
  /// Which records it lists before its condition.
  public var scope: Scope
  /// Its rows as SOQL that this program's query and page understand: the columns, the condition and the order, for the
  /// running user.
  public var soql: String

  /// What is known about a view.
  public init(
    view: ListViewEntry, columns: [DescribeSearchLayoutResult.Column], scope: Scope, soql: String
  ) {
    self.view = view
    self.columns = columns
    self.scope = scope
    self.soql = soql
  }
}
