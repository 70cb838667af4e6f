/// What a piece of the screen is, by which a theme chooses how it looks (terminal 7.2).
///
/// The raw value is the name in a theme file. A theme that does not mention a role draws it as its ``parent``.
public enum Role: String, Sendable, Hashable, CaseIterable {
  case text
  case textMuted = "text.muted"
  case textStrong = "text.strong"
  case textDisabled = "text.disabled"
  case background
  case surface
  case border
  case borderFocus = "border.focus"
  case link

  case title
  case titleCount = "title.count"
  case status
  case key
  case keyLabel = "key.label"
  case timer

  case listHeader = "list.header"
  case listCursor = "list.cursor"
  case listCursorInactive = "list.cursor.inactive"
  case listMarked = "list.marked"
  case listDeleted = "list.deleted"
  case listAlt = "list.alt"
  case match
  case matchCurrent = "match.current"

  case fieldLabel = "field.label"
  case fieldRequired = "field.required"
  case fieldValue = "field.value"
  case fieldFocus = "field.focus"
  case fieldPlaceholder = "field.placeholder"
  case fieldReadonly = "field.readonly"
  case fieldChanged = "field.changed"
  case fieldError = "field.error"
  case echo
  case echoPending = "echo.pending"
  case echoFuture = "echo.future"
  case chip
  case chipOpen = "chip.open"

  case menu
  case menuSelected = "menu.selected"
  case menuBadge = "menu.badge"
  case menuDetail = "menu.detail"

  case ok
  case info
  case warn
  case error

  case old
  case new

  case typePhone = "type.phone"
  case typeEmail = "type.email"
  case typeInPerson = "type.inperson"
  case typeConference = "type.conference"

  case markControl = "mark.control"

  /// The role whose look this one takes if a theme does not mention it: the longest shorter dotted name that is a
  /// role, then `text`; nil for `text` itself.
  public var parent: Role? {
    guard self != .text else { return nil }
    var name = Substring(rawValue)
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      if let role = Role(rawValue: String(name)) { return role }
    }
    return .text
  }
}
