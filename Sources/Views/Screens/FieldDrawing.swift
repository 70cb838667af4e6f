import Controller
import ObjectModel
import Text

/// Draws one field of a form: its label, the box that is typed into, and what the text means.
struct FieldDrawing {
  /// The field.
  let field: FormField
  /// Whether keys go to it.
  let isFocused: Bool
  /// Where things stand.
  let geometry: ScreenGeometry

  /// Cells in the box of a time, a number or a value of a list, so that its meaning fits beside it.
  private static let shortWidth = 17
  /// Cells in the box of a value of a list.
  private static let picklistWidth = 22
  /// Cells in the box of a lookup, so that the label of the object fits beside it.
  private static let lookupWidth = 34

  /// Whether what a time means fits beside its box.
  static func fits(_ echo: FormField.Echo, _ geometry: ScreenGeometry) -> Bool {
    CellWidth.of(echo.text) + 2 <= geometry.size.width - geometry.valueColumn - shortWidth - 2
  }

  /// Draws one of the field's lines, counted from 0.
  func draw(line: Int, in area: Rect, _ frame: inout Frame) {
    if line == 0 { drawLabel(in: area, &frame) }
    switch field.input {
    case .line(let editor): draw(editor, placeholder: emptyText, in: area, &frame)
    case .time(let time): draw(time.editor, placeholder: emptyText, in: area, &frame)
    case .picklist(let picklist): draw(picklist.editor, placeholder: emptyText, sign: "v", in: area, &frame)
    case .lookup(let lookup): draw(lookup.editor, placeholder: emptyText, in: area, &frame)
    case .area(let text): draw(text, line: line, in: area, &frame)
    case .toggle(let isOn): drawBox(isOn ? "Yes" : "No", role: valueRole, cursor: 0, in: area, &frame)
    case .fixed(let text):
      frame.put(
        text, row: 0, column: geometry.valueColumn, width: geometry.valueWidth, in: area, .fieldReadonly,
        marks: .spelled)
    }
  }

  private func drawLabel(in area: Rect, _ frame: inout Frame) {
    if isFocused { frame.put(">", row: 0, column: 0, in: area, .textStrong) }
    let role: Role = field.error != nil ? .fieldError : isFocused ? .textStrong : .fieldLabel
    let mark = field.isRequired ? " *" : ""
    // A box begins one cell before its text.
    let width = geometry.labelWidth - (field.isEditable ? 2 : 1) - mark.count
    let column = frame.put(
      field.label, row: 0, column: ScreenGeometry.indent, width: max(width, 0), in: area, role)
    frame.put(mark, row: 0, column: column, in: area, .fieldRequired)
  }

  // MARK: One line

  private func draw(
    _ editor: LineEditor, placeholder: String, sign: String = "", in area: Rect, _ frame: inout Frame
  ) {
    let visible = editor.visible(width: max(boxWidth - sign.count, 1))
    // Only while it is typed into does a long text show the part around its cursor.
    let text = editor.isEmpty ? placeholder : isFocused ? visible.text : editor.text
    let role = editor.isEmpty ? Role.fieldPlaceholder : valueRole
    drawBox(text, role: role, cursor: visible.cursorColumn, in: area, &frame)
    if editor.isSelected, isFocused {
      let width = CellWidth.of(visible.text)
      frame.lay(.selected, over: Rect(row: area.row, column: geometry.valueColumn, width: width, height: 1))
    }
    frame.put(sign, row: 0, column: geometry.valueColumn + boxWidth - sign.count, in: area, .textMuted)
  }

  private func drawBox(_ text: String, role: Role, cursor: Int, in area: Rect, _ frame: inout Frame) {
    let border: Role = isFocused ? .borderFocus : .border
    frame.put("[", row: 0, column: geometry.valueColumn - 1, in: area, border)
    let clusters = Fitting.padded(text, to: boxWidth, ellipsis: isFocused ? "" : frame.glyphs.ellipsis)
    frame.put(clusters, row: 0, column: geometry.valueColumn, in: area, role)
    frame.put("]", row: 0, column: geometry.valueColumn + boxWidth, in: area, border)
    let room = area.width - geometry.valueColumn - boxWidth - 2
    let fits = field.error == nil || meaning.width <= room
    let runs = fits ? meaning : [Run("!", .fieldError)]
    frame.put(runs, row: 0, column: geometry.valueColumn + boxWidth + (room > 0 ? 2 : 1), in: area)
    if isFocused { frame.placeCursor(row: 0, column: geometry.valueColumn + cursor, in: area, .bar) }
  }

