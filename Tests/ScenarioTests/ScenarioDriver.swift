import Calls
import Controller
import Foundation
import ObjectModel
import Repository
import Views

/// Runs a scenario in process: the real state, calls and store, without a terminal and without threads.
///
/// Idle is an empty queue of effects, never a pause.
struct ScenarioDriver {
  private var state: AppState
  private let session: Session
  private let store: Store
  private let now: Instant
  private var timers: [TimerID] = []
  /// The exit code once the program has left.
  private(set) var exitCode: Int32?

  /// Opens the screen of a scenario on a store.
  init(_ scenario: Scenario, store: Store) throws {
    let now = scenario.now
    self.now = now
    self.store = store
    session = try Session(store: store, username: nil, door: .screen, clock: { now })
    state = AppState(size: scenario.size, object: .interaction, zone: Zone(identifier: scenario.zone))
    perform(state.start(now: now))
  }

  /// Runs one step and answers the screen after it.
  mutating func run(_ action: Scenario.Action) throws -> String {
    switch action {
    case .keys(let keys): try press(keys)
    case .deed(let text):
      try Deed(text).run(on: store, now: now)
      // What the live refresh sees half a second later.
      send(.fileChanged)
    }
    return screen
  }

  private mutating func press(_ keys: String) throws {
    for step in try KeyScript.events(of: keys) {
      switch step {
      case .event(let event): send(event)
      case .timers:
        let due = timers
        timers = []
        for id in due { send(.timer(id)) }
      }
    }
  }

  /// The screen as text.
  var screen: String { render(state).text }

  private mutating func send(_ event: Event) {
    guard exitCode == nil else { return }
    perform(state.update(event, now: now))
  }

  private mutating func perform(_ effects: [Effect]) {
    var queue = effects
    while !queue.isEmpty {
      switch queue.removeFirst() {
      case .perform(let request, let id, _):
        queue += state.update(.reply(id, session.perform(request)), now: now)
      case .wake(_, let id): timers.append(id)
      case .quit(let code): exitCode = exitCode ?? code
      case .edit, .repaint, .suspend, .interrupt, .copy: break
      }
    }
  }
}
