import Testing
import Views

@Suite struct ThemeTests {
  /// The themes that the program carries, `terminal` among them.
  static let shipped = ThemeLibrary().names

  @Test func theShippedThemesAreThese() {
    #expect(Self.shipped == ["dark", "high-contrast", "light", "mono", "terminal"])
  }

  @Test(arguments: shipped)
  func everyShippedThemeIsRead(name: String) throws {
    let theme = try ThemeLibrary().theme(named: name)
    #expect(theme.name == name)
    #expect(!theme.roles.isEmpty)
  }

  /// What a person must be able to tell from plain text, by colour or attribute.
  @Test(
    arguments: shipped,
    [
      Role.error, .warn, .ok, .info, .fieldRequired, .fieldChanged, .fieldError, .fieldFocus, .fieldReadonly,
      .echoPending, .echoFuture, .chipOpen, .listCursor, .listCursorInactive, .listMarked, .listDeleted,
      .match,
      .menuSelected, .old, .new, .link, .title, .textMuted, .textStrong, .markControl,
    ])
  func everyStateDiffersFromText(name: String, role: Role) throws {
    let theme = try ThemeLibrary().theme(named: name)
    #expect(theme.style(for: role) != theme.style(for: .text))
  }

  /// States that can stand side by side.
  @Test(
    arguments: shipped,
    [
      (Role.ok, Role.error), (.warn, .error), (.info, .error), (.ok, .warn), (.echo, .echoPending),
      (.echo, .echoFuture),
      (.old, .new), (.chip, .chipOpen), (.fieldValue, .fieldFocus), (.listCursor, .listCursorInactive),
    ])
  func statesDifferFromEachOther(name: String, pair: (Role, Role)) throws {
    let theme = try ThemeLibrary().theme(named: name)
    #expect(theme.style(for: pair.0) != theme.style(for: pair.1))
  }

  @Test(arguments: shipped, ColourDepth.allCases)
  func theCursorAMatchAndAMarkShowInEveryDepth(name: String, depth: ColourDepth) throws {
    let theme = try ThemeLibrary().theme(named: name)
    let plain = theme.look(for: .text, depth: depth)
    let cursor = theme.look(for: .text, overlays: .cursor, depth: depth)
    #expect(cursor != plain)
    #expect(theme.look(for: .text, overlays: .match, depth: depth) != plain)
    #expect(theme.look(for: .text, overlays: .marked, depth: depth) != plain)
    #expect(theme.look(for: .text, overlays: [.cursor, .match], depth: depth) != cursor)
  }

  @Test(arguments: shipped, ColourDepth.allCases)
  func noTextHasTheColourOfItsGround(name: String, depth: ColourDepth) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for role in Role.allCases {
      for overlays in [[], .menu, .cursor, .selected, .alternate] as [Overlays] {
        let look = theme.look(for: role, overlays: overlays, depth: depth)
        #expect(look.foreground < 0 || look.foreground != look.background, "\(role) \(overlays)")
      }
    }
  }

  @Test func monoHasNoColour() throws {
    let theme = try ThemeLibrary().theme(named: "mono")
    for style in theme.roles.values { #expect(style.foreground == nil && style.background == nil) }
  }

  @Test(
    arguments: [
      (nil, nil, nil, "terminal"), (nil, "1", nil, "mono"), (nil, "", nil, "terminal"),
      ("dark", "1", nil, "dark"),
      (nil, nil, "light", "light"), (nil, "1", "light", "mono"), ("dark", nil, "light", "dark"),
    ] as [(String?, String?, String?, String)])
  func noColorMeansMonoUnlessAThemeIsAskedFor(
    option: String?, noColor: String?, configured: String?, chosen: String
  ) {
    #expect(Theme.choose(named: option, noColor: noColor, configured: configured) == chosen)
  }

  @Test func aRoleFallsBackToItsParentAndThenToText() {
    let theme = Theme(
      name: "t", variant: .dark,
      roles: [
        .text: PartialStyle(.ansi(7), on: .ansi(0)), .listCursor: PartialStyle(.ansi(1)),
        .title: PartialStyle(nil, .bold),
      ])
    #expect(theme.style(for: .listCursorInactive) == Style(foreground: .ansi(1), background: .ansi(0)))
    #expect(
      theme.style(for: .titleCount) == Style(foreground: .ansi(7), background: .ansi(0), attributes: .bold))
    #expect(theme.style(for: .fieldLabel) == Style(foreground: .ansi(7), background: .ansi(0)))
  }

  @Test func overlaysAreLaidInOrderAndTwoReversalsArePlain() {
    let style = Theme.terminal.style(for: .error, overlays: [.cursor, .match])
    #expect(style == Style(foreground: .ansi(1), attributes: .bold))
    #expect(Theme.terminal.style(for: .text, overlays: .cursor).attributes == .reverse)
    #expect(Theme.terminal.style(for: .link, overlays: .alternate) == Theme.terminal.style(for: .link))
  }

  @Test func everyRoleNameHasItsParentOrTextAbove() {
    for role in Role.allCases where role != .text {
      let parent = role.parent
      #expect(parent == .text || parent.map { role.rawValue.hasPrefix($0.rawValue + ".") } == true)
    }
  }
}
