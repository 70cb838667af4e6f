import Glibc

/// Reads pasted text from the terminal up to the sequence that ends it.
///
/// It reads the descriptor itself: ncurses would take sequences in the text for keys, and wait after each escape.
struct PasteReader {
  /// The terminal.
  let input: Int32

  /// What ends a paste.
  private static let end = Array("\u{1B}[201~".utf8)
  /// Bytes of a paste that are kept; the rest is read and dropped.
  private static let limit = 4 << 20
  /// How long the end may take after the last byte: a terminal that never sends it must not swallow the keyboard.
  private static let patienceMilliseconds: Int32 = 500

  /// The text, with `\n` as its only line end; what is no UTF-8 becomes U+FFFD.
  func text() -> String {
    var bytes: [UInt8] = []
    var matched = 0
    var chunk = [UInt8](repeating: 0, count: Self.end.count)
    while matched < Self.end.count, isReadable() {
      // Never more than is missing of the end, so that no key behind it is taken.
      let count = read(input, &chunk, Self.end.count - matched)
      guard count > 0 else { break }
      for byte in chunk[..<count] {
        bytes.append(byte)
        matched = Self.matched(matched, then: byte)
      }
      if bytes.count > Self.limit + 2 * Self.end.count {
        bytes.removeSubrange(Self.limit..<bytes.count - Self.end.count)
      }
    }
    if matched == Self.end.count { bytes.removeLast(Self.end.count) }
    return Self.withPlainLineEnds(bytes.prefix(Self.limit))
  }

  /// How much of the end is matched after one more byte. Its first byte occurs nowhere else in it.
  private static func matched(_ matched: Int, then byte: UInt8) -> Int {
    if byte == end[matched] { return matched + 1 }
    return byte == end[0] ? 1 : 0
  }

  /// The text of some bytes, carriage returns made to line ends.
  static func withPlainLineEnds(_ bytes: some Sequence<UInt8>) -> String {
    var plain: [UInt8] = []
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        plain.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        plain.append(byte)
      }
      previous = byte
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether a byte comes in time.
  private func isReadable() -> Bool {
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&descriptor, 1, Self.patienceMilliseconds)
      if ready < 0, errno == EINTR { continue }
      return ready > 0 && descriptor.revents & Int16(POLLIN) != 0
    }
  }
}
