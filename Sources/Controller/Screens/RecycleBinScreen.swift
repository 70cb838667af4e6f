public import ObjectModel

/// What was deleted, newest first, over all objects.
public struct RecycleBinScreen: Sendable, Equatable {
  /// Which screen it is.
  public let id: ScreenID
  /// The entries that are here.
  public var entries: [RecycleBinEntry] = []
  /// Whether there are older entries.
  public var hasMore = false
  /// Whether any entry has been asked for and answered.
  public var hasLoaded = false
  /// The marked entry and the first visible one, in rows of ``ScreenGeometry/listHeight``.
  public var scroll = ScrollPosition()

  /// Whether a page is on its way.
  var isLoading = false
  /// Whether that page follows the entries that are here.
  var isAppending = false

  /// The marked entry; nil when the bin is empty.
  public var markedEntry: RecycleBinEntry? {
    entries.indices.contains(scroll.cursor) ? entries[scroll.cursor] : nil
  }
}
