import ArgumentParser
import Calls
import Foundation
import ObjectModel
import Repository
import Text

/// `rapport changes [RECORD]`: the journal, newest first.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "List what was done, newest first; of one record with every value.",
    discussion: """
      A line is the action's number, which `rapport undo` takes, when it was done, by whom, and what it was.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The id of a record, in 15 or 18 characters.", valueName: "record"),
    transform: { text in
      guard let id = RecordID(text) else { throw ValidationError("'\(text)' is no record id.") }
      return id
    })
  var record: RecordID?

  @Option(help: ArgumentHelp("The most actions to list.", valueName: "n"))
  var limit = 50

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is 1 or more.") }
  }

  func run() throws {
    try Database.reportingFailure {
      options.zoneNotice.map(StandardError.print)
      let database = try Database.open(options, door: .commandLine, mustExist: true)
      defer { database.store.close() }
      let lines = ChangeLines(now: options.clock(), zone: database.session.zone)
      var before: Int64?
      var left = limit
      while left > 0 {
        let page = try page(before: before, limit: min(left, 500), in: database.session)
        let width = ChangeLines.userWidth(page.actions)
        for action in page.actions {
          Output.print(lines.line(action, userWidth: width))
          guard record != nil else { continue }
          action.changes.flatMap(lines.lines).forEach { Output.print("        " + $0) }
        }
        left -= page.actions.count
        before = page.actions.last?.id
        if !page.hasMore { break }
      }
    }
  }

  private func page(
    before: Int64?, limit: Int, in session: Session
  ) throws(Fault) -> (actions: [JournalAction], hasMore: Bool) {
    switch session.perform(CallRequest(.changes(record: record, before: before, limit: limit))) {
    case .changes(let actions, let hasMore): return (actions, hasMore)
    case .fault(let fault): throw fault
    case .results, .records, .query, .searchRecords, .explanation, .updated, .deleted, .describeSObjects,
      .describeLayout,
      .describeGlobal, .describeSearchLayouts, .describeCompactLayouts, .listViews, .describeListView, .page,
      .recycleBin, .drafts, .editing, .conflicts, .undo, .setting, .session, .done:
      throw .storage("changes was answered by something else than actions")
    }
  }
}

/// The journal as lines of text.
struct ChangeLines {
  private let zone: Zone
  private let values: ShownText

  /// The most characters of a value.
  private static let maximumShown = 200
  /// The most cells of a user's name.
  private static let maximumUser = 20

  /// Lines for a time and a zone.
  init(now: Instant, zone: Zone) {
    self.zone = zone
    values = ShownText(now: now, zone: zone)
  }

  /// The cells of the users' column of a page.
  static func userWidth(_ actions: [JournalAction]) -> Int {
    min(actions.map { CellWidth.of($0.user, marks: .spelled) }.max() ?? 0, maximumUser)
  }

  /// `    12  2026-11-22 10:00  Jane Roe  Create Interaction “Pricing call”  undone by 15`
  func line(_ action: JournalAction, userWidth: Int) -> String {
    let time = zone.civilTime(at: action.at)
    let number = String(action.id)
    let columns = [
      String(repeating: " ", count: max(0, 6 - number.count)) + number,
      "\(time.date.isoText) \(twoDigits(time.hour)):\(twoDigits(time.minute))",
      Fitting.padded(action.user, to: userWidth, marks: .spelled).text, action.sentence,
    ]
    return (columns + (action.undoneBy.map { ["undone by \($0)"] } ?? [])).joined(separator: "  ")
  }

  /// `Name: “Old” → “New”`; of a creation also what the record was created with, `Name: “New”`.
  func lines(_ change: JournalChange) -> [String] {
    let object = ObjectCatalog.shipped.object(named: change.record.type)
    switch change.kind {
    case .created:
      return ["created"]
        + change.values.map { value in
          let field = object?.field(value.field)
          return "\(field?.layoutLabel ?? value.field): \(shown(value.value, field))"
        }
    case .deleted: return ["deleted"]
    case .undeleted: return ["brought back"]
    case .purged: return ["erased with its values"]
    case .updated:
      let field = change.field.flatMap { object?.field($0) }
      let label = field?.layoutLabel ?? change.field ?? ""
      return ["\(label): \(shown(change.old, field)) → \(shown(change.new, field))"]
    }
  }

  private func shown(_ value: ShownValue, _ field: FieldDescription?) -> String {
    guard let field, !value.value.isNull else { return "empty" }
    let text = values.text(value, field)
    return "“\(text.count > Self.maximumShown ? text.prefix(Self.maximumShown) + "…" : text)”"
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
