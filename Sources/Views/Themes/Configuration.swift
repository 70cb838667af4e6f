import Yams

/// What a person's configuration file says: YAML with the key `theme`.
public struct Configuration: Sendable, Hashable {
  /// The theme's name; nil when the file does not say.
  public let theme: String?

  /// Reads a configuration file.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: the file's name, for the sentence of an error.
  /// - Throws: ``ThemeError`` for YAML that cannot be read, a key that is not known or a value that is no name.
  public init(yaml: String, file: String) throws(ThemeError) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      throw ThemeError(kind: "Configuration file", file: file, "is not YAML that can be read")
    }
    guard let node else {
      theme = nil
      return
    }
    guard let mapping = node.mapping else {
      throw ThemeError(kind: "Configuration file", file: file, "must be a list of keys such as theme: dark")
    }
    for (key, _) in mapping where key.string != "theme" {
      throw ThemeError(
        kind: "Configuration file", file: file, key: key.string, "is not known; the only key is theme")
    }
    guard let value = mapping["theme"] else {
      theme = nil
      return
    }
    guard let name = value.string, !name.isEmpty else {
      throw ThemeError(kind: "Configuration file", file: file, key: "theme", "must be a theme's name")
    }
    theme = name
  }
}
