import ObjectModel

// What is shown follows the file: after own writes, and when another program has changed it.

extension AppState {
  /// The file has changed: the visible screen reads again, the others when they are seen.
  mutating func dataChanged() {
    for screen in screens {
      changeList(screen.id) { $0.isStale = true }
      changeDetail(screen.id) { $0.isStale = true }
    }
    refreshIfStale()
  }

  /// A record was made: its list goes to it, the other screens read again when they are seen.
  mutating func dataChanged(seeking record: RecordID, in list: ScreenID) {
    for screen in screens where screen.id != list {
      changeList(screen.id) { $0.isStale = true }
      changeDetail(screen.id) { $0.isStale = true }
    }
    seek(record, in: list)
  }

  /// Another program has changed the file, or this one's own write is seen.
  mutating func fileChanged() {
    dataChanged()
    if case .recycleBin(let bin) = screen, !bin.isLoading { askForEntries(bin.id) }
  }

  /// Reads the visible screen again when it may no longer show what the file holds. A page that is on its way is
  /// waited for first.
  mutating func refreshIfStale() {
    switch screen {
    case .list(let list) where list.isStale && !list.isReplacing:
      if let record = list.sought { seek(record, in: list.id) } else { reloadInPlace(list.id) }
    case .detail(let detail) where detail.isStale: askForRecord(detail.id)
    case .drafts(let drafts): askForDrafts(drafts.id)
    case .list, .detail, .form, .recycleBin, .query, .help: break
    }
  }
}
