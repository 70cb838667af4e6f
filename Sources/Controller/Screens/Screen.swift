import ObjectModel

/// Tells open screens apart, so that a reply finds the one that asked.
public struct ScreenID: Sendable, Hashable {
  /// Counts up from 1.
  public var number: Int

  /// The screen of a number.
  public init(_ number: Int) {
    self.number = number
  }
}

/// One open screen.
public enum Screen: Sendable, Equatable {
  /// The records of one object.
  case list(ListScreen)
  /// One record.
  case detail(DetailScreen)
  /// A record being typed.
  case form(FormScreen)
  /// What was deleted.
  case recycleBin(RecycleBinScreen)
  /// Unsaved text.
  case drafts(DraftsScreen)
  /// Where SOQL and SOSL are asked.
  case query(QueryScreen)
  /// The keys.
  case help(HelpScreen)

  /// Which screen it is.
  public var id: ScreenID {
    switch self {
    case .list(let screen): screen.id
    case .detail(let screen): screen.id
    case .form(let screen): screen.id
    case .recycleBin(let screen): screen.id
    case .drafts(let screen): screen.id
    case .query(let screen): screen.id
    case .help(let screen): screen.id
    }
  }
}
