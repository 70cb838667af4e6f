public import ObjectModel

/// Unsaved text, newest first.
public struct DraftsScreen: Sendable, Equatable {
  /// Which screen it is.
  public let id: ScreenID
  /// The drafts; nil until they are here.
  public var drafts: [Draft]?
  /// The marked draft and the first visible one, in rows of ``ScreenGeometry/listHeight``.
  public var scroll = ScrollPosition()

  /// The marked draft; nil when there is none.
  public var markedDraft: Draft? {
    guard let drafts, drafts.indices.contains(scroll.cursor) else { return nil }
    return drafts[scroll.cursor]
  }
}
