import ObjectModel
import Repository

/// The window of getUpdated and getDeleted: whole minutes, both ends included (semantics 3.9, 3.10).
struct ReplicationWindow {
  /// The most ids that one call answers.
  static let maximumIDs = 600_000
  /// How far back a window may begin, in seconds.
  private static let reach: Int64 = 30 * 86_400

  /// The minute in which the window begins.
  let first: Instant
  /// The minute at whose beginning it ends.
  let last: Instant

  /// How many seconds lie between the instants that were given, their own seconds counted.
  let length: Int64

  /// The window between two instants, whose seconds are ignored.
  init(start: Instant, end: Instant) {
    (first, last) = (start.minute, end.minute)
    length = end.sound - start.sound
  }

  /// Refuses a window that begins more than 30 days ago or before the file's first change.
  ///
  /// - Returns: when the file's first change was made.
  func checkBeginning(_ reader: Reader) throws(Fault) -> Instant {
    let now = reader.viewer.now
    guard first >= (now + -Self.reach).minute else { throw .windowIsTooOld }
    let beginning = try reader.firstChangeDate() ?? now
    guard first >= beginning.minute else { throw .windowBeforeOrg }
    return beginning
  }

  /// Until when the answer is complete.
  func latestDateCovered(now: Instant) -> Instant {
    min(last, now.minute)
  }
}

extension Instant {
  /// The beginning of the instant's minute.
  fileprivate var minute: Instant {
    let seconds = sound.seconds
    return Instant(seconds: seconds - (seconds % 60 + 60) % 60)
  }

  /// The instant, or the nearest one that a field accepts, so that no difference overflows.
  fileprivate var sound: Instant {
    min(max(self, Self.fieldRange.lowerBound), Self.fieldRange.upperBound)
  }
}
