import ArgumentParser
import Foundation
import ObjectModel

/// The flags that `data query` and `data search` share with `sf data`.
struct DataOptions: ParsableArguments {
  @Option(name: [.short, .long], help: ArgumentHelp("The query.", valueName: "text"))
  var query: String?

  @Option(name: [.short, .long], help: ArgumentHelp("Read the query from this file.", valueName: "file"))
  var file: String?

  @Option(name: [.customShort("r"), .long], help: "How to print the answer.")
  var resultFormat = ResultFormat.human

  @Flag(help: "Print JSON, whatever --result-format says.")
  var json = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Open the database NAME.db beside the default one.", valueName: "name"))
  var targetOrg: String?

  @Option(help: ArgumentHelp("Accepted for `sf`; there is one version.", valueName: "version"))
  var apiVersion: String?

  func validate() throws {
    guard (query == nil) != (file == nil) else {
      throw ValidationError("Give the query with --query or with --file, one of them.")
    }
    if let targetOrg, targetOrg.isEmpty || targetOrg.contains("/") || targetOrg.hasPrefix(".") {
      throw ValidationError("--target-org is a name, not a file; --database takes a file.")
    }
  }

  /// The format that holds: --json wins.
  var format: ResultFormat { json ? .json : resultFormat }

  /// The text of the query.
  func text() throws -> String {
    if let query { return query }
    let path = file ?? ""
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("\(path.drawable) cannot be read.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure("\(path.drawable) is not UTF-8.")
    }
    return text
  }

  /// The options with the database that --target-org names.
  func resolved(_ options: GlobalOptions) throws -> GlobalOptions {
    guard let targetOrg else { return options }
    guard options.database == nil, !options.sample else {
      throw ValidationError("--target-org names a database; leave --database and --sample out.")
    }
    var options = options
    options.database = Locations.database(named: targetOrg)
    return options
  }

  /// What the caller ought to know though everything worked.
  var warnings: [String] {
    apiVersion == nil ? [] : ["--api-version is not looked at: there is one version."]
  }
}

/// How an answer is printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case human, csv, json
}
