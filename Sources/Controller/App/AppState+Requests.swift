import ObjectModel
import Text

// How screens ask for things: a call is given a number, and the number remembers what the reply is for.

extension AppState {
  /// Asks for a call to be performed.
  @discardableResult
  mutating func perform(
    _ call: Call, for purpose: Awaiting, lane: Effect.Lane = .ordered, updateMru: Bool = false,
    basedOn: Int64? = nil
  ) -> RequestID {
    lastRequest += 1
    let id = RequestID(lastRequest)
    awaiting[id] = purpose
    var request = CallRequest(call)
    request.updateMru = updateMru
    request.basedOn = basedOn
    effects.append(.perform(request, id, lane))
    return id
  }

  /// Drops the replies of every open request that a test picks.
  mutating func forget(where isForgotten: (Awaiting) -> Bool) {
    awaiting = awaiting.filter { !isForgotten($0.value) }
  }

  /// A lane of its own for the reads of one key press. Pages that an earlier one asked for may never come.
  mutating func nextKeyPress() -> Effect.Lane {
    lastKeyPress += 1
    for screen in screens {
      if case .query(let query) = screen, query.isRunning { forgetAnswer(of: query.id) }
      guard case .list(let list) = screen, list.pending?.isTyped == true else { continue }
      forget { $0 == .page(list.id) }
      changeList(list.id) {
        $0.pending = nil
        $0.isStale = true
      }
    }
    return .latest(keyPress: lastKeyPress)
  }

  /// Starts a timer; one that runs for the same purpose no longer counts.
  mutating func wake(afterMilliseconds milliseconds: Int, for purpose: TimerID.Purpose) {
    let generation = (timers[purpose] ?? 0) + 1
    timers[purpose] = generation
    effects.append(.wake(afterMilliseconds: milliseconds, TimerID(purpose, generation: generation)))
  }

  /// Puts a sentence in the message line.
  mutating func say(_ severity: Message.Severity, _ text: String) {
    message = Message(severity, text)
  }

  /// Takes a notice in from outside, such as a layout file that is refused: whole, in a pop-up where the message line is
  /// too short for it, and before what the message line says already.
  public mutating func notify(_ sentence: String) {
    put(Message(.warning, sentence), before: message?.text)
  }

  /// Puts a notice before a sentence into the message line, or into a pop-up that any key closes.
  mutating func put(_ notice: Message, before sentence: String?) {
    let line = [notice.text, sentence].compactMap(\.self).joined(separator: " ")
    if CellWidth.of(line) + 4 <= size.width || overlay != nil {
      say(notice.severity, line)
    } else {
      overlay = .fieldHelp(FieldHelp(label: "Notice", lines: [notice.text]))
    }
  }

  /// Asks for an object's layout unless it is known.
  mutating func askForLayout(of object: ObjectDescription) {
    guard described.layouts[object.name] == nil, !awaiting.values.contains(.layout(object: object.name))
    else {
      return
    }
    perform(.describeLayout(type: object.name), for: .layout(object: object.name))
  }
}
