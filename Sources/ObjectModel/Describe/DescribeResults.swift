/// The answer of describeSObjects for one type. The attributes of semantics 4.2 and 4.3 follow from the description.
public struct DescribeSObjectResult: Sendable, Hashable {
  /// The object and its fields; roles travel here and are left out of the JSON.
  public var object: ObjectDescription
  /// The relationships to its children.
  public var childRelationships: [ChildRelationship]

  /// The values of picklists that were written and that the description does not name, by the field's API name
  /// (semantics 2.2).
  public var inactiveValues: [String: [String]]

  /// What describeSObjects answers for an object of a catalogue.
  public init(
    _ object: ObjectDescription, in catalog: ObjectCatalog, inactiveValues: [String: [String]] = [:]
  ) {
    self.object = object
    self.childRelationships = catalog.childRelationships(of: object)
    self.inactiveValues = inactiveValues
  }
}

/// The list columns of one object (semantics 4.5).
public struct DescribeSearchLayoutResult: Sendable, Hashable {
  /// One column.
  public struct Column: Sendable, Hashable {
    /// The column's heading.
    public var label: String
    /// The path to select, such as `Account.Name`.
    public var path: String
    /// The field that the path leads to.
    public var field: FieldDescription

    /// A column.
    public init(label: String, path: String, field: FieldDescription) {
      self.label = label
      self.path = path
      self.field = field
    }
  }

  /// The object's API name.
  public var objectType: String
  /// The heading of the list.
  public var label: String
  /// Rows of a search result.
  public var limitRows: Int
  /// The columns from left to right.
  public var searchColumns: [Column]

  /// What describeSearchLayouts answers for an object.
  public init(_ object: ObjectDescription, in catalog: ObjectCatalog) {
    objectType = object.name
    label = "Search Results"
    limitRows = 25
    searchColumns = object.searchLayout.compactMap { Column(path: $0, of: object, in: catalog) }
  }
}

extension DescribeSearchLayoutResult.Column {
  /// The column of a path on an object; nil when the path leads nowhere. A parent's name is headed by the
  /// relationship's label, as people say it: *Account*, not *Account Name*.
  public init?(path: String, of object: ObjectDescription, in catalog: ObjectCatalog) {
    guard let field = catalog.field(at: path, from: object) else { return nil }
    self.init(label: Self.label(path: path, field: field, of: object), path: path, field: field)
  }

  private static func label(path: String, field: FieldDescription, of object: ObjectDescription) -> String {
    guard let dot = path.firstIndex(of: "."), field.isNameField,
      let reference = object.field(relationship: String(path[..<dot]))
    else { return field.layoutLabel }
    return reference.layoutLabel
  }
}

extension FieldDescription {
  /// The label on a page: references are called by what they point to, *Account* and not *Account ID*.
  public var layoutLabel: String {
    reference != nil && label.hasSuffix(" ID") ? String(label.dropLast(3)) : label
  }
}

/// The fields that identify a record of a type in one line (semantics 4.5).
public struct DescribeCompactLayoutsResult: Sendable, Hashable {
  /// The object's API name.
  public var objectType: String
  /// The items in order.
  public var fieldItems: [DescribeLayout.Item]

  /// What describeCompactLayouts answers for an object.
  public init(_ object: ObjectDescription, in catalog: ObjectCatalog) {
    objectType = object.name
    fieldItems = object.compactLayout.compactMap { path in
      DescribeSearchLayoutResult.Column(path: path, of: object, in: catalog)
    }.enumerated().map { index, column in
      DescribeLayout.Item(
        label: column.label,
        components: [.init(kind: .field, value: column.path, tabOrder: index + 1, displayLines: 1)])
    }
  }
}
