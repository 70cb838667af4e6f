import ObjectModel
import Text

// Undo and redo: what would happen is said first, `y` does it (design section 5, terminal 2.2 and 2.3).

extension AppState {
  /// Asks what taking the newest action back, or doing the newest undone one again, would do.
  mutating func askAbout(_ direction: UndoDirection) {
    perform(Self.call(UndoRequest(mode: .preview), direction), for: .undoPreview(direction))
  }

  /// Takes an action back, or does it again.
  mutating func undo(_ request: UndoRequest, _ direction: UndoDirection) {
    // An import of many rows takes a while.
    say(.note, direction == .undo ? "Undoing..." : "Redoing...")
    perform(Self.call(request, direction), for: .undo(direction))
  }

  private static func call(_ request: UndoRequest, _ direction: UndoDirection) -> Call {
    switch direction {
    case .undo: .undo(request)
    case .redo: .redo(request)
    }
  }

  /// Says what would happen and asks for `y`: in the message line where it fits there, else in a pop-up.
  mutating func askToUndo(_ outcome: UndoOutcome, _ direction: UndoDirection) {
    let question = UndoQuestion(
      outcome, direction, described: described, values: ValueText(now: now, zone: zone))
    overlay = .undo(question)
    guard let request = question.request, !question.isLarge, outcome.conflictCount == 0,
      outcome.failureCount == 0
    else { return }
    let sentences = question.sentences.map(\.text).joined(separator: " ")
    let lines = [question.choice, question.answer].map { "\(sentences) \($0)" }
    // Fields below a heading keep their lines.
    let isFlat = !question.sentences.contains { $0.text.hasPrefix(" ") }
    if isFlat, let line = lines.first(where: { CellWidth.of($0) + 3 <= size.width }) {
      overlay = .confirmation(Confirmation(question: line, action: .undo(request, direction)))
    }
  }

  /// Takes a key that answers the pop-up, or that moves in it where not all of it is visible.
  mutating func answer(_ question: UndoQuestion, with key: Key) {
    let page = max(question.height(geometry) - 1, 1)
    if question.isLong(geometry), let lines = question.movement(by: key, page: page) {
      scroll(question, to: question.scroll.top + lines)
      return
    }
    overlay = nil
    message = nil
    if key == question.key, let request = question.request {
      undo(request, question.direction)
    } else if question.request != nil {
      say(.note, "Nothing was changed.")
    }
  }

  /// Makes a line of the pop-up its first visible one, as far as the end allows.
  mutating func scroll(_ question: UndoQuestion, to line: Int) {
    var question = question
    let (count, height) = (question.lines(geometry).count, question.height(geometry))
    let line = max(0, min(line, count - height))
    question.scroll.move(to: line, below: 0, count: count, height: height)
    overlay = .undo(question)
  }

  /// Takes what was done in. Where somebody was faster nothing was, and the question is asked anew.
  mutating func takeUndo(_ outcome: UndoOutcome, _ direction: UndoDirection) {
    guard outcome.newAction != nil else {
      askToUndo(outcome, direction)
      return
    }
    for effect in outcome.effects { follow(effect, alone: outcome.effectCount == 1) }
    if outcome.effects.contains(where: { $0.record.type == ObjectDescription.listView.name }) {
      viewsChanged()
    }
    for screen in screens {
      if case .recycleBin(let bin) = screen { askForEntries(bin.id) }
    }
    let done = direction == .undo ? "Undone" : "Redone"
    let back = direction == .undo ? "Ctrl-R does it again." : "u undoes."
    if outcome.failureCount == 0 {
      say(.done, "\(done): \(outcome.action.sentence). \(back)")
    } else {
      let left = counted(outcome.failureCount, "record", "records")
      say(.warning, "\(done) but for \(left): \(outcome.action.sentence). \(back)")
    }
    dataChanged()
  }

  /// Lists go to the record that came back or changed; the page of a record that is gone closes.
  private mutating func follow(_ effect: UndoEffect, alone: Bool) {
    let id = effect.record.id
    switch effect.kind {
    case .comesBack, .changes:
      guard alone else { return }
      for screen in screens {
        guard case .list(let list) = screen, list.object.keyPrefix == id.keyPrefix else { continue }
        changeList(list.id) { $0.sought = id }
      }
    case .goesAway:
      hasDeleted = true
      for screen in screens {
        if case .detail(let detail) = screen, detail.recordID == id { close(detail.id) }
      }
    }
  }
}

extension UndoQuestion {
  /// The question about an outcome, in words.
  init(_ outcome: UndoOutcome, _ direction: UndoDirection, described: DescribedObjects, values: ValueText) {
    self.direction = direction
    let words = outcome.words(in: ObjectCatalog(described.objects), zone: values.zone) { field, shown in
      shown.name ?? values.list(shown.value, field)
    }
    let action = "\(outcome.action.sentence) (\(values.briefTime(outcome.action.at)))"
    let canBeDone = outcome.effectCount > 0
    var sentences: [Sentence] = []
    func add(_ severity: Message.Severity, _ texts: [String], under heading: String) {
      guard !texts.isEmpty else { return }
      sentences.append(Sentence(severity: severity, text: heading))
      sentences += texts.map { Sentence(severity: severity, text: "- \($0)") }
    }
    recordCount = outcome.effectCount
    if canBeDone {
      let verb = direction == .undo ? "Undo" : "Redo"
      let isLarge = recordCount > Self.mostForY
      let what = isLarge ? "\(verb) \(recordCount) records" : verb
      sentences = [Sentence(severity: .note, text: "\(what): \(action)?")]
      // A heading and the fields below it are no sentences.
      sentences += words.effects.map { line in
        let isSentence = !line.hasSuffix(":") && !line.hasPrefix(" ")
        return Sentence(severity: .done, text: isSentence ? "\(line)." : line)
      }
    } else {
      sentences = [
        Sentence(
          severity: .warning, text: "\(action) cannot be \(direction == .undo ? "undone" : "redone").")
      ]
    }
    add(.warning, words.conflicts, under: "Changed since, and overwritten if you go on:")
    add(.warning, words.failures, under: "Left as it is:")
    self.sentences = sentences
    isOverwriting = outcome.conflictCount > 0
    // A careful undo does all or nothing: who has read what is left as it is wants the rest.
    let isClear = outcome.conflictCount == 0 && outcome.failureCount == 0
    request =
      canBeDone ? UndoRequest(action: outcome.action.id, mode: isClear ? .careful : .overwriting) : nil
  }

  /// Its keys for the key line: those that move it. What answers it stands in the message line just above.
  func keys(_ geometry: ScreenGeometry) -> [(key: String, title: String)] {
    isLong(geometry) ? [(Key(.down).name, "more"), (Key(.up).name, "back")] : []
  }

  /// How many lines a key moves the pop-up; nil for keys that answer it.
  func movement(by key: Key, page: Int) -> Int? {
    switch key {
    case Key(.down), .character("j"): 1
    case Key(.up), .character("k"): -1
    case Key(.pageDown), .control("f"): page
    case Key(.pageUp), .control("b"): -page
    default: nil  // Key
    }
  }
}
