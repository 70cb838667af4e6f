import Controller
import Foundation
import ObjectModel
import Testing

/// The rules of the architecture that the compiler does not check.
@Suite struct StructureTests {
  /// The targets and what each may import: the table of the README's last section.
  static let allowedImports: [String: Set<String>] = [
    "Text": ["Swift"],
    "ObjectModel": ["Foundation"],
    "SOQL": ["ObjectModel", "Foundation"],
    "Repository": ["ObjectModel", "SOQL", "Text", "GRDB", "GRDBSQLite", "Foundation", "Synchronization"],
    "Calls": ["ObjectModel", "SOQL", "Repository", "Foundation"],
    "Exchange": ["ObjectModel", "Foundation"],
    "Controller": ["ObjectModel", "SOQL", "Text", "Foundation"],
    "Views": ["ObjectModel", "Controller", "Text", "Yams", "ThemeFiles", "Foundation"],
    "Terminal": ["Views", "Controller", "Text", "CNcurses", "Glibc", "Foundation"],
    "rapport": [
      "Text", "ObjectModel", "SOQL", "Repository", "Calls", "Exchange", "Controller", "Views", "Terminal",
      "ArgumentParser", "Foundation", "Synchronization",
    ],
    "Benchmarks": [
      "Text", "ObjectModel", "SOQL", "Repository", "Calls", "Exchange", "Controller", "Views", "GRDBSQLite",
      "Foundation", "Synchronization",
    ],
  ]

  @Test(arguments: allowedImports.keys.sorted())
  func importsEqualTheTable(target: String) throws {
    let allowed = try #require(Self.allowedImports[target])
    for file in try Checkout.swiftFiles(under: "Sources/\(target)") {
      for module in Self.imports(of: file.text) {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func everySourceFolderIsATarget() throws {
    let sources = Checkout.root.appending(path: "Sources").path
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources)
    #expect(Set(folders) == Set(Self.allowedImports.keys).union(["CNcurses"]))
  }

  /// GRDB, ncurses, files and the clock each appear in one target.
  @Test(arguments: [
    ("GRDB", "Repository"), ("CNcurses", "Terminal"), ("Yams", "Views"), ("ArgumentParser", "rapport"),
  ])
  func edgesAreInOneTarget(module: String, target: String) throws {
    for file in try Checkout.swiftFiles(under: "Sources") where Self.imports(of: file.text).contains(module) {
      #expect(file.path.hasPrefix("Sources/\(target)/"), "\(file.path) imports \(module)")
    }
  }

  /// Views, forms, columns and search boxes are generated: none of them knows a field by name.
  @Test(arguments: ["Controller", "Views"])
  func noFieldIsKnownByName(target: String) throws {
    let names = Set(ObjectCatalog.shipped.objects.flatMap { $0.fields.map(\.name) }).subtracting(["Id"])
    for file in try Checkout.swiftFiles(under: "Sources/\(target)") {
      for literal in Self.stringLiterals(of: file.text) {
        #expect(!names.contains(literal), "\(file.path) has the literal \"\(literal)\"")
      }
    }
  }

  /// A `default:` hides a new case of our own enums; over a foreign type it says whose it is.
  @Test func defaultNamesAForeignType() throws {
    for file in try Checkout.swiftFiles(under: "Sources") {
      for line in file.text.split(separator: "\n") {
        let code = line.trimmingCharacters(in: .whitespaces)
        guard code.hasPrefix("default:") else { continue }
        #expect(code.contains("// "), "\(file.path): \(code)")
      }
    }
  }

  @Test func readmeHasTheKeyTable() throws {
    let readme = try String(contentsOf: Checkout.root.appending(path: "README.md"), encoding: .utf8)
    #expect(
      readme.contains(CommandTable.markdown),
      "Put this table into README.md in place of the one that is there:\n\(CommandTable.markdown)")
  }

  @Test func topLevelHasOnlyTheAgreedEntries() throws {
    let agreed: Set = ["Package.swift", "Sources", "Tests", "Themes", "README.md", "CHANGELOG.md", "LICENSE"]
    let entries = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path)
    for entry in entries where !entry.hasPrefix(".") && entry != "Package.resolved" {
      #expect(agreed.contains(entry), "\(entry) is not an agreed top-level entry")
    }
  }

  @Test func everyTargetHasALandingPage() throws {
    for target in Self.allowedImports.keys where target != "Benchmarks" {
      let page = Checkout.root.appending(path: "Sources/\(target)/\(target).docc/\(target).md").path
      #expect(FileManager.default.fileExists(atPath: page), "\(target) has no landing page")
    }
  }

  @Test func noFileIsLongerThanFiveHundredLines() throws {
    for file in try Checkout.swiftFiles(under: "Sources") {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 500, "\(file.path) has \(lines) lines")
    }
  }

  private static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2,
        words[..<index].allSatisfy({ ["public", "internal", "package"].contains($0) || $0.hasPrefix("@") }),
        let last = words.dropFirst(index + 1).first(where: {
          !["struct", "class", "enum", "func"].contains($0)
        })
      else { return nil }
      return last.split(separator: ".").first.map(String.init)
    }
  }

  /// The plain literals of one line; escapes and interpolation cannot spell a field's name.
  private static func stringLiterals(of text: String) -> [String] {
    text.split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
      .flatMap { line in
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
  }
}
