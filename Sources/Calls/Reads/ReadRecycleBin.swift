import ObjectModel
import Repository

/// recycleBin: what was deleted by itself, newest first.
struct ReadRecycleBin: ReadingCall {
  /// The entry that the page follows; nil is the first page.
  let after: PageKey?
  /// The most entries to answer.
  let limit: Int

  /// The most entries of one page, whatever is asked.
  private static let maximum = 2_000

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let (entries, hasMore) = try reader.recycleBin(after: after, limit: min(max(limit, 1), Self.maximum))
    return .recycleBin(entries, hasMore: hasMore)
  }
}
