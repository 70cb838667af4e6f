import ObjectModel

extension SortMenu {
  /// The menu of a list: its own sortable columns first, then the object's other sortable fields.
  init(for list: ListScreen) {
    var items = list.columns.filter { $0.field.properties.contains(.sort) }
      .map { Item(label: $0.label, path: $0.path) }
    let known = Set(items.map(\.path))
    items += list.object.fields
      .filter {
        $0.properties.contains(.sort) && $0.reference == nil && $0.type != .id && !known.contains($0.name)
      }
      .map { Item(label: $0.label, path: $0.name) }
    self.init(items: items)
  }
}

extension AppState {
  /// Opens the sort menu with the mark on the column that the list is sorted by.
  mutating func openSortMenu() {
    guard case .list(let list) = screen else { return }
    var menu = SortMenu(for: list)
    let line = menu.items.firstIndex { $0.path == list.sort?.path } ?? 0
    menu.scroll.move(to: line, count: menu.items.count, height: geometry.popUpHeight)
    overlay = .sortMenu(menu)
  }

  /// Moves the mark of the sort menu.
  mutating func moveSortMenu(to line: Int) {
    guard case .sortMenu(var menu) = overlay else { return }
    menu.scroll.move(to: line, count: menu.items.count, height: geometry.popUpHeight)
    overlay = .sortMenu(menu)
  }

  /// Sorts by the marked column, ascending for names and texts, the newest first for times.
  mutating func takeSort() {
    guard case .sortMenu(let menu) = overlay, case .list(let list) = screen,
      menu.items.indices.contains(menu.scroll.cursor)
    else { return }
    overlay = nil
    let path = menu.items[menu.scroll.cursor].path
    let field = list.columns.first { $0.path == path }?.field ?? list.object.field(path)
    let isAscending = field.map { $0.type != .dateTime && $0.type != .date } ?? true
    sort(list.id, by: ListScreen.Sort(path: path, isAscending: isAscending))
  }

  /// Takes the nth line of the sort menu.
  mutating func chooseSort(byDigit key: Key) {
    guard case .sortMenu(var menu) = overlay, case .character(let character) = key.code,
      let digit = character.wholeNumberValue, menu.items.indices.contains(digit - 1)
    else { return }
    menu.scroll.move(to: digit - 1, count: menu.items.count, height: geometry.popUpHeight)
    overlay = .sortMenu(menu)
    takeSort()
  }

  /// Sorts the other way round.
  mutating func reverseSort() {
    guard case .list(let list) = screen, let sort = list.sort else { return }
    self.sort(list.id, by: ListScreen.Sort(path: sort.path, isAscending: !sort.isAscending))
  }

  private mutating func sort(_ id: ScreenID, by sort: ListScreen.Sort) {
    changeList(id) { $0.sort = sort }
    reload(id, to: .first)
  }
}
