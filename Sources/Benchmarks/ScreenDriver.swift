import Calls
import Controller
import Foundation
import ObjectModel
import Views

/// The screen without a terminal and without threads: what happens between a key and its frame, all of it.
struct ScreenDriver {
  private var state: AppState
  private let session: Session
  private let now: Instant
  /// The last frame, kept so that drawing it cannot be left out.
  private(set) var frame: Frame

  /// Opens the list at 120×40.
  init(session: Session, now: Instant) {
    (self.session, self.now) = (session, now)
    state = AppState(
      size: Size(width: 120, height: 40), object: .interaction, zone: Zone(identifier: "Europe/Berlin"))
    frame = render(state)
    perform(state.start(now: now))
    frame = render(state)
  }

  /// Presses a key and answers how long its frame took, in seconds.
  mutating func press(_ key: Key) -> Double {
    let start = ContinuousClock.now
    perform(state.update(.key(key), now: now))
    frame = render(state)
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }

  private mutating func perform(_ effects: [Effect]) {
    var queue = effects
    while !queue.isEmpty {
      guard case .perform(let request, let id, _) = queue.removeFirst() else { continue }
      queue += state.update(.reply(id, session.perform(request)), now: now)
    }
  }
}
