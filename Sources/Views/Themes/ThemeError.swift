/// Why a theme cannot be used.
public struct ThemeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence with the file and the key.
  public let description: String

  /// A fault in a file.
  /// - Parameter key: where in the file, such as `roles.error.fg`; nil for the whole of it.
  init(file: String, key: String? = nil, _ fault: String) {
    description = "Theme file \(file)\(key.map { ", \($0)" } ?? ""): \(fault)."
  }

  /// A fault without a file.
  init(_ sentence: String) { description = sentence }
}
