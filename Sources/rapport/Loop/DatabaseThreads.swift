import Controller
import Foundation
import ObjectModel
import Repository
import Synchronization

/// The writer's and the reader's thread. The writer's opens the file first, since neither the first paint nor a key
/// waits for that.
struct DatabaseThreads {
  /// How often the reader looks whether another program has changed the file (design section 3).
  static let lookMilliseconds = 500

  private let writer: DatabaseThread
  private let reader: DatabaseThread
  private let mailbox: Mailbox<LoopMessage>
  private let database: Promise<OpenDatabase>

  /// Starts both threads.
  init(
    mailbox: Mailbox<LoopMessage>, opening: @escaping @Sendable () throws -> OpenDatabase
  ) throws(SystemError) {
    let database = try Promise<OpenDatabase>()
    (self.mailbox, self.database) = (mailbox, database)
    writer = try DatabaseThread(replies: mailbox) {
      do {
        let opened = try opening()
        database.keep(opened)
        if let first = opened.notices.first {
          let more = opened.notices.count - 1
          mailbox.post(.notice(more > 0 ? "\(first) (\(more) more)" : first))
        }
      } catch {
        database.keep(nil)
        mailbox.post(.openingFailed(Failure(describing: error).description))
      }
      return database.wait()
    }
    reader = try DatabaseThread(replies: mailbox) { database.wait() }
  }

  /// Has a call performed by the thread that it belongs to.
  func perform(_ request: CallRequest, _ id: RequestID, _ lane: Effect.Lane) {
    (request.call.isRead ? reader : writer).add(.perform(request, id, lane))
  }

  /// Ends the reads of key presses before one; their replies say that they were interrupted, or never come.
  func interrupt(before keyPress: Int) { reader.interrupt(before: keyPress) }

  /// Looks whether another program has changed the file; to be called every ``lookMilliseconds``.
  func look() {
    guard reader.isIdle else { return }
    reader.add(
      .run { [mailbox] database in
        if database.store.changedElsewhere() { mailbox.post(.event(.fileChanged)) }
      })
  }

  /// Does waiting work while nobody types: one small step after the other, as long as no save waits.
  func workWhileIdle(at now: Instant) {
    guard writer.isIdle else { return }
    writer.add(
      .run { [writer] database in
        let end = Timers.monotonicNow + UInt64(Self.lookMilliseconds) * 1_000_000
        while writer.isIdle, Timers.monotonicNow < end, (try? database.store.idleStep(now: now)) == true {}
      })
  }

  /// Finishes what was asked for, ends both threads and closes the file.
  func stop() {
    writer.stop()
    reader.stop()
    database.wait()?.store.close()
  }
}

/// A value that one thread makes and others wait for; nil when it could not be made.
final class Promise<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let kept: WakePipe

  /// A promise that is not kept yet.
  init() throws(SystemError) {
    kept = try WakePipe()
  }

  /// Gives the value, once.
  func keep(_ value: Value?) {
    self.value.withLock { $0 = value }
    kept.wake()
  }

  /// Waits until the value is there. The byte stays in the pipe, so that everyone who waits passes.
  func wait() -> Value? {
    kept.wait()
    return value.withLock { $0 }
  }
}
