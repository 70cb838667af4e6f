import ObjectModel

// The stack of open screens.

extension AppState {
  /// The number of a screen that is about to open.
  mutating func nextScreen() -> ScreenID {
    lastScreen += 1
    return ScreenID(lastScreen)
  }

  /// Opens a screen over the others.
  mutating func push(_ screen: Screen) {
    screens.append(screen)
  }

  /// Closes the visible screen, unless it is the last one.
  mutating func pop() {
    guard screens.count > 1 else { return }
    close(screen.id)
  }

  /// Closes a screen wherever it is, unless it is the first one.
  mutating func close(_ id: ScreenID) {
    guard let index = screens.lastIndex(where: { $0.id == id }), index > 0 else { return }
    let isVisible = index == screens.count - 1
    keep(screens[index])
    screens.remove(at: index)
    if isVisible { refreshIfStale() }
  }

  /// Closes every screen above one.
  mutating func popTo(_ id: ScreenID) {
    guard let index = screens.lastIndex(where: { $0.id == id }), index < screens.count - 1 else { return }
    for screen in screens[(index + 1)...] { keep(screen) }
    screens.removeSubrange((index + 1)...)
    refreshIfStale()
  }

  /// Changes an open list; nothing happens when the screen is closed or no list.
  mutating func changeList(_ id: ScreenID, _ change: (inout ListScreen) -> Void) {
    guard let index = screens.lastIndex(where: { $0.id == id }), case .list(var list) = screens[index] else {
      return
    }
    change(&list)
    screens[index] = .list(list)
  }

  /// Changes an open detail; nothing happens when the screen is closed or no detail.
  mutating func changeDetail(_ id: ScreenID, _ change: (inout DetailScreen) -> Void) {
    guard let index = screens.lastIndex(where: { $0.id == id }), case .detail(var detail) = screens[index]
    else { return }
    change(&detail)
    screens[index] = .detail(detail)
  }

  /// Changes an open form; nothing happens when the screen is closed or no form.
  mutating func changeForm(_ id: ScreenID, _ change: (inout FormScreen) -> Void) {
    guard let index = screens.lastIndex(where: { $0.id == id }), case .form(var form) = screens[index] else {
      return
    }
    change(&form)
    screens[index] = .form(form)
  }

  /// Changes the open recycle bin; nothing happens when the screen is closed or no bin.
  mutating func changeBin(_ id: ScreenID, _ change: (inout RecycleBinScreen) -> Void) {
    guard let index = screens.lastIndex(where: { $0.id == id }), case .recycleBin(var bin) = screens[index]
    else { return }
    change(&bin)
    screens[index] = .recycleBin(bin)
  }

  /// Changes the open drafts screen; nothing happens when the screen is closed or no drafts screen.
  mutating func changeDrafts(_ id: ScreenID, _ change: (inout DraftsScreen) -> Void) {
    guard let index = screens.lastIndex(where: { $0.id == id }), case .drafts(var drafts) = screens[index]
    else { return }
    change(&drafts)
    screens[index] = .drafts(drafts)
  }

  /// The open list of an id.
  func list(_ id: ScreenID) -> ListScreen? {
    guard case .list(let list) = screens.last(where: { $0.id == id }) else { return nil }
    return list
  }

  /// The open detail of an id.
  func detail(_ id: ScreenID) -> DetailScreen? {
    guard case .detail(let detail) = screens.last(where: { $0.id == id }) else { return nil }
    return detail
  }

  /// The open form of an id.
  func form(_ id: ScreenID) -> FormScreen? {
    guard case .form(let form) = screens.last(where: { $0.id == id }) else { return nil }
    return form
  }

  /// The open form that keys go to; others may wait below it for a record that it makes.
  var openForm: FormScreen? {
    for screen in screens.reversed() {
      if case .form(let form) = screen { return form }
    }
    return nil
  }

  /// The list nearest below the visible screen, or the visible one.
  var nearestList: ListScreen? {
    for screen in screens.reversed() {
      if case .list(let list) = screen { return list }
    }
    return nil
  }
}
