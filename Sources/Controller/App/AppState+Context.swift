extension AppState {
  /// Where the next key is pressed; what the help shows and the key line hints at.
  public var context: Context {
    switch overlay {
    case .sortMenu: return .sortMenu
    case .commandLine: return .commandLine
    case .queries: return .queries
    case .prompt: return .prompt
    case .confirmation, .fieldHelp, .undo, nil: break
    }
    switch screen {
    case .list(let list): return list.isSearchOpen ? .search : .list
    case .detail: return .detail
    case .form: return .form
    case .recycleBin: return .recycleBin
    case .drafts: return .drafts
    case .query(let query): return query.isTyping ? .query : .answer
    case .help: return .help
    }
  }

  /// The hints of the key line, most wanted first; the view shows as many as fit. What lies over the screen has its
  /// own; with a pending prefix, what may follow it. Only what can be done here and now is offered. The first screen
  /// says how to leave, the others how to go back.
  public var hints: [CommandTable.Hint] {
    if !prefix.isEmpty {
      return CommandTable.continuations(of: prefix, in: context).map { key, command in
        CommandTable.Hint(
          key: key, title: command.title, isEnabled: disabledReason(command.id) == nil)
      }
    }
    if let hints = hintsOfOverlay { return hints }
    let unwanted: Command.ID = screens.count == 1 ? .back : .leave
    return CommandTable.commands(in: context)
      .filter { $0.isHinted && $0.id != unwanted && disabledReason($0.id) == nil }
      .enumerated().sorted { ($0.element.group.rawValue, $0.offset) < ($1.element.group.rawValue, $1.offset) }
      .map { CommandTable.Hint(key: $1.mainKeyText, title: title($1), isEnabled: true) }
  }

  /// A command's title as it stands here and now: once theirs was taken, the same key puts yours back.
  private func title(_ command: Command) -> String {
    guard command.id == .takeTheirs, case .form(let form) = screen, form.focusedField?.holdsTheirs == true
    else { return command.title }
    return "yours again"
  }

  /// The keys of a question, of a field's help and of an open list, most of which are no commands.
  private var hintsOfOverlay: [CommandTable.Hint]? {
    switch overlay {
    case .confirmation: return Self.hints([("y", "yes"), ("any other key", "no")])
    case .fieldHelp: return Self.hints([("any key", "closes this")])
    case .undo(let question): return Self.hints(question.keys(geometry))
    case .sortMenu: return Self.hintsOfList
    case .commandLine, .queries, .prompt: return nil
    case nil: break
    }
    if case .query(let query) = screen, query.suggestions != nil { return Self.hintsOfSuggestions }
    guard case .form(let form) = screen, form.focusedField?.hasOpenChoices == true else { return nil }
    return Self.hintsOfList
  }

  private static let hintsOfSuggestions = hints([
    (Key(.tab).name, "take"), (Key(.down).name, "next"), (Key(.up).name, "previous"),
    (Key(.escape).name, "close the list"),
  ])

  private static let hintsOfList = hints([
    (Key(.down).name, "next"), (Key(.up).name, "previous"), (Key(.enter).name, "take"),
    (Key(.escape).name, "close the list"),
  ])

  private static func hints(_ keys: [(key: String, title: String)]) -> [CommandTable.Hint] {
    keys.map { CommandTable.Hint(key: $0.key, title: $0.title, isEnabled: true) }
  }
}
