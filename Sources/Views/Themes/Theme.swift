/// How every role looks (design section 9). A theme never decides what is drawn, only its colours and attributes.
public struct Theme: Sendable, Hashable {
  /// The ground that a theme is made for.
  public enum Variant: String, Sendable, Hashable {
    case dark, light
    /// Whatever ground the terminal has.
    case either
  }

  /// The name of its file.
  public let name: String
  /// The ground it is made for.
  public let variant: Variant
  /// What it says about the roles that it mentions.
  public let roles: [Role: PartialStyle]

  /// Each role resolved: its own words or its nearest parent's, over the ground.
  private let resolved: [Role: Style]

  /// A theme; roles that it does not mention take the look of their parents (terminal 7.2).
  public init(name: String, variant: Variant, roles: [Role: PartialStyle]) {
    self.name = name
    self.variant = variant
    self.roles = roles
    let text = roles[.text]
    let ground = Style(
      foreground: text?.foreground ?? .terminalDefault,
      background: roles[.background]?.background ?? text?.background ?? .terminalDefault)
    resolved = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        (role, Self.mentioned(role, in: roles)?.laid(over: ground) ?? ground)
      })
  }

  /// How a cell looks: its role, and the states laid over it in their order.
  public func style(for role: Role, overlays: Overlays = []) -> Style {
    let style = resolved[role] ?? Style()
    guard !overlays.isEmpty else { return style }
    return Overlays.roles.reduce(style) { style, entry in
      guard overlays.contains(entry.overlay) else { return style }
      return Self.mentioned(entry.role, in: roles, below: .text)?.laid(over: style) ?? style
    }
  }

  /// The name of the theme to use: the one asked for on the command line, else `mono` if the variable `NO_COLOR` is
  /// set and not empty, else the configured one, else `terminal` (terminal 7.1).
  public static func choose(named option: String?, noColor: String?, configured: String? = nil) -> String {
    if let option { return option }
    if let noColor, !noColor.isEmpty { return "mono" }
    return configured ?? terminal.name
  }

  /// What is said about a role or its nearest mentioned parent.
  /// - Parameter limit: a parent that is not asked any more.
  private static func mentioned(
    _ role: Role, in roles: [Role: PartialStyle], below limit: Role? = nil
  ) -> PartialStyle? {
    var candidate: Role? = role
    while let role = candidate, role != limit {
      if let style = roles[role] { return style }
      candidate = role.parent
    }
    return nil
  }
}
