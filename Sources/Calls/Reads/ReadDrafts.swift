import ObjectModel
import Repository

/// drafts: the user's unsaved forms, newest first.
struct ReadDrafts: ReadingCall {
  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .drafts(try reader.drafts())
  }
}
