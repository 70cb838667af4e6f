import Foundation

/// The repository that these tests are part of, as text.
enum Checkout {
  /// The top folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The Swift files of a folder, by their paths from the top.
  static func swiftFiles(under folder: String) throws -> [(path: String, text: String)] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return try (names?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".swift") }
      .sorted()
      .map { name in
        let path = folder + "/" + name
        return (path, try String(contentsOf: root.appending(path: path), encoding: .utf8))
      }
  }
}
