import ObjectModel

// Keys: what must wait for a reply waits, prefixes are collected, the rest goes to commands and fields.

extension AppState {
  /// Takes a key or a paste in, or keeps it until the reply that it depends on is here.
  mutating func type(_ event: Event) {
    guard !geometry.isTooSmall || worksUnseen(event) else {
      isLeaving = false
      prefix = []
      return
    }
    if case .key(let key) = event, isUrgent(key) {
      typedAhead = []
    } else if !typedAhead.isEmpty || mustWait(event) {
      waitFor(event)
      return
    }
    handle(event)
  }

  /// Whether an event may be handled while the window is too small to show what it does: leaving, suspending and
  /// painting anew. Where letters are text, Q is one.
  private func worksUnseen(_ event: Event) -> Bool {
    guard case .key(let key) = event else { return false }
    return isUrgent(key) || leavesUnseen(key)
  }

  /// Whether a key leaves the program while the window is too small: not where it would be text or answer a question.
  public func leavesUnseen(_ key: Key) -> Bool {
    overlay == nil && CommandTable.match([key], in: context) == .command(.leave)
  }

  /// Handles what was kept, as far as it need not wait any longer.
  mutating func replayTypedAhead() {
    while let event = typedAhead.first, !mustWait(event) {
      typedAhead.removeFirst()
      handle(event)
    }
  }

  /// Ctrl-C, Ctrl-L and Ctrl-Z never wait.
  private func isUrgent(_ key: Key) -> Bool {
    key == .control("c") || key == .control("l") || key == .control("z")
  }

  /// Keeps an event for later. Text typed into the search box changes the question, so that moves within the old
  /// answer are void.
  private mutating func waitFor(_ event: Event) {
    let opens = typedAhead.contains(.key(Key(.enter)))
    if context == .search, !opens, !mustWait(event) {
      typedAhead = []
      handle(event)
    } else {
      typedAhead.append(event)
    }
  }

  private mutating func handle(_ event: Event) {
    switch event {
    case .key(let key): press(key)
    case .paste(let text): paste(text)
    case .resized, .resumed, .hangUp, .reply, .timer, .edited, .fileChanged: break
    }
  }

  private mutating func press(_ key: Key) {
    if key != .control("c") { isLeaving = false }
    if key != Key(.escape) { isGoingBack = false }
    switch overlay {
    case .confirmation(let confirmation):
      answer(confirmation, with: key)
      if !isUrgent(key) { return }
    case .fieldHelp:
      overlay = nil
      if !isUrgent(key) { return }
    case .undo(let question):
      answer(question, with: key)
      if !isUrgent(key) { return }
    case .sortMenu, .commandLine, .queries, .prompt, nil: break
    }
    message = nil
    if context == .query, pressInQuery(key) { return }
    if context == .form, prefix.isEmpty, pressInField(key) { return }
    let sequence = prefix + [key]
    let context = context
    prefix = []
    switch CommandTable.match(sequence, in: context) {
    case .prefix: prefix = sequence
    case .command(let id): run(id, key)
    case .none:
      if sequence.count == 1 {
        typeText(key)
      } else if key.code != .escape {
        say(.warning, "\(Command.text(of: sequence)) means nothing here; ? shows the keys.")
      }
    }
  }

  /// A key that is no command: text where text is typed.
  private mutating func typeText(_ key: Key) {
    switch context {
    case .search: typeInSearch { $0.handle(key) }
    case .commandLine: typeInCommandLine { $0.handle(key) }
    case .help: typeInHelp { $0.handle(key) }
    case .form: typeInField(key)
    case .sortMenu: chooseSort(byDigit: key)
    case .query: typeInQuery(key)
    case .queries: typeInPicker { $0.handle(key) }
    case .prompt: typeInPrompt { $0.handle(key) }
    case .list, .detail, .recycleBin, .drafts, .answer:
      say(.warning, "\(key.name) does nothing here; ? shows the keys.")
    }
  }

  private mutating func paste(_ text: String) {
    (isLeaving, isGoingBack) = (false, false)
    message = nil
    prefix = []
    if case .confirmation = overlay { overlay = nil }
    if case .fieldHelp = overlay { overlay = nil }
    if case .undo = overlay { overlay = nil }
    let paste: (inout LineEditor) -> Bool = {
      $0.paste(text)
      return true
    }
    switch context {
    case .search: typeInSearch(paste)
    case .commandLine: typeInCommandLine(paste)
    case .help: typeInHelp(paste)
    case .form: pasteInField(text)
    case .query: pasteInQuery(text)
    case .queries: typeInPicker(paste)
    case .prompt: typeInPrompt(paste)
    case .list, .detail, .recycleBin, .drafts, .sortMenu, .answer:
      say(.warning, "The pasted text was not used: here keys are commands. Paste into a field or the search.")
    }
  }
}
