import Controller
import ObjectModel
import Text

extension FormScreen {
  /// Draws a record being typed.
  func draw(in frame: inout Frame, of state: AppState) {
    drawTitle(in: &frame, of: state)
    frame.horizontalLine(
      row: 0, in: Rect(row: state.geometry.searchRow, column: 1, width: frame.size.width - 2, height: 1))
    switch phase {
    case .loading: drawSentence("Reading...", in: &frame, of: state)
    case .missing(let sentence): drawSentence(sentence, in: &frame, of: state)
    case .editing, .saving: drawFields(in: &frame, of: state)
    }
  }

  private func drawTitle(in frame: inout Frame, of state: AppState) {
    let label = object.label.uppercased()
    let name = recordID == nil ? "NEW \(label)" : isGone ? "\(label) IS GONE" : "EDIT"
    let editable = fields.indices.filter { fields[$0].isEditable }
    let place = editable.firstIndex(of: focus).map { "field \($0 + 1) of \(editable.count)" } ?? ""
    let note = keptText(state)
    // The record's own name stands whole where it can: where the focus is gives way first, then how to discard.
    let brief = note.map { Run($0.text.replacing(", Alt-X discards", with: ""), $0.role) }
    let ways = [(note, [Run(place, .titleCount)]), (note, []), (brief, [])]
    let fitting = ways.first { state.fitsTitle(name, title, note: $0.0, right: $0.1) } ?? (brief, [])
    state.drawTitle(name, title, note: fitting.0, right: fitting.1, in: &frame)
  }

  /// What is kept of the text that was typed, as the title says it.
  private func keptText(_ state: AppState) -> Run? {
    if phase == .saving { return Run("[saving]", .info) }
    if let continuedDraft, draft == .none || draft == .saved(continuedDraft) {
      return Run("[draft of \(state.values.briefTime(continuedDraft)), Alt-X discards]", .fieldChanged)
    }
    switch draft {
    case .none: return nil
    case .dirty, .saving:
      return Run(continuedDraft == nil ? "[modified]" : "[modified, Alt-X discards]", .fieldChanged)
    case .saved(let instant) where continuedDraft != nil:
      return Run("[draft saved \(state.values.clock(instant)), Alt-X discards]", .fieldChanged)
    case .saved(let instant):
      let second = state.zone.civilTime(at: instant).secondOfDay
      let clock = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return Run("[modified, draft saved \(clock.joined(separator: ":"))]", .fieldChanged)
    case .failed(let sentence): return Run("[! draft not saved: \(sentence)]", .error)
    }
  }

  private func drawSentence(_ sentence: String, in frame: inout Frame, of state: AppState) {
    frame.put(sentence, row: state.geometry.bodyTop, column: ScreenGeometry.indent, in: frame.area)
    frame.placeCursor(row: state.geometry.bodyTop, column: 0, in: frame.area)
  }

  private func drawFields(in frame: inout Frame, of state: AppState) {
    let geometry = state.geometry
    var focusRow = geometry.bodyTop
    for (offset, line) in lines.dropFirst(scroll.top).prefix(geometry.bodyHeight).enumerated() {
      let area = Rect(row: geometry.bodyTop + offset, column: 0, width: frame.size.width, height: 1)
      switch line {
      case .heading(let index): frame.sectionRule(sections[index].heading ?? "", in: area)
      case .field(let index, let line):
        let drawing = FieldDrawing(field: fields[index], isFocused: index == focus, geometry: geometry)
        drawing.draw(line: line, in: area, &frame)
        if index == focus, line == 0 { focusRow = area.row }
      case .conflict(let index): fields[index].drawConflict(in: area, &frame, of: state)
      case .blank: break
      }
    }
    guard let field = focusedField else { return }
    drawHelp(of: field, in: &frame, of: state)
    field.drawChoices(below: focusRow, in: &frame, of: state)
  }

  /// While nothing else is said, the message line helps with the focused field: what is wrong with it, what its text
  /// means, or what it is for.
  private func drawHelp(of field: FormField, in frame: inout Frame, of state: AppState) {
    let row = Rect(row: state.geometry.messageRow, column: 0, width: frame.size.width, height: 1)
    let prefix = Run(" \(field.label): ", .textMuted)
    if let error = field.error {
      let room = max(row.width - [prefix].width - 3, 0)
      let sentence = Fitting.shortened(error, to: room, ellipsis: frame.glyphs.ellipsis)
      frame.put([prefix, Run("! \(sentence)", .fieldError)], row: 0, column: 0, in: row)
    } else if field.conflict != nil {
      let save = unseenConflicts.isEmpty ? "saves what is here" : "shows the next"
      let sentence = "others changed it. Ctrl-S \(save), Alt-O swaps."
      frame.put([prefix, Run(sentence, .warn)], row: 0, column: 0, in: row)
    } else if let echo = field.echo, !FieldDrawing.fits(echo, state.geometry) {
      frame.put([Run(" "), echo.run(echo.onOneLine)], row: 0, column: 0, in: row)
    } else {
      let required = field.isRequired ? "required. " : ""
      frame.put([prefix, Run(required + field.description.help, .textMuted)], row: 0, column: 0, in: row)
    }
  }
}
