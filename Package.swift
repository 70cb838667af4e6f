// swift-tools-version: 6.2
import PackageDescription

// Targets and arrows are the table of the README's "How the code is organised"; a structural test
// compares every file's imports with it.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rapport",
  targets: [
    .target(name: "ObjectModel", swiftSettings: strict),
    .target(name: "SOQL", dependencies: ["ObjectModel"], swiftSettings: strict),
    .testTarget(name: "SOQLTests", dependencies: ["SOQL", "ObjectModel"], swiftSettings: strict),
  ]
)
