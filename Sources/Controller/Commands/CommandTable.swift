/// Every command, once. Key line, help, README and tests derive from it (design section 3).
public enum CommandTable {
  /// All commands in the order in which people read them.
  public static let all: [Command] =
    moving + records + finding + going + asking + typing + closing + program

  private static let browsing: Set<Context> = [.list, .detail, .recycleBin, .drafts, .answer]
  private static let choosing = browsing.union([.sortMenu])
  private static let everywhere = Set(Context.allCases)

  private static let moving = [
    row(.moveDown, "down", "The next row or line.", ["j", .plain(.down)], choosing),
    row(.moveUp, "up", "The row or line before.", ["k", .plain(.up)], choosing),
    row(
      .moveDown, "next", "The next row.", [.plain(.down), .control("n")], [.search, .help, .queries],
      .records,
      hinted: true),
    row(
      .moveUp, "previous", "The row before.", [.plain(.up), .control("p")], [.search, .help, .queries],
      .records,
      hinted: true),
    row(.halfPageDown, "half down", "Half a screen down.", [.control("d")], browsing),
    row(.halfPageUp, "half up", "Half a screen up.", [.control("u")], browsing),
    row(.pageDown, "page down", "A screen down.", [.plain(.pageDown), .control("f")], browsing),
    row(.pageUp, "page up", "A screen up.", [.plain(.pageUp), .control("b")], browsing),
    row(.pageDown, "page down", "A screen down.", [.plain(.pageDown)], [.search, .help, .queries]),
    row(.pageUp, "page up", "A screen up.", [.plain(.pageUp)], [.search, .help, .queries]),
    sequences(.goToTop, "top", "The first row.", [["g", "g"], [.plain(.home)]], choosing, .moving),
    row(.goToBottom, "bottom", "The last row.", ["G", .plain(.end)], choosing),
    row(.nextLink, "link", "The next link or related row.", [.plain(.tab)], [.detail], hinted: true),
    row(.previousLink, "last link", "The link or related row before.", [.plain(.backtab)], [.detail]),
    row(
      .nextRecord, "next", "The next record of the list below.", ["J"], [.detail],
      hinted: true),
    row(
      .previousRecord, "previous", "The record before it in the list below.", ["K"],
      [.detail]),
  ]

  private static let records = [
    row(
      .open, "open", "Opens the marked record, link, related list or draft.", [.plain(.enter)],
      [.list, .search, .detail, .drafts, .answer], .records, hinted: true),
    row(
      .new, "new", "A new record; in a related list, one of this record.", ["n"],
      [.list, .detail], .records, hinted: true),
    row(.edit, "edit", "Edits the record.", ["e"], [.list, .detail], .records, hinted: true),
    row(
      .editNotes, "notes in editor", "Edits the record's notes in $VISUAL or $EDITOR.", ["E"],
      [.list, .detail], .records),
    row(
      .delete, "delete", "Deletes the record or draft; y confirms.", ["d"],
      [.list, .detail, .drafts], .records, hinted: true),
    row(.restore, "restore", "Brings the record back.", ["r"], [.recycleBin], .records, hinted: true),
    row(
      .undo, "undo", "Takes the last change back; says what and y confirms.", ["u"], browsing, .records,
      hinted: true),
    row(.redo, "redo", "Does again what u took back; y confirms.", [.control("r")], browsing, .records),
  ]

  private static let finding = [
    row(
      .search, "search", "Searches as you type; Esc keeps the filter, twice clears.",
      ["/"], [.list], .finding, hinted: true),
    row(.sort, "sort", "Chooses what the list is sorted by.", ["s"], [.list], .finding, hinted: true),
    row(.reverseSort, "reverse", "Sorts the other way round.", ["S"], [.list], .finding),
    row(
      .chooseView, "view", "Shows the list view of that number.", (1...9).map { .digit($0) }, [.list],
      .finding),
    row(.refresh, "refresh", "Reads everything again.", ["R", .plain(.function(5))], browsing, .finding),
  ]

