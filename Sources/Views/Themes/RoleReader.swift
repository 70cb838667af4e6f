import Yams

/// Reads what a theme file says about one role: `{ fg: red, bg: "#282c34", attributes: [bold] }`.
struct RoleReader {
  /// The name of the file, for messages.
  let file: String
  /// Where the role stands in it, for messages.
  let key: String
  /// Colours that the file names.
  let palette: [String: RGB]

  /// What is said about the role.
  func style(_ node: Node) throws(ThemeError) -> PartialStyle {
    guard let mapping = node.mapping else { throw fault("fg, bg and attributes are expected") }
    var style = PartialStyle()
    for (name, value) in mapping {
      switch name.scalar?.string {
      case "fg": style.foreground = try colour(value, "fg")
      case "bg": style.background = try colour(value, "bg")
      case "attributes": style.attributes = try attributes(value)
      default:  // String
        throw fault("\"\(name.scalar?.string ?? "")\" is none of fg, bg, attributes")
      }
    }
    return style
  }

  /// A colour: `default`, a name of the palette, an ANSI name, 0 to 255, or six hexadecimal digits after `#`.
  private func colour(_ node: Node, _ part: String) throws(ThemeError) -> Colour {
    guard let text = node.scalar?.string else { throw fault(part: part, "one colour is expected") }
    if let colour = palette[text] { return colour.colour }
    if text == "default" { return .terminalDefault }
    if let index = Self.ansiNames.firstIndex(of: text) { return .ansi(UInt8(index)) }
    if text.hasPrefix("#"), let colour = RGB(hex: text) { return colour.colour }
    if let entry = UInt8(text) { return entry < 16 ? .ansi(entry) : .palette(entry) }
    throw fault(
      part: part,
      "\"\(text)\" is no colour; \"#rrggbb\" in quotes, a name, 0 to 255 or default are expected")
  }

  /// The attributes of a list.
  private func attributes(_ node: Node) throws(ThemeError) -> Style.Attributes {
    guard let list = node.sequence else { throw fault(part: "attributes", "a list is expected") }
    var attributes: Style.Attributes = []
    for entry in list {
      let name = entry.scalar?.string ?? ""
      guard let attribute = Self.attributeNames[name] else {
        throw fault(part: "attributes", "\"\(name)\" is none of bold, dim, italic, underline, reverse")
      }
      attributes.insert(attribute)
    }
    return attributes
  }

  /// A fault of the role, or of a part of what is said about it.
  private func fault(part: String? = nil, _ sentence: String) -> ThemeError {
    ThemeError(file: file, key: part.map { "\(key).\($0)" } ?? key, sentence)
  }

  /// Names of the terminal's 16 colours, in order.
  private static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
    "bright-cyan", "bright-white",
  ]

  /// Names of the attributes.
  private static let attributeNames: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}
