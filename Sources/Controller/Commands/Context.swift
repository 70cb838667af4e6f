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
  /// The box of the query screen; letters are text.
  case query
  /// The answer of the query screen.
  case answer
  /// The saved and earlier queries; letters narrow them.
  case queries
  /// The keys; letters narrow them.
  case help
  /// The sort menu.
  case sortMenu
  /// The command line; letters are text.
  case commandLine
  /// A name that is asked for; letters are text.
  case prompt

  /// What people read above the keys of the context.
  public var title: String {
    switch self {
    case .list: "List"
    case .search: "Search box"
    case .detail: "Record"
    case .form: "Form"
    case .recycleBin: "Recycle bin"
    case .drafts: "Drafts"
    case .query: "Query box"
    case .answer: "Answer"
    case .queries: "Query list"
    case .help: "Help"
    case .sortMenu: "Sort menu"
    case .commandLine: "Command line"
    case .prompt: "Name box"
    }
  }

  /// Whether characters are text here, not commands (terminal 6.1).
  public var isTyping: Bool {
    switch self {
    case .search, .form, .query, .queries, .help, .commandLine, .prompt: true
    case .list, .detail, .recycleBin, .drafts, .answer, .sortMenu: false
    }
  }
}
