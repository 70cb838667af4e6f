/// The answer of describeLayout (semantics 4.4).
public struct DescribeLayoutResult: Sendable, Hashable {
  /// The object's API name; not part of the JSON.
  public var objectType: String
  /// The layouts; one, for the master record type.
  public var layouts: [DescribeLayout]
  /// Which record type uses which layout.
  public var recordTypeMappings: [RecordTypeMapping]
  /// Whether a create must ask for the record type first.
  public var recordTypeSelectorRequired: Bool

  /// A describeLayout answer.
  public init(
    objectType: String, layouts: [DescribeLayout], recordTypeMappings: [RecordTypeMapping],
    recordTypeSelectorRequired: Bool = false
  ) {
    self.objectType = objectType
    self.layouts = layouts
    self.recordTypeMappings = recordTypeMappings
    self.recordTypeSelectorRequired = recordTypeSelectorRequired
  }
}

/// One page layout: what the detail page and the edit form show, in order.
public struct DescribeLayout: Sendable, Hashable {
  /// The layout's id, `00h…`.
  public var id: RecordID
  /// What the detail page shows.
  public var detailSections: [Section]
  /// What the edit form shows.
  public var editSections: [Section]
  /// The strip of key fields above the sections; nil without one.
  public var highlights: Section?
  /// The child records below the sections.
  public var relatedLists: [RelatedList]
  /// The buttons of the page, by API name.
  public var buttons: [Button]

  /// A layout.
  public init(
    id: RecordID, detailSections: [Section], editSections: [Section], highlights: Section? = nil,
    relatedLists: [RelatedList], buttons: [Button]
  ) {
    self.id = id
    self.detailSections = detailSections
    self.editSections = editSections
    self.highlights = highlights
    self.relatedLists = relatedLists
    self.buttons = buttons
  }

  /// One block of rows.
  public struct Section: Sendable, Hashable {
    /// The heading.
    public var heading: String
    /// Whether the heading is shown.
    public var useHeading: Bool
    /// 1 or 2.
    public var columns: Int
    /// How Tab walks the items.
    public var tabOrder: TabOrder
    /// The rows.
    public var rows: [Row]

    /// A section.
    public init(
      heading: String, useHeading: Bool = true, columns: Int, tabOrder: TabOrder = .leftToRight, rows: [Row]
    ) {
      self.heading = heading
      self.useHeading = useHeading
      self.columns = columns
      self.tabOrder = tabOrder
      self.rows = rows
    }

    /// The items in the order in which Tab walks them.
    public var itemsInTabOrder: [Item] {
      switch tabOrder {
      case .leftToRight: rows.flatMap(\.items)
      case .topToBottom:
        (0..<max(columns, 1)).flatMap { column in
          rows.compactMap { $0.items.indices.contains(column) ? $0.items[column] : nil }
        }
      }
    }
  }

  /// How Tab walks the items of a section.
  public enum TabOrder: String, Sendable, Hashable {
    /// Row by row.
    case leftToRight = "LeftToRight"
    /// Column by column.
    case topToBottom = "TopToBottom"
  }

  /// One row of a section.
  public struct Row: Sendable, Hashable {
    /// At most as many items as the section has columns.
    public var items: [Item]

    /// A row.
    public init(items: [Item]) {
      self.items = items
    }
  }

  /// One cell: a label and what stands beside it.
  public struct Item: Sendable, Hashable {
    /// The label.
    public var label: String
    /// Whether it may be entered on create.
    public var editableForNew: Bool
    /// Whether it may be entered on edit.
    public var editableForUpdate: Bool
    /// Whether the layout requires a value; the API does not enforce it.
    public var required: Bool
    /// Whether the cell is left empty on purpose.
    public var placeholder: Bool
    /// What is shown, in order.
    public var components: [Component]

    /// A cell.
    public init(
      label: String, editableForNew: Bool = false, editableForUpdate: Bool = false, required: Bool = false,
      placeholder: Bool = false, components: [Component]
    ) {
      self.label = label
      self.editableForNew = editableForNew
      self.editableForUpdate = editableForUpdate
      self.required = required
      self.placeholder = placeholder
      self.components = components
    }

    /// The API names of the fields in the cell.
    public var fieldNames: [String] {
      components.filter { $0.kind == .field }.map(\.value)
    }
  }

  /// One piece of a cell.
  public struct Component: Sendable, Hashable {
    /// The kinds that Rapport draws, and the others that a real org's layout may hold.
    public enum Kind: String, Sendable, Hashable {
      case field = "Field"
      case separator = "Separator"
      case emptySpace = "EmptySpace"
      case expandedLookup = "ExpandedLookup"
      case sControl = "SControl"
      case visualforcePage = "VisualforcePage"
      case reportChart = "ReportChart"
      case auraComponent = "AuraComponent"
      case canvas = "Canvas"
      case customLink = "CustomLink"
      case analyticsCloud = "AnalyticsCloud"
    }

    /// What it is.
    public var kind: Kind
    /// A field's API name, or a separator's text.
    public var value: String
    /// Its place in the tab order of the page, from 1.
    public var tabOrder: Int
    /// A hint for the height of a text.
    public var displayLines: Int

    /// A piece of a cell.
    public init(kind: Kind, value: String, tabOrder: Int, displayLines: Int) {
      self.kind = kind
      self.value = value
      self.tabOrder = tabOrder
      self.displayLines = displayLines
    }
  }

  /// The children of one relationship.
  public struct RelatedList: Sendable, Hashable {
    /// The heading.
    public var label: String
    /// The relationship's name on the parent.
    public var name: String
    /// The child object's API name.
    public var object: String
    /// The child's reference field.
    public var field: String
    /// The columns.
    public var columns: [DescribeSearchLayoutResult.Column]
    /// The path that orders it.
    public var sortColumn: String
    /// Whether the order is ascending.
    public var sortAscending: Bool
    /// Rows shown before "more".
    public var limitRows: Int

    /// A related list.
    public init(
      label: String, name: String, object: String, field: String,
      columns: [DescribeSearchLayoutResult.Column], sortColumn: String, sortAscending: Bool, limitRows: Int
    ) {
      self.label = label
      self.name = name
      self.object = object
      self.field = field
      self.columns = columns
      self.sortColumn = sortColumn
      self.sortAscending = sortAscending
      self.limitRows = limitRows
    }
  }

  /// A button of the page.
  public struct Button: Sendable, Hashable {
    /// The API name.
    public var name: String
    /// The label.
    public var label: String

    /// A button.
    public init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }
}

/// Which record type uses which layout (semantics 4.4).
public struct RecordTypeMapping: Sendable, Hashable {
  /// The layout.
  public var layoutID: RecordID
  /// The values that each picklist of the object offers, in order.
  public var picklists: [(name: String, values: [String])] {
    picklistNames.map { ($0, picklistValues[$0] ?? []) }
  }
  private var picklistNames: [String]
  private var picklistValues: [String: [String]]

  /// The mapping of the master record type, which every object has.
  public init(layoutID: RecordID, object: ObjectDescription) {
    self.layoutID = layoutID
    let picklists = object.fields.compactMap { field in field.type.picklistValues.map { (field.name, $0) } }
    picklistNames = picklists.map(\.0)
    picklistValues = Dictionary(picklists) { first, _ in first }
  }

  /// The id of the master record type.
  public static let masterRecordTypeID = "012000000000000AAA"
}
