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

  /// Presses a key and answers how long the frame took that shows its result, in seconds. Writes are left for after the
  /// frame, as they are in the program, where another thread performs them.
  mutating func press(_ key: Key) -> Double {
    let start = ContinuousClock.now
    let writes = performReads(state.update(.key(key), now: now))
    frame = render(state)
    let elapsed = ContinuousClock.now - start
    perform(writes)
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }

  /// Performs everything, writes too.
  private mutating func perform(_ effects: [Effect]) {
    var queue = effects
    while !queue.isEmpty {
      guard case .perform(let request, let id, _) = queue.removeFirst() else { continue }
      queue += state.update(.reply(id, session.perform(request)), now: now)
    }
  }

  /// Performs the reads and what follows from them; answers the writes.
  private mutating func performReads(_ effects: [Effect]) -> [Effect] {
    var (queue, writes): ([Effect], [Effect]) = (effects, [])
    while !queue.isEmpty {
      let effect = queue.removeFirst()
      guard case .perform(let request, let id, _) = effect else { continue }
      guard request.call.isRead else {
        writes.append(effect)
        continue
      }
      queue += state.update(.reply(id, session.perform(request)), now: now)
    }
    return writes
  }
}
