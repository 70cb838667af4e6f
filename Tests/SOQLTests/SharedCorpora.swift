import Foundation

/// The SOQL and SOSL texts that lie beside the repository; where they are absent, a reason is printed and nothing is
/// tested.
enum SharedCorpora {
  /// One line of a file.
  struct Row: Decodable {
    /// The text; nil in the line that describes the file.
    var soql: String?
    /// What the text's source says about it.
    var note: String?
  }

  /// The lines of one file that have a text.
  static func rows(_ file: String) -> [(text: String, note: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let url = root.deletingLastPathComponent().appending(path: "shared/corpora/\(file)")
    guard let lines = try? String(contentsOf: url, encoding: .utf8) else {
      print("Skipped: \(url.path()) is not there")
      return []
    }
    return lines.split(separator: "\n").compactMap {
      guard let row = try? JSONDecoder().decode(Row.self, from: Data($0.utf8)), let text = row.soql else {
        return nil
      }
      return (text, row.note ?? "")
    }
  }
}
