import ObjectModel

extension Writer {
  /// Writes the shipped list views that are missing (semantics 4.5).
  func createListViews() throws(Fault) {
    for object in catalog.objects {
      let views = ShippedListView.views(of: object)
      if views.isEmpty { continue }
      let known = Set(try listViews(of: object).map(\.developerName))
      for view in views where !known.contains(view.developerName(of: object)) {
        _ = try insert(
          .listView,
          values: [
            "Name": .text(view.label(of: object)), "DeveloperName": .text(view.developerName(of: object)),
            "SobjectType": .text(object.name), "IsSoqlCompatible": .boolean(view.isSOQLCompatible),
          ])
      }
    }
  }
}
