public import ObjectModel

/// What the describe calls have answered so far: all that the screens know about objects.
public struct DescribedObjects: Sendable, Equatable {
  /// The objects in the order of describeGlobal; before its answer only the one that the program starts with.
  public internal(set) var objects: [ObjectDescription]
  /// The list views of objects by the object's API name; absent until listViews is answered.
  public internal(set) var views: [String: [ListViewEntry]] = [:]
  /// List columns by the object's API name, of objects that have no list views.
  public internal(set) var columns: [String: [DescribeSearchLayoutResult.Column]] = [:]
  /// Layouts by the object's API name.
  public internal(set) var layouts: [String: DescribeLayout] = [:]

  /// The list views that were described, by the object's API name and the view's developer name.
  var describedViews: [String: [String: ListScreen.View]] = [:]
  /// The objects whose first list view could not be had, by API name: their lists use the search layout.
  var objectsWithoutViews: Set<String> = []

  /// Knows one object.
  public init(_ object: ObjectDescription) {
    objects = [object]
  }

  /// The objects whose records have a page of their own, in the same order.
  var openable: [ObjectDescription] { objects.filter { $0.calls.contains(.describeLayout) } }

  /// The object of a name, compared without case; nil when it is not described.
  public func object(named name: String) -> ObjectDescription? {
    objects.first { $0.name.equalsIgnoringASCIICase(name) }
  }

  /// The object whose ids start as this one does; nil when it is not described.
  public func object(of id: RecordID) -> ObjectDescription? {
    objects.first { $0.keyPrefix == id.keyPrefix }
  }

  /// The path of the name of the record that a reference field points to, such as `Account.Name`; nil when the
  /// reference has no relationship name or its targets have no name field.
  public func namePath(of field: FieldDescription) -> String? {
    guard let reference = field.reference, let relationship = reference.relationshipName,
      let name = reference.targets.lazy.compactMap({ object(named: $0.object)?.field(.name) }).first
    else { return nil }
    return relationship + "." + name.name
  }

  /// The developer name of the list view that lists of an object open with; nil when it has no list views.
  func firstView(of object: ObjectDescription) -> String? {
    guard !objectsWithoutViews.contains(object.name) else { return nil }
    return ShippedListView.views(of: object).first?.developerName(of: object)
  }

  /// What a record is called: its name, or its object's label and id where objects have no name.
  public func title(of record: Record, object: ObjectDescription) -> String {
    if let field = object.field(.name), let name = record[field.name].text { return name }
    return record.id.map { "\(object.label) \($0.text18)" } ?? object.label
  }
}

extension DescribedObjects {
  /// The plural labels of the objects whose records are deleted with the record that they belong to.
  func labelsOfCascaded(under parent: ObjectDescription) -> [String] {
    objects.filter { child in
      child.fields.contains { field in
        guard let reference = field.reference, reference.objects.contains(parent.name) else { return false }
        switch reference.onDelete {
        case .cascade: return true
        case .clear, .restrict: return false
        }
      }
    }.map(\.labelPlural)
  }
}
