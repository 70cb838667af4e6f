public import ObjectModel

/// What completion knows besides the text.
public struct CompletionSource: Sendable {
  /// The objects that a query may name.
  public var catalog: ObjectCatalog
  /// What date literals depend on; nil leaves their days unsaid.
  public var dates: DateContext?
  /// The developer names of list views, by the object's API name.
  public var listViews: [String: [String]]

  /// What completion knows.
  public init(catalog: ObjectCatalog, dates: DateContext? = nil, listViews: [String: [String]] = [:]) {
    self.catalog = catalog
    self.dates = dates
    self.listViews = listViews
  }
}
