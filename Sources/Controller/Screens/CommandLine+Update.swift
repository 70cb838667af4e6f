import ObjectModel

// `:` and what is typed after it: words of the program and the names of objects.

extension AppState {
  /// Words that are no objects.
  private enum Word: String, CaseIterable {
    case quit, drafts, bin, help
  }

  /// Changes the typed text and finds what completes it.
  mutating func typeInCommandLine(_ change: (inout LineEditor) -> Bool) {
    guard case .commandLine(var line) = overlay else { return }
    guard change(&line.editor) else { return }
    line.completions = Array(names(startingWith: line.editor.text).prefix(geometry.popUpHeight))
    overlay = .commandLine(line)
  }

  /// Tab: takes the first completion.
  mutating func completeCommand() {
    guard case .commandLine(let line) = overlay, let first = names(startingWith: line.editor.text).first
    else {
      return
    }
    typeInCommandLine {
      $0.replace(with: first)
      return true
    }
  }

  /// Runs what was typed: a word or an object by its name, label or plural, or a prefix of only one of them.
  mutating func runCommandLine() {
    guard case .commandLine(let line) = overlay else { return }
    overlay = nil
    let text = line.editor.text.trimmed
    guard !text.isEmpty else { return }
    let found = meanings(of: text)
    switch found.count {
    case 0: say(.warning, "Nothing is called \"\(text)\"; Tab after : completes names.")
    case 1: run(found[0])
    default:  // Int
      say(.warning, "\"\(text)\" may be \(found.map(name(of:)).joined(separator: " or ")).")
    }
  }

  private enum Meaning: Equatable {
    case word(Word)
    case object(ObjectDescription)
  }

  private func meanings(of text: String) -> [Meaning] {
    let all = Word.allCases.map(Meaning.word) + described.objects.map(Meaning.object)
    let exact = all.filter { names(of: $0).contains { $0.lowercased() == text.lowercased() } }
    if !exact.isEmpty { return Array(exact.prefix(1)) }
    if text.lowercased() == "q" { return [.word(.quit)] }
    return all.filter { names(of: $0).contains { $0.lowercased().hasPrefix(text.lowercased()) } }
  }

  private func names(of meaning: Meaning) -> [String] {
    switch meaning {
    case .word(let word): [word.rawValue]
    case .object(let object): [object.name, object.label, object.labelPlural]
    }
  }

  private func name(of meaning: Meaning) -> String {
    switch meaning {
    case .word(let word): word.rawValue
    case .object(let object): object.labelPlural
    }
  }

  private func names(startingWith text: String) -> [String] {
    let start = text.trimmed.lowercased()
    let all = described.objects.flatMap { [$0.name, $0.labelPlural] } + Word.allCases.map(\.rawValue)
    var seen: Set<String> = []
    return all.map { $0.lowercased() }.filter { $0.hasPrefix(start) && seen.insert($0).inserted }
  }

  private mutating func run(_ meaning: Meaning) {
    switch meaning {
    case .word(.quit): leave()
    case .word(.drafts): openDrafts()
    case .word(.bin): openBin()
    case .word(.help): push(.help(HelpScreen(id: nextScreen(), context: context)))
    case .object(let object): openList(of: object)
    }
  }

  /// Opens the list of an object, or goes back to it when it is open.
  mutating func openList(of object: ObjectDescription) {
    for screen in screens {
      guard case .list(let list) = screen, list.object.name == object.name, list.scope == nil else {
        continue
      }
      popTo(list.id)
      return
    }
    pushList(of: object, scope: nil)
  }

  /// Opens a list of an object, of all records or of those that belong to one.
  mutating func pushList(of object: ObjectDescription, scope: ListScreen.Scope?) {
    var list = ListScreen(id: nextScreen(), object: object)
    list.scope = scope
    list.columns = described.columns[object.name] ?? []
    push(.list(list))
    askForColumns(of: object)
    reload(list.id, to: .first)
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