  private static let going = [
    sequences(.goToList, "list", "Back to the list.", [["g", "l"]], browsing, .going),
    sequences(.goToRecycleBin, "bin", "The recycle bin.", [["g", "b"]], browsing, .going),
    sequences(.goToDrafts, "drafts", "Unsaved text.", [["g", "d"]], browsing, .going),
    goToQuery,
    sequences(
      .queryList, "this list's query", "This list's query, on the query screen.", [["g", "Q"]], [.list],
      .going),
    row(.back, "back", "Back one screen.", ["q"], browsing, .going, hinted: true),
    row(.leave, "leave", "Leaves Rapport.", ["Q"], browsing, .going, hinted: true),
    row(
      .commandLine, "command", "An object's name opens its list; :quit leaves.", [":"],
      browsing, .going, hinted: true),
  ]

  private static let asking = [
    row(
      .runQuery, "run", "Asks; on an unfinished query Enter makes a new line.",
      [.plain(.enter), .control("r")],
      [.query], .records, hinted: true),
    row(
      .breakLine, "new line", "A new line.", [Key(.enter, alt: true), .control("t")], [.query], .records),
    row(
      .pickQuery, "queries", "Lists the saved and the earlier queries.",
      [.control("o"), .plain(.function(4))],
      [.query], .finding, hinted: true),
    row(
      .earlierQuery, "earlier", "The query before; Up in the first line, too.", [.control("p")], [.query],
      .finding),
    row(.laterQuery, "later", "The query after it.", [.control("n")], [.query], .finding),
    row(
      .discardDraft, "empty", "Empties the box; Ctrl-_ brings the text back.", [.alt("x")], [.query], .finding
    ),
    row(
      .saveQuery, "save", "Saves the query under a name.", [.control("s")], [.query], .finding, hinted: true),
    row(
      .saveView, "save as view", "Makes the query a list view of its object.", [.control("v")],
      [.query, .answer],
      .finding, hinted: true),
    row(
      .explainQuery, "explain", "Says which indexes answer the query, and how.", [.control("x")],
      [.query, .answer],
      .finding),
    row(
      .otherPane, "answer", "Goes to the answer.", [.plain(.backtab)], [.query], .moving, hinted: true),
    row(
      .otherPane, "query", "Goes to the query box.", [.plain(.tab), .plain(.backtab), "e"], [.answer],
      .records,
      hinted: true),
    row(
      .columnRight, "columns", "Shows the columns further right.", ["l", .plain(.right)], [.answer], .moving,
      hinted: true),
    row(.columnLeft, "columns left", "Shows the columns further left.", ["h", .plain(.left)], [.answer]),
    sequences(
      .copyQuery, "copy as SOQL", "Copies the list's query to the clipboard.", [["y", "q"]],
      [.list, .answer],
      .finding),
    row(
      .renameQuery, "name", "Gives the marked query a name, or another one.", [.control("r")], [.queries],
      .finding,
      hinted: true),
    row(
      .removeQuery, "remove", "Takes the marked query out of the list.", [.control("d")], [.queries],
      .finding,
      hinted: true),
  ]

  private static let goToQuery = Command(
    id: .goToQuery, title: "query", help: "Asks in SOQL or SOSL.",
    keys: [[.character("g"), .character("q")], [.plain(.function(2))]],
    contexts: browsing.subtracting([.answer]),
    group: .going, isHinted: false)

