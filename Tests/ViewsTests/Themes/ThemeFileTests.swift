import Testing
import Views

@Suite struct ThemeFileTests {
  /// The slots of one-dark, as base16 writes them.
  private static let slots = [
    "282c34", "353b45", "3e4451", "545862", "565c64", "abb2bf", "b6bdca", "c8ccd4", "e06c75", "d19a66",
    "e5c07b",
    "98c379", "56b6c2", "61afef", "c678dd", "be5046",
  ]

  /// A scheme file in the newer layout (`palette:`) or the older one, with or without `#`.
  private static func scheme(hasPalette: Bool, hasSign: Bool, slots: [String] = slots) -> String {
    let lines = slots.enumerated().map { index, colour in
      let digit = String(index, radix: 16, uppercase: true)
      return "\(hasPalette ? "  " : "")base0\(digit): \"\(hasSign ? "#" : "")\(colour)\""
    }
    let head =
      hasPalette ? "system: \"base16\"\nname: \"One Dark\"\nauthor: \"x\"\npalette:\n" : "scheme: \"One\"\n"
    return head + lines.joined(separator: "\n") + "\n"
  }

  /// The theme of a text.
  private static func theme(_ yaml: String, _ others: [String: String] = [:]) throws -> Theme {
    try ThemeLibrary(files: others.merging(["mine": yaml]) { $1 }).theme(named: "mine")
  }

