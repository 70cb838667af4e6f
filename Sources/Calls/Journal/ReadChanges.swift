import ObjectModel
import Repository

/// changes: the journal's actions, newest first, of one record or of all.
struct ReadChanges: ReadingCall {
  /// The record; nil is all of them.
  let record: RecordID?
  /// The action that the page ends before; nil begins with the newest.
  let before: Int64?
  /// The most actions to answer.
  let limit: Int

  /// The most actions of one page, whatever is asked.
  private static let maximum = 2_000

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let page = try reader.journal(of: record, before: before, limit: min(max(limit, 1), Self.maximum))
    return .changes(page.actions, hasMore: page.hasMore)
  }
}
