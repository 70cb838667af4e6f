import ObjectModel
import Repository

/// getDeleted: the records that were deleted in a window, with the time (semantics 3.10). The journal is the log and
/// keeps its facts for good, so that it reaches back to the file's first change.
struct GetDeleted: ReadingCall {
  private let object: ObjectDescription
  private let window: ReplicationWindow
  /// The most ids to answer.
  var maximum = ReplicationWindow.maximumIDs

  /// Reads the type and the window of a request.
  init(type: String, start: Instant, end: Instant, in catalog: ObjectCatalog) throws(Fault) {
    object = try catalog.object(type, supporting: .getDeleted)
    window = ReplicationWindow(start: start, end: end)
    // The seconds count here: a window of exactly a minute is allowed wherever it begins.
    guard window.length >= 60 else { throw .windowIsTooShort }
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let beginning = try window.checkBeginning(reader)
    let deleted = try reader.deleted(object, from: window.first, through: window.last, limit: maximum + 1)
    guard deleted.count <= maximum else { throw .tooManyInWindow }
    return .deleted(
      deleted, earliestDateAvailable: beginning,
      latestDateCovered: window.latestDateCovered(now: reader.viewer.now))
  }
}
