import Foundation

/// Where Rapport's files are, by the XDG base directory specification. An environment variable that is empty or not
/// an absolute path counts as unset, as the specification says.
enum Locations {
  /// The database that opens when none is named.
  static var database: String { data + "/rapport.db" }

  /// The database with a name of its own, beside the default one.
  static func database(named name: String) -> String { data + "/\(name).db" }

  /// The file of sample data.
  static var sampleDatabase: String { data + "/sample.db" }

  /// The configuration file that is read when none is named.
  static var configuration: String { configurationDirectory + "/config.yaml" }

  /// Where a person's own layouts are: beside the configuration file.
  static func layouts(besideConfiguration file: String) -> String {
    let directory = (file as NSString).deletingLastPathComponent
    return (directory.isEmpty ? "." : directory) + "/layouts"
  }

  /// Where a person's own themes are.
  static func theme(named name: String) -> String { configurationDirectory + "/themes/\(name).yaml" }

  private static var data: String { directory("XDG_DATA_HOME", or: ".local/share") }
  private static var configurationDirectory: String { directory("XDG_CONFIG_HOME", or: ".config") }

  private static func directory(_ variable: String, or fallback: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment[variable], path.hasPrefix("/") { return path + "/rapport" }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/" + fallback + "/rapport"
  }
}
