import Controller
import Foundation

/// The timers that effects have started, on the monotonic clock: they do not follow `--now`.
struct Timers {
  private var deadlines: [(at: UInt64, id: TimerID)] = []

  /// Nanoseconds of a clock that only goes forward.
  static var monotonicNow: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Starts a timer; one of the same purpose is replaced.
  mutating func start(_ id: TimerID, milliseconds: Int) {
    deadlines.removeAll { $0.id.purpose == id.purpose }
    deadlines.append((Self.monotonicNow + UInt64(max(milliseconds, 0)) * 1_000_000, id))
  }

  /// Milliseconds until the next one runs out, rounded up; nil without timers.
  var millisecondsToNext: Int? {
    deadlines.map(\.at).min().map { at in
      let now = Self.monotonicNow
      return at <= now ? 0 : Int((at - now + 999_999) / 1_000_000)
    }
  }

  /// Takes those that have run out.
  mutating func due() -> [TimerID] {
    let now = Self.monotonicNow
    let due = deadlines.filter { $0.at <= now }.map(\.id)
    deadlines.removeAll { $0.at <= now }
    return due
  }
}