  @Test(arguments: [true, false], [true, false])
  func aBase16SchemeIsAThemeAsItIs(hasPalette: Bool, hasSign: Bool) throws {
    let theme = try Self.theme(Self.scheme(hasPalette: hasPalette, hasSign: hasSign))
    #expect(theme.variant == .dark)
    #expect(
      theme.style(for: .text) == Style(foreground: .rgb(0xAB, 0xB2, 0xBF), background: .rgb(0x28, 0x2C, 0x34))
    )
    #expect(theme.style(for: .textMuted).foreground == .rgb(0x54, 0x58, 0x62))
    #expect(theme.style(for: .error).foreground == .rgb(0xE0, 0x6C, 0x75))
    #expect(theme.style(for: .link).foreground == .rgb(0x61, 0xAF, 0xEF))
    #expect(theme.style(for: .text, overlays: .cursor).background == .rgb(0x3E, 0x44, 0x51))
  }

  @Test func unquotedDigitsAreColoursToo() throws {
    let theme = try Self.theme(
      Self.scheme(hasPalette: true, hasSign: false).replacing("\"282c34\"", with: "000000"))
    #expect(theme.style(for: .text).background == .rgb(0, 0, 0))
  }

  /// In tokyo-night the slot of red holds a light blue, and the red is in 0F.
  @Test func aRedThatIsNotRedIsFoundElsewhere() throws {
    var slots = Self.slots
    slots[8] = "c0caf5"
    slots[15] = "f7768e"
    let theme = try Self.theme(Self.scheme(hasPalette: true, hasSign: true, slots: slots))
    #expect(theme.style(for: .error).foreground == .rgb(0xF7, 0x76, 0x8E))
  }

  @Test func withoutAnyRedAnErrorIsBold() throws {
    let slots = Self.slots.prefix(8) + Array(repeating: "33ff66", count: 8)
    let theme = try Self.theme(Self.scheme(hasPalette: true, hasSign: true, slots: Array(slots)))
    #expect(
      theme.style(for: .error)
        == Style(foreground: .rgb(0xAB, 0xB2, 0xBF), background: .rgb(0x28, 0x2C, 0x34), attributes: .bold))
  }

  @Test func aSelectionThatIsHardlyVisibleIsReversed() throws {
    var slots = Self.slots
    slots[2] = "2a2e36"
    let theme = try Self.theme(Self.scheme(hasPalette: true, hasSign: true, slots: slots))
    #expect(theme.style(for: .text, overlays: .cursor).attributes.contains(.reverse))
  }

  @Test func base24BrightensAccentsThatCannotBeRead() throws {
    var slots = Self.slots
    slots[13] = "30343c"
    let extra = "  base16: \"#61afef\"\n"
    let theme = try Self.theme(Self.scheme(hasPalette: true, hasSign: true, slots: slots) + extra)
    #expect(theme.style(for: .link).foreground == .rgb(0x61, 0xAF, 0xEF))
  }

  @Test func rolesAreReadInEveryNotation() throws {
    let theme = try Self.theme(
      """
      variant: light
      palette: { ink: "#101112" }
      roles:
        text: { fg: ink, bg: default }
        error: { fg: bright-red, attributes: [bold, underline] }
        link: { fg: "4" }
        warn: { fg: 208, bg: "#fffefd" }
      """)
    #expect(theme.variant == .light)
    #expect(theme.style(for: .text) == Style(foreground: .rgb(0x10, 0x11, 0x12)))
    #expect(theme.style(for: .error) == Style(foreground: .ansi(9), attributes: [.bold, .underline]))
    #expect(theme.style(for: .link).foreground == .ansi(4))
    #expect(theme.style(for: .warn) == Style(foreground: .palette(208), background: .rgb(0xFF, 0xFE, 0xFD)))
  }

  @Test func aThemeInheritsAndChanges() throws {
    let theme = try Self.theme("inherits: dark\nroles: { error: { fg: red } }")
    let dark = try ThemeLibrary().theme(named: "dark")
    #expect(theme.style(for: .error).foreground == .ansi(1))
    #expect(theme.style(for: .link) == dark.style(for: .link))
    #expect(theme.variant == .dark)
  }

  @Test func aFileMayChangeTheCarriedThemeOfItsOwnName() throws {
    let library = ThemeLibrary(files: [
      "dark": "inherits: dark\nroles: { error: { fg: red } }",
      "terminal": "inherits: terminal\nroles: { error: { fg: blue } }",
    ])
    #expect(try library.theme(named: "dark").style(for: .error).foreground == .ansi(1))
    #expect(try library.theme(named: "terminal").style(for: .error).foreground == .ansi(4))
  }

  @Test(arguments: [
    ("- a\n- b", "Theme file mine: names and values are expected."),
    ("", "Theme file mine: names and values are expected."),
    ("name: x", "Theme file mine: there is neither a palette of base00 to base0F nor a key roles."),
    ("roles: { eror: { fg: red } }", "Theme file mine, roles.eror: there is no such role."),
    ("roles: { error: red }", "Theme file mine, roles.error: fg, bg and attributes are expected."),
    (
      "roles: { error: { color: red } }",
      "Theme file mine, roles.error: \"color\" is none of fg, bg, attributes."
    ),
    (
      "roles: { error: { fg: reddish } }",
      "Theme file mine, roles.error.fg: \"reddish\" is no colour; \"#rrggbb\" in quotes, a name, 0 to 255 or default are expected."
    ),
    (
      "roles: { error: { attributes: [blink] } }",
      "Theme file mine, roles.error.attributes: \"blink\" is none of bold, dim, italic, underline, reverse."
    ),
    ("roles: [error]", "Theme file mine, roles: names of roles are expected."),
    (
      "palette: { base00: \"12345\" }",
      "Theme file mine, palette.base00: six hexadecimal digits in quotes are expected."
    ),
    ("base0A: [1]", "Theme file mine, base0A: six hexadecimal digits in quotes are expected."),
    ("palette: 1", "Theme file mine, palette: names and colours are expected."),
    ("variant: dusk\nroles: {}", "Theme file mine, variant: \"dusk\" is none of dark, light, either."),
    (
      "inherits: nothing",
      "Theme file mine, inherits: there is no theme \"nothing\"; there are dark, high-contrast, light, mine, mono, terminal."
    ),
    (
      "inherits: mine",
      "Theme file mine, inherits: there is no theme \"mine\"; there are dark, high-contrast, light, mine, mono, terminal."
    ),
  ])
  func aFaultIsASentenceWithFileAndKey(yaml: String, sentence: String) {
    #expect { try Self.theme(yaml) } throws: { "\($0)" == sentence }
  }

  @Test func aCircleOfThemesIsAFault() {
    #expect(throws: ThemeError.self) { try Self.theme("inherits: other", ["other": "inherits: mine"]) }
    #expect(throws: ThemeError.self) { try Self.theme("inherits: dark", ["dark": "inherits: mine"]) }
  }

  @Test(arguments: ["a: [", "roles: {error: {fg: red}", "\t\tx: y", "a: &x [*x]", "\u{0}", "roles: *nothing"])
  func whatIsNotYAMLIsAFault(yaml: String) {
    #expect(throws: ThemeError.self) { try Self.theme(yaml) }
  }

  @Test func aThemeThatDoesNotExistIsAFaultThatNamesThoseThatDo() {
    #expect { try ThemeLibrary().theme(named: "nope") } throws: {
      "\($0)" == "There is no theme \"nope\"; there are dark, high-contrast, light, mono, terminal."
    }
  }
}
