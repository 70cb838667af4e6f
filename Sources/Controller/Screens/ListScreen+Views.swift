import ObjectModel
import SOQL

// Which records, columns and order a list has: its list view says so (semantics 4.5), for objects without one the
// search layout.

extension AppState {
  /// Gives a new list what its object's lists open with.
  mutating func describe(_ id: ScreenID) {
    guard let list = list(id) else { return }
    if let name = described.firstView(of: list.object) {
      show(name, in: id)
    } else if let columns = described.columns[list.object.name] {
      changeList(id) { $0.columns = columns }
      reload(id, to: .first)
    } else {
      askForColumns(of: list.object.name)
    }
  }

  /// `1` to `9`: shows the list view of that number.
  mutating func chooseView(_ key: Key) {
    guard case .list(let list) = screen, case .character(let character) = key.code,
      let number = character.wholeNumberValue, let views = described.views[list.object.name]
    else { return }
    guard views.indices.contains(number - 1) else {
      say(.warning, "There are only \(views.count) list views of \(list.object.labelPlural).")
      return
    }
    show(views[number - 1].developerName, in: list.id)
  }

  /// Why there is no list view to choose; nil when there is.
  var noViews: String? {
    guard case .list(let list) = screen else { return nil }
    return described.views[list.object.name]?.isEmpty == false
      ? nil : "\(list.object.labelPlural) have no list views."
  }

  /// Shows a list view, at once or as soon as it is described.
  private mutating func show(_ name: String, in id: ScreenID) {
    guard let object = list(id)?.object.name else { return }
    changeList(id) { $0.awaitedView = name }
    if let view = described.describedViews[object]?[name] {
      take(view, in: id)
    } else if !awaiting.values.contains(.view(object: object, name: name)) {
      perform(.describeListView(type: object, view: name), for: .view(object: object, name: name))
    }
  }

  private mutating func take(_ view: ListScreen.View, in id: ScreenID) {
    changeList(id) {
      $0.awaitedView = nil
      $0.view = view
      $0.columns = view.columns
      $0.sort = view.sort
    }
    reload(id, to: .first)
  }

  /// Takes a list view in, for every list that waits for it.
  mutating func takeView(_ result: DescribeListViewResult, named name: String, of object: String) {
    guard let view = ListScreen.View(result), !view.columns.isEmpty else {
      if isFirstView(name, of: object) { listBySearchLayout(object) } else { viewFailed(name, of: object) }
      return
    }
    described.describedViews[object, default: [:]][name] = view
    for list in lists(of: object) where list.awaitedView == name { take(view, in: list.id) }
    // The rows are on their way: the names of the other views may come after them.
    if described.views[object] == nil, !awaiting.values.contains(.views(object: object)) {
      perform(.listViews(type: object), for: .views(object: object))
    }
  }

  /// Takes the list views of an object in. A list whose view is gone shows the first one.
  mutating func takeViews(_ views: [ListViewEntry], of object: String) {
    described.views[object] = views
    guard let first = views.first else { return }
    let names = Set(views.map(\.developerName))
    described.describedViews[object] = described.describedViews[object]?.filter { names.contains($0.key) }
    for list in lists(of: object) {
      guard let view = list.view, !names.contains(view.entry.developerName) else { continue }
      show(first.developerName, in: list.id)
    }
  }

  /// List views were made or taken back: those that are known are read again.
  mutating func viewsChanged() {
    for object in described.views.keys.sorted() {
      perform(.listViews(type: object), for: .views(object: object))
    }
  }

  /// Whether a list view is the one that lists of an object open with.
  func isFirstView(_ name: String, of object: String) -> Bool {
    described.object(named: object).flatMap(described.firstView) == name
  }

  /// The first list view of an object cannot be had: its lists use the search layout.
  mutating func listBySearchLayout(_ object: String) {
    described.objectsWithoutViews.insert(object)
    for list in lists(of: object) { changeList(list.id) { $0.awaitedView = nil } }
    askForColumns(of: object)
  }

  /// A list view cannot be had: the lists that wait for it stay as they are.
  mutating func viewFailed(_ name: String, of object: String) {
    for list in lists(of: object) where list.awaitedView == name {
      changeList(list.id) { $0.awaitedView = nil }
    }
  }

  private mutating func askForColumns(of object: String) {
    guard !awaiting.values.contains(.columns(object: object)) else { return }
    perform(.describeSearchLayouts(types: [object]), for: .columns(object: object))
  }

  /// Takes the columns of search layouts in.
  mutating func takeColumns(_ results: [DescribeSearchLayoutResult]) {
    for result in results {
      let columns =
        result.searchColumns.isEmpty ? fallbackColumns(of: result.objectType) : result.searchColumns
      described.columns[result.objectType] = columns
      for list in lists(of: result.objectType) where list.view == nil {
        changeList(list.id) { $0.columns = columns }
        reload(list.id, to: .first)
      }
    }
  }

  /// The columns of an object whose search layout has none: its name, or its first field.
  private func fallbackColumns(of name: String) -> [DescribeSearchLayoutResult.Column] {
    guard let object = described.object(named: name), let field = object.field(.name) ?? object.fields.first
    else { return [] }
    return [DescribeSearchLayoutResult.Column(label: field.layoutLabel, path: field.name, field: field)]
  }

  /// The columns of an object cannot be had: its lists stay empty.
  mutating func columnsFailed(of object: String) {
    for list in lists(of: object) { changeList(list.id) { $0.hasLoaded = true } }
  }

  private func lists(of object: String) -> [ListScreen] {
    screens.compactMap { screen in
      guard case .list(let list) = screen, list.object.name == object else { return nil }
      return list
    }
  }
}

extension ListScreen.View {
  /// A list view as it was described; nil when its query cannot be read.
  init?(_ result: DescribeListViewResult) {
    guard let query = try? Query(parsing: result.soql) else { return nil }
    self.init(
      entry: result.view, columns: result.columns, condition: query.condition, ordering: query.ordering)
  }
}
