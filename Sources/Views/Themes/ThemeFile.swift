import Yams

/// One theme file as read: a base16 or base24 scheme as it is, or a file of ours, or both in one (design section 9).
struct ThemeFile {
  /// The name of the file, without its ending.
  private let file: String
  /// The top of the file.
  private let top: Node.Mapping

  /// Reads a file.
  /// - Parameter yaml: its text.
  init(_ yaml: String, file: String) throws(ThemeError) {
    self.file = file
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw ThemeError(file: file, "this is not YAML: \(Self.firstLine(of: error.description))")
    } catch {
      throw ThemeError(file: file, "this is not YAML")
    }
    guard let top = node?.mapping else { throw ThemeError(file: file, "names and values are expected") }
    self.top = top
  }

  /// The theme that this one changes.
  func inherits() throws(ThemeError) -> String? { try text("inherits") }

  /// The theme of the file.
  /// - Parameter parent: the theme that it changes.
  func theme(over parent: Theme?) throws(ThemeError) -> Theme {
    let variant = try variant()
    let palette = try palette()
    let scheme = Base16(palette)
    var roles = parent?.roles ?? [:]
    roles.merge(scheme?.roles ?? [:]) { _, own in own }
    let ownRoles = try ownRoles(palette)
    guard scheme != nil || parent != nil || !ownRoles.isEmpty else {
      throw ThemeError(file: file, "there is neither a palette of base00 to base0F nor a key roles")
    }
    roles.merge(ownRoles) { _, own in own }
    return Theme(
      name: file, variant: variant ?? scheme?.variant ?? parent?.variant ?? .either, roles: roles)
  }

  /// What is said of the ground that the theme is for.
  private func variant() throws(ThemeError) -> Theme.Variant? {
    guard let word = try text("variant") else { return nil }
    guard let variant = Theme.Variant(rawValue: word) else {
      throw ThemeError(file: file, key: "variant", "\"\(word)\" is none of dark, light, either")
    }
    return variant
  }

  /// The named colours: those under `palette`, or the slots of the older layout at the top.
  private func palette() throws(ThemeError) -> [String: RGB] {
    if let node = top["palette"] {
      guard let palette = node.mapping else {
        throw ThemeError(file: file, key: "palette", "names and colours are expected")
      }
      return try colours(palette, under: "palette.") { _ in true }
    }
    return try colours(top, under: "") { $0.hasPrefix("base0") || $0.hasPrefix("base1") }
  }

  /// The colours of a mapping, of the names that are wanted.
  private func colours(
    _ mapping: Node.Mapping, under prefix: String, where isWanted: (String) -> Bool
  ) throws(ThemeError) -> [String: RGB] {
    var colours: [String: RGB] = [:]
    for (name, value) in mapping {
      guard let name = name.scalar?.string, isWanted(name) else { continue }
      guard let text = value.scalar?.string, let colour = RGB(hex: text) else {
        throw ThemeError(file: file, key: prefix + name, "six hexadecimal digits in quotes are expected")
      }
      colours[name] = colour
    }
    return colours
  }

  /// What `roles` says.
  private func ownRoles(_ palette: [String: RGB]) throws(ThemeError) -> [Role: PartialStyle] {
    guard let node = top["roles"] else { return [:] }
    guard let mapping = node.mapping else {
      throw ThemeError(file: file, key: "roles", "names of roles are expected")
    }
    var roles: [Role: PartialStyle] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let role = Role(rawValue: name) else {
        throw ThemeError(file: file, key: "roles.\(name)", "there is no such role")
      }
      let reader = RoleReader(file: file, key: "roles.\(name)", palette: palette)
      roles[role] = try reader.style(value)
    }
    return roles
  }

  /// The text of a key at the top, nil if it is missing.
  private func text(_ key: String) throws(ThemeError) -> String? {
    guard let node = top[key] else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw ThemeError(file: file, key: key, "a name is expected")
    }
    return text
  }

  /// A message of the parser without its excerpt.
  private static func firstLine(of text: String) -> Substring { text.prefix { !$0.isNewline } }
}
