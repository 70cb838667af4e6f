import Calls
import Controller
import Foundation
import ObjectModel
import Repository
import Terminal
import Views

/// The plain loop of design section 3: paint, wait, drain everything that is ready, update, paint once.
///
/// Runs on the main thread and never waits for the disk: two threads perform the calls.
struct EventLoop {
  /// How the loop ends.
  private enum Exit {
    case code(Int32)
    case signal(Int32)
    case failure(String)
  }

  private let theme: Theme
  private let terminal: TerminalSession
  private let signals: Signals
  private let mailbox: Mailbox<LoopMessage>
  private let threads: DatabaseThreads
  private let clock: @Sendable () -> Instant
  private var state: AppState
  private var timers = Timers()
  private var nextLook = Timers.monotonicNow
  private var exit: Exit?

  /// Paints the first frame and starts to open the file. No file, zone data or YAML is read before that paint.
  init(options: GlobalOptions, theme: Theme, terminal: TerminalSession, signals: Signals) throws {
    (self.theme, self.terminal, self.signals, clock) = (theme, terminal, signals, options.clock)
    state = AppState(size: terminal.size, object: .interaction, zone: options.zone)
    state.message = options.zoneNotice.map { Message(.warning, $0) }
    terminal.paint(render(state, glyphs: terminal.glyphs), theme)
    mailbox = try Mailbox()
    threads = try DatabaseThreads(mailbox: mailbox) { try Database.open(options, door: .screen) }
    signals.letThrough()
  }

  /// Runs until the person leaves, the terminal goes away or a signal ends it; answers the exit code.
  mutating func run() throws -> Int32 {
    perform(state.start(now: clock()))
    while exit == nil {
      terminal.paint(render(state, glyphs: terminal.glyphs), theme)
      let hasKeys = wait()
      for event in takeEvents(hasKeys: hasKeys) where exit == nil {
        perform(state.update(event, now: clock()))
      }
      lookAround()
    }
    threads.stop()
    terminal.close()
    switch exit {
    case .code(let code)?: return code
    case .signal(let number)?:
      Signals.die(of: number)
      return 128 + number
    case .failure(let sentence)?: throw Failure(sentence)
    case nil: return 0
    }
  }

  /// Waits until a key, a reply, a signal or a timer is there, or it is time to look at the file; answers whether the
  /// keyboard has something to say, be it that it is gone.
  private func wait() -> Bool {
    var descriptors = [STDIN_FILENO, mailbox.descriptor, signals.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let timeout = min(timers.millisecondsToNext ?? .max, DatabaseThreads.lookMilliseconds)
    guard poll(&descriptors, nfds_t(descriptors.count), Int32(timeout)) > 0 else { return false }
    return descriptors[0].revents != 0
  }

  /// Everything that has happened, signals first and timers last.
  private mutating func takeEvents(hasKeys: Bool) -> [Event] {
    var events: [Event] = []
    for number in signals.drain() { events += self.events(of: number) }
    if hasKeys { events += terminal.nextEvents() }
    for message in mailbox.drain() {
      switch message {
      case .event(let event): events.append(event)
      case .notice(let sentence): state.notify(sentence)
      case .openingFailed(let sentence): exit = .failure(sentence)
      }
    }
    return events + timers.due().map(Event.timer)
  }

  private mutating func events(of signal: Int32) -> [Event] {
    switch signal {
    case SIGWINCH: return [.resized(terminal.refreshSize())]
    case SIGTSTP: return suspend()
    case SIGINT: return [.key(.control("c"))]
    case SIGCONT: return []
    default:  // Int32: the signals that end the program
      perform(state.update(.hangUp, now: clock()))
      exit = .signal(signal)
      return []
    }
  }

  /// Twice a second, and in the pauses of typing, there is time for the file.
  private mutating func lookAround() {
    let now = Timers.monotonicNow
    guard now >= nextLook else { return }
    nextLook = now + UInt64(DatabaseThreads.lookMilliseconds) * 1_000_000
    threads.look()
    threads.workWhileIdle(at: clock())
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .perform(let request, let id, let lane): threads.perform(request, id, lane)
    case .wake(let milliseconds, let id): timers.start(id, milliseconds: milliseconds)
    case .edit(let text, let name): edit(text, name: name)
    case .interrupt(let keyPress): threads.interrupt(before: keyPress)
    case .copy(let text): terminal.copy(text)
    case .repaint: terminal.repaint()
    case .suspend: for event in suspend() { mailbox.post(.event(event)) }
    case .quit(let code): exit = exit ?? .code(code)
    }
  }

  private func suspend() -> [Event] {
    terminal.leave()
    signals.stopProcess()
    return [.resized(terminal.comeBack()), .resumed]
  }

  private func edit(_ text: String, name: String) {
    terminal.leave()
    let result = ExternalEditor(environment: ProcessInfo.processInfo.environment).edit(text, name: name)
    mailbox.post(.event(.resized(terminal.comeBack())))
    mailbox.post(.event(.edited(result)))
  }
}
