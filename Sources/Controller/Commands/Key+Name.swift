extension Key {
  /// The key as people read it: `j`, `Ctrl-S`, `Alt-Enter`, `F4`, `PgDn`.
  public var name: String {
    (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + baseName
  }

  private var baseName: String {
    switch code {
    case .character(let character): characterName(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backtab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }

  private func characterName(_ character: Character) -> String {
    if character == " " { return "Space" }
    return control || alt ? character.uppercased() : String(character)
  }
}
