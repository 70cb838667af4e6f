/// The list views that every object with a layout has from the start (semantics 4.5).
public enum ShippedListView: Sendable, Hashable, CaseIterable {
  /// Every record.
  case all
  /// The records that the running user owns.
  case mine
  /// The records that the running user has opened, the last one first.
  case recentlyViewed

  /// The views of an object, in the order in which they are offered; none for an object without a layout.
  public static func views(of object: ObjectDescription) -> [ShippedListView] {
    guard object.layout != nil else { return [] }
    return allCases.filter { view in
      switch view {
      case .all: true
      case .mine: object.field(.owner) != nil
      case .recentlyViewed: object.viewedField != nil
      }
    }
  }

  /// The name for people, such as `My Interactions`.
  public func label(of object: ObjectDescription) -> String { "\(prefix) \(object.labelPlural)" }

  /// The name for programs, such as `MyInteractions`.
  public func developerName(of object: ObjectDescription) -> String {
    label(of: object).filter { $0 != " " }
  }

  /// Whether a query without view dates says the same.
  public var isSOQLCompatible: Bool {
    switch self {
    case .all, .mine: true
    case .recentlyViewed: false
    }
  }

  /// Which records the view lists before its condition.
  public var scope: DescribeListViewResult.Scope {
    switch self {
    case .all, .recentlyViewed: .everything
    case .mine: .mine
    }
  }

  private var prefix: String {
    switch self {
    case .all: "All"
    case .mine: "My"
    case .recentlyViewed: "Recently Viewed"
    }
  }
}

extension ObjectDescription {
  /// The field that says when the running user last opened a record; nil when the object has none.
  public var viewedField: FieldDescription? { fields.first { $0.source == .viewStamp(.viewed) } }
}
