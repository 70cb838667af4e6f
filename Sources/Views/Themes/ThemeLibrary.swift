import ThemeFiles

/// All themes that can be named: `terminal`, those that the program carries, and files of the configuration directory,
/// which come first.
public struct ThemeLibrary: Sendable {
  /// Texts of the person's own files by name.
  private let files: [String: String]

  /// A library.
  /// - Parameter files: YAML texts of the configuration directory by file name without its ending.
  public init(files: [String: String] = [:]) { self.files = files }

  /// The names of all themes, sorted.
  public var names: [String] {
    Set([Theme.terminal.name]).union(EmbeddedTheme.allCases.map(\.rawValue)).union(files.keys).sorted()
  }

  /// The theme of a name. Nothing is read for `terminal` unless a file overrides it.
  /// - Throws: ``ThemeError`` if there is none, or its file or one that it inherits from has a fault.
  public func theme(named name: String) throws(ThemeError) -> Theme { try theme(named: name, heirs: []) }

  /// The theme of a name.
  /// - Parameter heirs: the themes that inherit from it. A file of the person's may inherit from the theme of its own
  ///   name that the program carries; a third time is a circle.
  private func theme(named name: String, heirs: [String]) throws(ThemeError) -> Theme {
    let uses = heirs.count { $0 == name }
    guard uses < 2 else { throw ThemeError(file: name, key: "inherits", "the theme inherits from itself") }
    let carried = EmbeddedTheme(rawValue: name).map { String(decoding: $0.bytes, as: UTF8.self) }
    guard let text = uses == 0 ? files[name] ?? carried : carried else {
      if name == Theme.terminal.name { return .terminal }
      throw missing(name, heir: heirs.last)
    }
    let file = try ThemeFile(text, file: name)
    guard let parent = try file.inherits() else { return try file.theme(over: nil) }
    return try file.theme(over: try theme(named: parent, heirs: heirs + [name]))
  }

  /// That a theme does not exist, with the names of those that do.
  private func missing(_ name: String, heir: String?) -> ThemeError {
    let known = names.joined(separator: ", ")
    if let heir {
      return ThemeError(file: heir, key: "inherits", "there is no theme \"\(name)\"; there are \(known)")
    }
    return ThemeError("There is no theme \"\(name)\"; there are \(known).")
  }
}