  /// Cells inside the box.
  private var boxWidth: Int {
    switch field.input {
    case .time, .toggle: return min(Self.shortWidth, geometry.valueWidth)
    case .picklist: return min(Self.picklistWidth, geometry.valueWidth)
    case .lookup: return min(Self.lookupWidth, geometry.valueWidth)
    case .line where field.description.type.scale != nil: return min(Self.shortWidth, geometry.valueWidth)
    case .line, .area, .fixed: return geometry.valueWidth
    }
  }

  /// What stands in a box that is empty.
  private var emptyText: String { field.placeholder ?? (field.isRequired ? "required" : "") }

  private var valueRole: Role { isFocused ? .fieldFocus : field.isChanged ? .fieldChanged : .fieldValue }

  /// What stands right of the box: what is wrong, what the text means, or what was chosen.
  private var meaning: [Run] {
    if let error = field.error { return [Run("! \(error)", .fieldError)] }
    if let echo = field.echo { return [echo.run(echo.text)] }
    switch field.input {
    case .lookup(let lookup): return Self.meaning(of: lookup)
    case .toggle: return isFocused ? [Run("Space changes it", .textMuted)] : []
    case .line, .time, .picklist, .area, .fixed: return []
    }
  }

  private static func meaning(of lookup: LookupField) -> [Run] {
    if let chosen = lookup.chosen { return chosen.badge.map { [Run("[\($0)]", .menuBadge)] } ?? [] }
    if lookup.editor.isEmpty { return [] }
    return [Run(lookup.isLooking ? "? looking" : "? not chosen yet", .echoPending)]
  }

  // MARK: Several lines

  private func draw(_ text: TextArea, line: Int, in area: Rect, _ frame: inout Frame) {
    let border: Role = isFocused ? .borderFocus : .border
    frame.put(frame.glyphs.vertical, row: 0, column: geometry.valueColumn - 1, in: area, border)
    frame.put(
      frame.glyphs.vertical, row: 0, column: geometry.valueColumn + geometry.valueWidth, in: area, border)
    let rows = text.visibleRows
    let width = geometry.valueWidth
    if text.isEmpty, line == 0 {
      frame.put(emptyText, row: 0, column: geometry.valueColumn, width: width, in: area, .fieldPlaceholder)
    } else if rows.indices.contains(line) {
      let clusters = Fitting.truncated(rows[line], to: width, ellipsis: "")
      frame.put(clusters, row: 0, column: geometry.valueColumn, in: area, valueRole)
    }
    if line == 0, field.error != nil {
      frame.put("!", row: 0, column: geometry.valueColumn + width + 1, in: area, .fieldError)
    }
    if line == field.height - 1 { drawPlace(in: text, area, &frame) }
    guard isFocused, line == text.cursorRow - text.scroll else { return }
    frame.placeCursor(row: 0, column: geometry.valueColumn + text.cursorColumn, in: area, .bar)
  }

  /// Where the cursor is in a long text, under its label.
  private func drawPlace(in text: TextArea, _ area: Rect, _ frame: inout Frame) {
    guard field.height > 1 else { return }
    let place = text.lineNumber
    frame.put(
      "ln \(place.current) / \(place.total)", row: 0, column: ScreenGeometry.indent,
      width: geometry.labelWidth - 1, in: area, .textMuted)
  }
}

extension FormField.Echo {
  /// The sentence with its parts parted by commas, as it stands where there is a whole line for it.
  var onOneLine: String {
    text.split(separator: "   ").joined(separator: ", ")
  }

  /// The sentence, or another way to put it, with the sign and the role of how sure it is.
  func run(_ text: String) -> Run {
    switch state {
    case .settled: Run("= \(text)", .echo)
    case .pending: Run("? \(text)", .echoPending)
    case .remarkable: Run("= \(text)", .echoFuture)
    }
  }
}
