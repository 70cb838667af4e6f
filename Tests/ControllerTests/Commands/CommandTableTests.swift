import Controller
import ObjectModel
import Testing

@Suite struct CommandTableTests {
  @Test(arguments: Context.allCases)
  func noKeyMeansTwoThings(context: Context) {
    let sequences = CommandTable.commands(in: context).flatMap(\.keys)
    #expect(Set(sequences).count == sequences.count)
    for sequence in sequences {
      let longer = sequences.filter { $0.count > sequence.count && $0.starts(with: sequence) }
      #expect(longer.isEmpty, "\(Command.text(of: sequence)) hides a longer one")
    }
  }

  @Test(arguments: Context.allCases.filter(\.isTyping))
  func lettersAreTextWhereTextIsTyped(context: Context) {
    for key in CommandTable.commands(in: context).flatMap(\.keys).joined() {
      if case .character = key.code { #expect(key.control || key.alt, "\(key.name) in \(context)") }
    }
  }

  @Test(arguments: Command.ID.allCases)
  func everyCommandHasARow(id: Command.ID) {
    let rows = CommandTable.all.filter { $0.id == id }
    #expect(
      !rows.isEmpty && rows.allSatisfy { !$0.keys.isEmpty && !$0.contexts.isEmpty && $0.help.hasSuffix(".") })
  }

  @Test func noCommandNeedsAnFOrAltKey() {
    for id in Command.ID.allCases where ![.discardDraft, .otherReading, .help].contains(id) {
      let keys = CommandTable.all.filter { $0.id == id }.flatMap(\.keys)
      let isPlain = keys.contains { sequence in
        sequence.allSatisfy { key in
          if case .function = key.code { false } else { !key.alt }
        }
      }
      #expect(isPlain, "\(id)")
    }
  }

  @Test(arguments: CommandTable.all)
  func sentencesFitTheHelpAt80Columns(command: Command) {
    #expect(command.help.count <= 57)
  }

  @Test func theReadmesTableNamesEveryKey() {
    let table = CommandTable.markdown
    for command in CommandTable.all { #expect(table.contains(command.keysText)) }
  }

  @Test func aPrefixShowsWhatMayFollow() {
    var desk = Desk()
    desk.press("g")
    #expect(desk.state.prefix == [.character("g")])
    #expect(desk.state.hints.map(\.key) == ["g", "l", "b", "d", "q", "Q"])
    desk.press("x")
    #expect(desk.state.prefix.isEmpty && desk.message == "gx means nothing here; ? shows the keys.")
  }

  @Test func theFirstScreenHintsAtLeavingTheOthersAtGoingBack() {
    var desk = Desk()
    #expect(desk.state.hints.contains { $0.key == "Q" } && !desk.state.hints.contains { $0.key == "q" })
    desk.press("<Enter>")
    #expect(desk.state.hints.contains { $0.key == "q" } && !desk.state.hints.contains { $0.key == "Q" })
  }

  @Test func hintsOfferOnlyWhatCanBeDone() {
    var desk = Desk(interactions: 0)
    #expect(!desk.state.hints.contains { $0.key == "e" } && desk.state.hints.contains { $0.key == "n" })
    desk.press(":prof<Enter>")
    #expect(!desk.state.hints.contains { ["n", "e", "d"].contains($0.key) })
    desk.press(":interactions<Enter>n")
    #expect(!desk.state.hints.contains { ["F4", "Ctrl-T"].contains($0.key) })
    desk.go(to: "Start Time")
    let keys = desk.state.hints.map(\.key)
    #expect(keys.contains("Ctrl-T") && !keys.contains("Ctrl-O"))
  }

  @Test func anOpenListAndAQuestionHintAtTheirOwnKeys() {
    var desk = Desk()
    desk.press("d")
    #expect(desk.state.hints.map(\.key) == ["y", "any other key"])
    desk.press("ns")
    #expect(desk.state.hints.map(\.key) == ["Down", "Up", "Enter", "Esc"])
    desk.press("<Esc>e")
    desk.go(to: "Interaction Type")
    desk.press(Key(.function(4)))
    #expect(desk.state.hints.map(\.key) == ["Down", "Up", "Enter", "Esc"])
  }

  @Test func helpListsTheKeysBelowAndNarrowsByTyping() {
    var desk = Desk()
    desk.press("?")
    #expect(desk.help?.commands == CommandTable.commands(in: .list))
    desk.press("recycle")
    #expect(desk.help?.commands.map(\.id) == [.goToRecycleBin])
    desk.press("<Esc>")
    #expect(desk.help?.commands == CommandTable.commands(in: .list))
    desk.press("<Esc>")
    #expect(desk.list != nil)
  }

  @Test(arguments: [
    ("attendee", "InteractionAttendee"), ("queue obj", "QueueSobject"), ("deals", "FinancialDeal"),
  ]) func wordsInsideNamesAreFound(typed: String, object: String) {
    var desk = Desk()
    desk.press(":" + typed + "<Enter>")
    #expect(desk.list?.object.name == object)
  }

  @Test func tabOnAnEmptyCommandLineListsEveryObject() {
    var desk = Desk()
    desk.press(":<Tab>")
    guard case .commandLine(let line) = desk.state.overlay else {
      Issue.record("no command line")
      return
    }
    let labels = desk.state.described.objects.filter { $0.layout != nil }.map { $0.labelPlural.lowercased() }
    #expect(labels.allSatisfy(line.completions.contains))
    desk.press("acc<Tab>")
    desk.press("<Enter>")
    #expect(desk.list?.object.name == "Account")
  }

  @Test func aDisabledCommandSaysWhy() {
    var desk = Desk()
    desk.press(":prof<Enter>n")
    #expect(desk.form == nil && desk.message == "Profiles cannot be made here.")
    desk.press(":groupm<Enter>/")
    #expect(desk.list?.isSearchOpen == false && desk.message == "Group Members cannot be searched here.")
  }
}
