import ObjectModel

// Moving between fields, and where they stand.

/// One line of a form's body.
public enum FormLine: Sendable, Hashable {
  /// A section's heading, by its index in ``FormScreen/sections``.
  case heading(Int)
  /// A line of a field, by its index in ``FormScreen/fields``; `line` counts from 0.
  case field(Int, line: Int)
  /// What somebody else has saved into the field above, by its index in ``FormScreen/fields``.
  case conflict(Int)
  /// Nothing.
  case blank
}

extension FormScreen {
  /// The lines of the body from top to bottom; ``scroll`` says which are visible.
  public var lines: [FormLine] {
    sections.indices.flatMap { section -> [FormLine] in
      let heading: [FormLine] = sections[section].heading == nil ? [] : [.heading(section)]
      let fields = sections[section].fields.flatMap { index in
        (0..<self.fields[index].height).map { FormLine.field(index, line: $0) }
          + (self.fields[index].conflict == nil ? [] : [.conflict(index)])
      }
      return (section > 0 ? [.blank] : []) + heading + fields
    }
  }

  /// The next field that can be typed into, from a field in a direction; round the end. Nil when there is no other.
  func editable(from index: Int, by step: Int) -> Int? {
    guard !fields.isEmpty else { return nil }
    for distance in 1...fields.count {
      let next = ((index + step * distance) % fields.count + fields.count) % fields.count
      if fields[next].isEditable { return next }
    }
    return nil
  }
}

extension AppState {
  /// Goes to the next field or the one before, round the end; the field that is left is checked.
  mutating func moveFocus(by step: Int) {
    guard case .form(let form) = screen, form.phase == .editing,
      let next = form.editable(from: form.focus, by: step)
    else { return }
    settle(form.focus, of: form.id)
    focus(next, of: form.id)
    keepDraft()
  }

  /// Enter: the next field; behind the last one it says how to save.
  mutating func enterField() {
    guard case .form(let form) = screen, form.phase == .editing else { return }
    if let next = form.editable(from: form.focus, by: 1), next > form.focus {
      moveFocus(by: 1)
    } else {
      settle(form.focus, of: form.id)
      keepDraft()
      say(.note, "That was the last field; Ctrl-S saves.")
    }
  }

  /// Puts the focus on a field and shows it.
  mutating func focus(_ index: Int, of id: ScreenID) {
    changeForm(id) { form in
      form.focus = index
      form.closeChoices()
      for field in form.fields.indices { form.fields[field].focusChanged(isFocused: field == index) }
    }
    layOutForm(id)
  }

  /// Fits a form to the size: text areas are wrapped anew, and the focused field is visible.
  mutating func layOutForm(_ id: ScreenID) {
    let geometry = geometry
    changeForm(id) { form in
      for index in form.fields.indices {
        guard case .area(var area) = form.fields[index].input else { continue }
        area.resize(width: geometry.valueWidth, height: form.fields[index].height)
        form.fields[index].input = .area(area)
      }
      form.showFocus(height: geometry.bodyHeight, popUp: geometry.popUpHeight)
      form.seeConflicts(height: geometry.bodyHeight)
    }
  }
}

extension FormScreen {
  /// Scrolls so that the focused field is visible, with its heading when it is the first, and with room for an open
  /// list.
  fileprivate mutating func showFocus(height: Int, popUp: Int) {
    let lines = lines
    let own = lines.indices.filter { index in
      switch lines[index] {
      case .field(let field, _), .conflict(let field): field == focus
      case .heading, .blank: false
      }
    }
    guard let first = own.first, let last = own.last else {
      scroll.move(to: 0, count: lines.count, height: height)
      return
    }
    var cursorLine = 0
    if case .area(let area) = focusedField?.input { cursorLine = max(area.cursorRow - area.scroll, 0) }
    // What others saved stands below the text and is seen whole, whatever else has to go.
    let lower = max(first <= 1 ? 0 : first, focusedField?.conflict == nil ? 0 : last + 1 - height)
    let cursor = min(first + cursorLine, last)
    scroll.show(lower..<(last + 1), cursor: cursor, count: lines.count, height: height)
  }

  /// Remembers which conflicts are on the screen.
  fileprivate mutating func seeConflicts(height: Int) {
    for line in lines.dropFirst(scroll.top).prefix(height) {
      if case .conflict(let field) = line { fields[field].conflict?.isSeen = true }
    }
  }

  /// Closes the lists of all fields.
  mutating func closeChoices() {
    for index in fields.indices {
      switch fields[index].input {
      case .picklist(var picklist):
        picklist.choices = nil
        fields[index].input = .picklist(picklist)
      case .lookup(var lookup):
        lookup.choices = nil
        lookup.answers = []
        fields[index].input = .lookup(lookup)
      case .line, .area, .time, .toggle, .fixed: break
      }
    }
  }
}
