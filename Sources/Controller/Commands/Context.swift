/// Where a key is pressed; each command says where it applies.
public enum Context: String, Sendable, Hashable, CaseIterable {
  /// A list, its search box closed.
  case list
  /// A list's search box.
  case search
  /// A record.
  case detail
  /// A form; letters are text.
  case form
  /// The recycle bin.
  case recycleBin
  /// The drafts.
  case drafts
  /// The keys; letters narrow them.
  case help
  /// The sort menu.
  case sortMenu
  /// The command line; letters are text.
  case commandLine

  /// What people read above the keys of the context.
  public var title: String {
    switch self {
    case .list: "List"
    case .search: "Search box"
    case .detail: "Record"
    case .form: "Form"
    case .recycleBin: "Recycle bin"
    case .drafts: "Drafts"
    case .help: "Help"
    case .sortMenu: "Sort menu"
    case .commandLine: "Command line"
    }
  }

  /// Whether characters are text here, not commands (terminal 6.1).
  public var isTyping: Bool {
    switch self {
    case .search, .form, .help, .commandLine: true
    case .list, .detail, .recycleBin, .drafts, .sortMenu: false
    }
  }
}