  private static let typing = [
    row(
      .save, "save", "Saves the record.", [.control("s"), Key(.enter, alt: true)], [.form], .records,
      hinted: true),
    row(
      .takeTheirs, "take theirs", "Where others saved meanwhile: theirs, or yours again.",
      [.alt("o"), .control("x")], [.form], .records, hinted: true),
    row(.nextField, "next field", "The next field.", [.plain(.tab)], [.form], .records, hinted: true),
    row(.previousField, "before", "The field before.", [.plain(.backtab)], [.form]),
    row(.fieldEnter, "next", "The next field; in long text a new line.", [.plain(.enter)], [.form]),
    row(
      .openChoices, "choices", "Lists the values or records to choose from.",
      [.plain(.function(4)), .plain(.down), .control(" ")], [.form], .records, hinted: true),
    row(
      .stampNow, "now", "Fills in the time now; in notes stamps the line with it.",
      [.control("t"), .alt("t")], [.form], .records, hinted: true),
    row(
      .editText, "editor", "Edits the field's text in $VISUAL or $EDITOR.", [.control("o")], [.form],
      .records, hinted: true),
    row(
      .otherReading, "other reading", "Reads a typed time the other way: ahead, not back.",
      [.alt("f")], [.form]),
    row(
      .discardDraft, "discard draft", "Throws the unsaved text away; y confirms.", [.alt("x")], [.form],
      .records),
    row(.fieldHelp, "field help", "What is known about the field.", [.control("g")], [.form], .program),
    row(
      .leaveForm, "keep draft", "Keeps the unsaved text as a draft and goes back.",
      [.plain(.escape)], [.form], .going, hinted: true),
    row(
      .accept, "take", "Takes the marked line.", [.plain(.enter)], [.sortMenu, .commandLine], .records,
      hinted: true),
    row(
      .accept, "open", "Puts the marked query into the box.", [.plain(.enter)], [.queries], .records,
      hinted: true),
    row(.accept, "save", "Saves under the name.", [.plain(.enter)], [.prompt], .records, hinted: true),
    row(
      .complete, "complete", "Completes the name.", [.plain(.tab)], [.commandLine, .query], .records,
      hinted: true),
  ]

  private static let closing = [
    row(
      .close, "keep filter", "Closes the box and keeps the filter; Esc again clears it.", [.plain(.escape)],
      [.search], .going, hinted: true),
    row(.close, "clear filter", "Clears the filter.", [.plain(.escape)], [.list], .going),
    row(.close, "back", "Back one screen.", [.plain(.escape)], [.detail, .recycleBin, .drafts], .going),
    row(
      .close, "back", "Back one screen; the query stays.",
      [.plain(.escape)], [.query], .going, hinted: true),
    row(.close, "query", "Goes to the query box.", [.plain(.escape)], [.answer], .going),
    row(
      .close, "close", "Closes it.", [.plain(.escape)], [.help, .sortMenu, .commandLine, .queries, .prompt],
      .going, hinted: true),
  ]

  private static let program = [
    row(
      .help, "help", "The keys of this screen.", ["?", .plain(.function(1))], browsing, .program,
      hinted: true),
    row(
      .help, "help", "The keys of this screen.", [.plain(.function(1))], [.form, .search, .query], .program),
    row(.goToQuery, "query", "Asks in SOQL or SOSL.", [.plain(.function(2))], [.form, .search], .program),
    row(.repaint, "repaint", "Paints the screen anew.", [.control("l")], everywhere, .program),
    row(.suspend, "suspend", "Back to the shell; fg returns.", [.control("z")], everywhere, .program),
    row(
      .interrupt, "interrupt", "Closes what is open; twice leaves, drafts kept.", [.control("c")], everywhere,
      .program),
  ]

  private static func row(
    _ id: Command.ID, _ title: String, _ help: String, _ keys: [Key], _ contexts: Set<Context>,
    _ group: Command.Group = .moving, hinted: Bool = false
  ) -> Command {
    Command(
      id: id, title: title, help: help, keys: keys.map { [$0] }, contexts: contexts, group: group,
      isHinted: hinted)
  }

  private static func sequences(
    _ id: Command.ID, _ title: String, _ help: String, _ keys: [[Key]], _ contexts: Set<Context>,
    _ group: Command.Group
  ) -> Command {
    Command(
      id: id, title: title, help: help, keys: keys, contexts: contexts, group: group, isHinted: false)
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// A key that types a character, so that the table reads as the keys do.
  public init(unicodeScalarLiteral value: Unicode.Scalar) {
    self.init(.character(Character(value)))
  }

  /// The key of a digit.
  static func digit(_ digit: Int) -> Key { .character(Character("\(digit)")) }

  /// A key without Ctrl or Alt.
  static func plain(_ code: Code) -> Key { Key(code) }
}
