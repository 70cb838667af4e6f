import ObjectModel
import Repository

/// recycleBin: what was deleted by itself, newest first.
struct ReadRecycleBin: ReadingCall {
  /// The entry that the page follows; nil is the first page.
  let after: PageKey?
  /// The most entries to answer.
  let limit: Int

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let (entries, hasMore) = try reader.recycleBin(after: after, limit: max(limit, 1))
    return .recycleBin(entries, hasMore: hasMore)
  }
}
