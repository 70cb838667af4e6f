/// Why a theme cannot be used.
public struct ThemeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence with the file and the key.
  public let description: String

  /// A fault in a file of a kind.
  /// - Parameter key: where in the file, such as `roles.error.fg`; nil for the whole of it.
  init(kind: String = "Theme file", file: String, key: String? = nil, _ fault: String) {
    description = "\(kind) \(file)\(key.map { ", \($0)" } ?? ""): \(fault)."
  }

  /// A fault without a file.
  init(_ sentence: String) { description = sentence }
}
