import ObjectModel
import SOQL

// `:` and what is typed after it: words of the program and the names of objects.

extension AppState {
  /// Words that are no objects.
  private enum Word: String, CaseIterable {
    case quit, drafts, bin, query, help
  }

  /// Changes the typed text and finds what completes it.
  mutating func typeInCommandLine(_ change: (inout LineEditor) -> Bool) {
    guard case .commandLine(var line) = overlay else { return }
    guard change(&line.editor) else { return }
    line.completions =
      line.editor.isEmpty ? [] : Array(completions(of: line.editor.text).prefix(geometry.popUpHeight))
    overlay = .commandLine(line)
  }

  /// Tab: takes the first completion; while nothing is typed it lists all that can be.
  mutating func completeCommand() {
    guard case .commandLine(var line) = overlay else { return }
    let completions = completions(of: line.editor.text)
    if line.editor.isEmpty {
      line.completions = completions
      overlay = .commandLine(line)
      return
    }
    guard let first = completions.first else { return }
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
    if Statement(text).isQuery {
      openQuery(text)
      runQuery(.control("r"))
      return
    }
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

  /// What a text may mean: what it names, else what begins with it, else what has a word that begins with it. Blanks
  /// do not matter: a label of two words is typed as one, too.
  private func meanings(of typed: String) -> [Meaning] {
    let text = typed.lowercased().filter { $0 != " " }
    let all = Word.allCases.map(Meaning.word) + described.openable.map(Meaning.object)
    let exact = all.filter { names(of: $0).contains { $0.joinedLowercase == text } }
    if !exact.isEmpty { return Array(exact.prefix(1)) }
    if text == "q" { return [.word(.quit)] }
    let starting = all.filter { names(of: $0).contains { $0.joinedLowercase.hasPrefix(text) } }
    return starting.isEmpty
      ? all.filter { names(of: $0).contains { $0.hasWord(startingWith: text) } } : starting
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

  /// The names that complete a text, those that begin with it before those that have a word that does; one for each
  /// meaning while nothing is typed.
  private func completions(of text: String) -> [String] {
    let start = text.trimmed.lowercased()
    guard !start.isEmpty else {
      return described.openable.map { $0.labelPlural.lowercased() } + Word.allCases.map(\.rawValue)
    }
    let names =
      described.openable.flatMap { [$0.name, $0.labelPlural] } + Word.allCases.map(\.rawValue)
    var seen: Set<String> = []
    return
      (names.filter { $0.lowercased().hasPrefix(start) } + names.filter { $0.hasWord(startingWith: start) })
      .map { $0.lowercased() }.filter { seen.insert($0).inserted }
  }

  private mutating func run(_ meaning: Meaning) {
    switch meaning {
    case .word(.quit): leave()
    case .word(.drafts): openDrafts()
    case .word(.bin): openBin()
    case .word(.query): openQuery()
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
    push(.list(list))
    describe(list.id)
  }
}

extension String {
  /// The text in lower case without its blanks.
  fileprivate var joinedLowercase: String { lowercased().filter { $0 != " " } }

  /// The text without blanks at its ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Whether a word inside a name begins with a text in lower case; a capital letter begins a word too.
  fileprivate func hasWord(startingWith text: String) -> Bool {
    var before: Character = " "
    for (index, character) in zip(indices, self) {
      let isStart = before.isWhitespace || (character.isUppercase && before.isLowercase)
      if isStart, self[index...].lowercased().hasPrefix(text) { return true }
      before = character
    }
    return false
  }
}
