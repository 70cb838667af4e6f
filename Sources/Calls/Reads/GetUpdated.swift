import ObjectModel
import Repository

/// getUpdated: the ids of live records that were created or changed in a window (semantics 3.9).
struct GetUpdated: ReadingCall {
  private let object: ObjectDescription
  private let window: ReplicationWindow
  /// The most ids to answer.
  var maximum = ReplicationWindow.maximumIDs

  /// Reads the type and the window of a request.
  init(type: String, start: Instant, end: Instant, in catalog: ObjectCatalog) throws(Fault) {
    object = try catalog.object(type, supporting: .getUpdated)
    window = ReplicationWindow(start: start, end: end)
    guard window.first < window.last else { throw .windowIsEmpty }
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    _ = try window.checkBeginning(reader)
    let ids = try reader.updated(object, from: window.first, through: window.last, limit: maximum + 1)
    guard ids.count <= maximum else { throw .tooManyInWindow }
    return .updated(ids: ids, latestDateCovered: window.latestDateCovered(now: reader.viewer.now))
  }
}
