import Calls
import Controller
import Foundation
import ObjectModel
import Repository
import Synchronization

/// One thread that performs calls one after the other, so that the screen never waits for the disk.
///
/// There are two: one for writes, one for reads. Only reads on the lane `.latest` are ever interrupted:
/// interrupting a connection that saves rolled back 809 of 1,000 saves.
final class DatabaseThread: Sendable {
  /// A piece of work.
  enum Job: Sendable {
    /// Perform a call and post its reply.
    case perform(CallRequest, RequestID, Effect.Lane)
    /// Something between calls; it posts itself what it has to say.
    case run(@Sendable (OpenDatabase) -> Void)

    /// The key press whose read a later one makes worthless; nil for work that must be done.
    var keyPress: Int? {
      if case .perform(_, _, .latest(let keyPress)) = self { keyPress } else { nil }
    }
  }

  private struct Queue: Sendable {
    var jobs: [Job] = []
    /// The read that runs and that a later key press may interrupt.
    var interruptible: (database: OpenDatabase, keyPress: Int)?
    var isStopping = false

    /// Takes waiting reads of earlier key presses out and interrupts one that runs. Under the lock, so that what runs is
    /// still the read that is meant.
    mutating func interrupt(before keyPress: Int) {
      jobs.removeAll { ($0.keyPress ?? keyPress) < keyPress }
      if let interruptible, interruptible.keyPress < keyPress {
        interruptible.database.store.interruptReads()
      }
    }
  }

  private let queue = Mutex(Queue())
  private let bell: WakePipe
  private let finished: WakePipe
  private let replies: Mailbox<LoopMessage>

  /// Starts the thread. It waits for the database before its first job and ends at once when there is none.
  init(
    replies: Mailbox<LoopMessage>, database: @escaping @Sendable () -> OpenDatabase?
  ) throws(SystemError) {
    self.replies = replies
    bell = try WakePipe()
    finished = try WakePipe()
    let thread = Thread { [self] in
      if let database = database() {
        while let job = next(database) { perform(job, database) }
      }
      finished.wake()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Adds a job. A read on the lane `.latest` takes the place of those of earlier key presses.
  func add(_ job: Job) {
    queue.withLock { queue in
      if let keyPress = job.keyPress { queue.interrupt(before: keyPress) }
      queue.jobs.append(job)
    }
    bell.wake()
  }

  /// Ends the reads on the lane `.latest` of key presses before one.
  func interrupt(before keyPress: Int) {
    queue.withLock { $0.interrupt(before: keyPress) }
  }

  /// Whether nothing waits.
  var isIdle: Bool { queue.withLock { $0.jobs.isEmpty } }

  /// Finishes every job that was added and ends the thread.
  func stop() {
    queue.withLock { $0.isStopping = true }
    bell.wake()
    finished.wait()
  }

  private func next(_ database: OpenDatabase) -> Job? {
    while true {
      let (job, isStopping) = queue.withLock { queue -> (Job?, Bool) in
        let job = queue.jobs.isEmpty ? nil : queue.jobs.removeFirst()
        queue.interruptible = job?.keyPress.map { (database, $0) }
        return (job, queue.isStopping)
      }
      if let job { return job }
      if isStopping { return nil }
      bell.wait()
      bell.drain()
    }
  }

  private func perform(_ job: Job, _ database: OpenDatabase) {
    switch job {
    case .perform(let request, let id, _):
      let reply = database.session.perform(request)
      queue.withLock { $0.interruptible = nil }
      replies.post(.event(.reply(id, reply)))
    case .run(let work):
      work(database)
    }
  }
}

/// What the threads tell the loop.
enum LoopMessage: Sendable {
  /// Something for `update`.
  case event(Event)
  /// Something about the opening that a person should know.
  case notice(String)
  /// The file could not be opened; the sentence says why.
  case openingFailed(String)
}

/// An open file and the session on it.
struct OpenDatabase: Sendable {
  /// The file.
  let store: Store
  /// The running user's session.
  let session: Session
  /// What a person should know about the opening: layout files that were refused.
  let notices: [String]
}
