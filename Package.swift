// swift-tools-version: 6.2
import PackageDescription

// Targets and arrows are the table of the README's "How the code is organised"; a structural test
// compares every file's imports with it.

let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + warnings

// Errors in CI only: a compiler that is newer than ours must not stop anyone from building.
var warnings: [SwiftSetting] {
  Context.environment["RAPPORT_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]
}

let package = Package(
  name: "rapport",
  products: [
    .executable(name: "rapport", targets: ["rapport"])
  ],
  dependencies: [
    // Storage: the reference SQLite library in Swift (scoped access, migrations); Repository only.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // Command line: help, completion scripts and usage errors.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Themes: base16 and base24 schemes are YAML.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Pure: no file, clock, database or terminal.
    .target(name: "Text", swiftSettings: strict),
    .target(name: "ObjectModel", swiftSettings: strict),
    .target(name: "SOQL", dependencies: ["ObjectModel"], swiftSettings: strict),
    .target(name: "Exchange", dependencies: ["ObjectModel"], swiftSettings: strict),
    .target(name: "Controller", dependencies: ["ObjectModel", "SOQL", "Text"], swiftSettings: strict),
    .target(
      name: "Views",
      dependencies: [
        "ObjectModel", "Controller", "Text", "ThemeFiles", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "ThemeFiles",
      path: "Themes",
      resources: [
        .embedInCode("mono.yaml"),
        .embedInCode("dark.yaml"),
        .embedInCode("light.yaml"),
        .embedInCode("high-contrast.yaml"),
      ],
      swiftSettings: strict),

    // Edges: SQLite, the calls over it, the terminal.
    .target(
      name: "Repository",
      dependencies: [
        "ObjectModel", "SOQL", "Text", .product(name: "GRDB", package: "GRDB.swift"),
        // SQLite's own functions, for the rows that are decoded by column number.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "Calls", dependencies: ["ObjectModel", "SOQL", "Repository"], swiftSettings: strict),
    // C, for the macros of ncurses and for a signal handler.
    .target(name: "CNcurses"),
    .target(
      name: "Terminal", dependencies: ["Views", "Controller", "Text", "CNcurses"],
      swiftSettings: strict),
    .executableTarget(
      name: "rapport",
      dependencies: [
        "Text", "ObjectModel", "SOQL", "Repository", "Calls", "Exchange", "Controller", "Views",
        "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "rapport", "Text", "ObjectModel", "SOQL", "Repository", "Calls", "Exchange", "Controller",
        "Views",
        // The yardsticks are written by hand on SQLite's C API.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "ScenarioTests",
      dependencies: ["rapport", "Controller", "Views", "Calls", "Repository", "ObjectModel"],
      exclude: ["Scenarios"],
      swiftSettings: strict),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["rapport", "Calls", "Exchange", "Repository", "ObjectModel"],
      exclude: ["Transcript"],
      swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Calls", "Exchange", "ObjectModel", "Repository"],
      exclude: ["Lines"], swiftSettings: strict),
    .testTarget(name: "EndToEndTests", dependencies: ["rapport", "Repository"], swiftSettings: strict),
    .testTarget(
      name: "StructureTests", dependencies: ["Controller", "ObjectModel"], swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(name: "ObjectModelTests", dependencies: ["ObjectModel"], swiftSettings: strict),
    .testTarget(name: "SOQLTests", dependencies: ["SOQL", "ObjectModel"], swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "ObjectModel"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests",
      dependencies: [
        "Repository", "ObjectModel", "SOQL", "Text", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CallsTests", dependencies: ["Calls", "Repository", "ObjectModel", "SOQL"],
      swiftSettings: strict),
    .testTarget(
      name: "ControllerTests", dependencies: ["Controller", "ObjectModel", "SOQL", "Text"],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Controller"], swiftSettings: strict),
    .testTarget(
      name: "ViewsTests", dependencies: ["Views", "Controller", "ObjectModel", "Text", "ThemeFiles"],
      swiftSettings: strict),
  ]
)
