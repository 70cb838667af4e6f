import Foundation
import Synchronization

/// Hands values from any thread to one that waits on a file descriptor.
///
/// A message makes the pipe readable, so that the receiver can wait for it together with the keyboard.
final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let pipe: WakePipe

  /// An empty mailbox.
  init() throws(SystemError) {
    pipe = try WakePipe()
  }

  /// Readable while messages wait.
  var descriptor: Int32 { pipe.readEnd }

  /// Leaves a message.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    pipe.wake()
  }

  /// Takes every message that is there, oldest first.
  func drain() -> [Message] {
    pipe.drain()
    return messages.withLock { waiting in
      defer { waiting.removeAll() }
      return waiting
    }
  }
}

/// A non-blocking pipe whose only message is that there is something to look at. Safe in signal handlers.
struct WakePipe: Sendable {
  /// The end that becomes readable.
  let readEnd: Int32
  /// The end that a signal handler writes to.
  let writeEnd: Int32

  /// A new pipe, closed on exec.
  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError("no pipe could be made") }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  /// Makes the read end readable. A full pipe already is.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Reads all bytes that are there.
  @discardableResult
  func drain() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64)
    while case let count = read(readEnd, &buffer, buffer.count), count > 0 { all += buffer[..<count] }
    return all
  }

  /// Waits until the read end is readable.
  func wait() {
    var request = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, -1) < 0 && errno == EINTR {}
  }
}

/// A system call failed.
struct SystemError: Error, CustomStringConvertible {
  /// What could not be done and why, as a sentence.
  let description: String

  /// The failure of the last system call.
  init(_ what: String) {
    description = "\(what): \(String(cString: strerror(errno)))"
  }
}
