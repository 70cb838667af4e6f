import Foundation
import Synchronization

/// Turns signals into bytes on a pipe that the loop reads (design section 3).
///
/// The handler does nothing but write the signal's number. Every other thread blocks all signals.
struct Signals {
  /// The signals that end the program after it has kept what was typed.
  static let ending = [SIGHUP, SIGTERM, SIGQUIT]
  private static let handled = ending + [SIGWINCH, SIGTSTP, SIGCONT, SIGINT]
  private static let pipeEnd = Atomic<Int32>(-1)

  private let pipe: WakePipe

  /// Installs the handlers, before ncurses would install its own, and blocks all signals in this thread until
  /// ``letThrough()``: the threads that are started in between inherit that.
  init() throws(SystemError) {
    pipe = try WakePipe()
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    Self.pipeEnd.store(pipe.writeEnd, ordering: .sequentiallyConsistent)
    for number in Self.handled { Self.handle(number) }
    // A closed pipe answers EPIPE and does not end the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Lets signals through to this thread.
  func letThrough() {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
  }

  /// Readable while signals wait.
  var descriptor: Int32 { pipe.readEnd }

  /// The numbers of the signals that have come, oldest first.
  func drain() -> [Int32] { pipe.drain().map(Int32.init) }

  /// Stops the process as Ctrl-Z does everywhere; returns when it goes on.
  func stopProcess() {
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    Self.handle(SIGTSTP)
  }

  /// Ends the process by a signal's default action, so that its parent learns the truth.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func handle(_ number: Int32) {
    signal(number) { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(Signals.pipeEnd.load(ordering: .relaxed), &byte, 1)
      errno = saved
    }
  }
}
