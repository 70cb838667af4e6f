import Foundation
import Views

/// Finds the theme that the options, the environment and the configuration file ask for.
///
/// Reads nothing but what is asked for: without a configuration file and without an option the default is code.
struct ThemeChoice {
  private let options: GlobalOptions

  /// The choice of these options.
  init(options: GlobalOptions) {
    self.options = options
  }

  /// The theme, or a sentence that says what is wrong with a file.
  func theme() throws -> Theme {
    let environment = ProcessInfo.processInfo.environment
    let name = Theme.choose(
      named: options.theme, noColor: environment["NO_COLOR"], configured: try configuredName())
    return try ThemeLibrary(files: ownFile(named: name)).theme(named: name)
  }

  private func configuredName() throws -> String? {
    let path = options.configurationPath
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      if let named = options.config { throw Failure("\(named): there is no such configuration file.") }
      return nil
    }
    return try Configuration(yaml: text, file: path).theme
  }

  /// The person's own file of that name. A name with a slash would lead out of the folder.
  private func ownFile(named name: String) -> [String: String] {
    guard !name.contains("/"),
      let text = try? String(contentsOfFile: Locations.theme(named: name), encoding: .utf8)
    else { return [:] }
    return [name: text]
  }
}
