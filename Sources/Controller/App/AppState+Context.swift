extension AppState {
  /// Where the next key is pressed; what the help shows and the key line hints at.
  public var context: Context {
    switch overlay {
    case .sortMenu: return .sortMenu
    case .commandLine: return .commandLine
    case .confirmation, .fieldHelp, nil: break
    }
    switch screen {
    case .list(let list): return list.isSearchOpen ? .search : .list
    case .detail: return .detail
    case .form: return .form
    case .recycleBin: return .recycleBin
    case .drafts: return .drafts
    case .help: return .help
    }
  }

  /// The hints of the key line, most wanted first; the view shows as many as fit. With a pending prefix, what may
  /// follow it. The first screen says how to leave, the others how to go back.
  public var hints: [CommandTable.Hint] {
    if !prefix.isEmpty {
      return CommandTable.continuations(of: prefix, in: context).map { key, command in
        CommandTable.Hint(
          key: key, title: command.title, isEnabled: disabledReason(command.id) == nil)
      }
    }
    let unwanted: Command.ID = screens.count == 1 ? .back : .leave
    return CommandTable.commands(in: context).filter { $0.isHinted && $0.id != unwanted }
      .enumerated().sorted { ($0.element.group.rawValue, $0.offset) < ($1.element.group.rawValue, $1.offset) }
      .map { _, command in
        CommandTable.Hint(
          key: command.mainKeyText, title: command.title, isEnabled: disabledReason(command.id) == nil)
      }
  }
}
