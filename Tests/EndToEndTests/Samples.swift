import Foundation
import Testing

/// A database with the sample files imported, made once by the program itself and copied for each test.
enum Samples {
  /// The order of the names is not the order in which the files must be loaded.
  static let names = [
    "Interaction", "Contact", "Opportunity", "FinancialDeal", "Location", "Account", "User",
  ]

  /// The paths of the sample files.
  static var files: [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ExchangeTests/Fixtures")
    return names.map { folder.appending(path: "\($0).csv").path }
  }

  /// Copies the filled database to a path.
  static func copy(to path: String) throws {
    try FileManager.default.copyItem(atPath: try template.get(), toPath: path)
  }

  private static let template = Result {
    let path = FileManager.default.temporaryDirectory.appending(path: "samples-\(UUID().uuidString).db").path
    let imported = try Shell.run(
      Shell.rapport, ["import", "--database", path, "--now", "2026-11-22T09:00:00Z"] + files)
    try #require(imported.code == 0, "\(imported.errors)")
    return path
  }

  /// What the sqlite3 program answers.
  static func query(_ sql: String, in path: String) throws -> String {
    try Shell.run("/usr/bin/sqlite3", [path, sql]).output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
