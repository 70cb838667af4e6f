import ArgumentParser
import Foundation
import ObjectModel

/// The options that every subcommand takes (design section 5).
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The database file.", valueName: "file"))
  var database: String?

  @Option(help: ArgumentHelp("Work as this user.", valueName: "username"))
  var user: String?

  @Option(
    help: ArgumentHelp("Freeze the clock at this time, such as 2026-11-25T13:37:00Z.", valueName: "instant"),
    transform: { text in
      guard let instant = Instant(apiText: text) else {
        throw ValidationError("'\(text)' is no time. Write it as 2026-11-25T13:37:00Z.")
      }
      return instant
    })
  var now: Instant?

  @Option(help: ArgumentHelp("Show times in this zone, such as Europe/Berlin.", valueName: "zone"))
  var timeZone: String?

  @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "The theme: terminal, mono, dark, light, high-contrast or one of yours.", valueName: "name"))
  var theme: String?

  @Flag(help: "Open a separate file of sample data.")
  var sample = false

  func validate() throws {
    if sample && database != nil {
      throw ValidationError("--sample opens a file of its own; leave --database out.")
    }
  }

  /// The database file that these options name.
  var databasePath: String {
    if let database { return database }
    return sample ? Locations.sampleDatabase : Locations.database
  }

  /// The configuration file, be it there or not.
  var configurationPath: String { config ?? Locations.configuration }

  /// The zone that was asked for; an unknown one is UTC. Nil is the user's own.
  var zone: Zone? {
    timeZone.map { Zone(identifier: $0) ?? .utc }
  }

  /// What to tell a person whose zone is not known.
  var zoneNotice: String? {
    timeZone.flatMap { name in
      Zone(identifier: name) == nil ? "The zone \(name) is not known; times are in UTC." : nil
    }
  }

  /// The clock: the machine's, or the frozen one.
  var clock: @Sendable () -> Instant {
    if let now { return { now } }
    return { Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) }
  }
}
