import CNcurses
public import Controller
import Glibc

extension TerminalSession {
  /// Everything that has been typed by now, without waiting. To be called when the keyboard's descriptor is readable;
  /// a terminal that says so and has nothing, three times in a row, has gone away (terminal 4.4).
  public func nextEvents() -> [Event] {
    let wasReady = readiness()
    var events: [Event] = []
    while events.count < 1024, let read = readCode() {
      events += self.events(for: read)
    }
    emptyReads = events.isEmpty && wasReady.isReadable && readiness().isReadable ? emptyReads + 1 : 0
    if wasReady.isGone || emptyReads >= 3 { events.append(.hangUp) }
    return events
  }

  /// What a code stands for; after an escape also the key behind it, which was held with Alt. Two escapes are two: Esc is
  /// pressed twice to leave a search.
  private func events(for read: (code: UInt32, isKeyCode: Bool)) -> [Event] {
    if let event = special(read) { return [event] }
    guard let key = KeyDecoder.key(code: read.code, isKeyCode: read.isKeyCode) else { return [] }
    guard key.code == .escape, let next = readCode() else { return [.key(key)] }
    guard var held = KeyDecoder.key(code: next.code, isKeyCode: next.isKeyCode),
      held.code != .escape
    else { return [.key(key)] + events(for: next) }
    held.alt = true
    return [.key(held)]
  }

  /// A paste or a new size, nil for a key.
  private func special(_ read: (code: UInt32, isKeyCode: Bool)) -> Event? {
    guard read.isKeyCode else { return nil }
    switch Int32(bitPattern: read.code) {
    case KeyCode.pasteStart: return .paste(PasteReader(input: input).text())
    case KEY_RESIZE: return .resized(size)
    default: return nil  // Int32
    }
  }

  /// The next code, nil if nothing has been typed.
  private func readCode() -> (code: UInt32, isKeyCode: Bool)? {
    var code: wint_t = 0
    let status = wget_wch(keyboard, &code)
    guard status != ERR else { return nil }
    return (code, status == KEY_CODE_YES)
  }

  /// What the keyboard's descriptor says without waiting.
  private func readiness() -> (isReadable: Bool, isGone: Bool) {
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return (false, false) }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    return (descriptor.revents & Int16(POLLIN) != 0, descriptor.revents & gone != 0)
  }
}
