import ArgumentParser
import Calls
import Foundation
import ObjectModel
import Repository

/// Opens the database that the options name.
enum Database {
  /// Opens the file, makes it and its first user when there is none, reads the person's own layouts, and starts a session
  /// on it. Layout files that are refused are named on standard error, or in the answer's notices for the screen.
  ///
  /// - Parameter mustExist: whether a file that is not there is refused, since what only looks back has nothing to see
  ///   in a new one.
  ///
  /// Throws a ``StoreError``, a ``Fault`` or a ``Failure`` whose sentence a person can act on; the file is then as it
  /// was.
  static func open(
    _ options: GlobalOptions, door: ActionHeader.Door, mustExist: Bool = false
  ) throws -> OpenDatabase {
    // A file that may not grow answers EFBIG, which a call reports, instead of ending the program.
    signal(SIGXFSZ, SIG_IGN)
    let path = options.databasePath
    try Store.inspect(path: path)
    let isNew = !FileManager.default.fileExists(atPath: path)
    if isNew && mustExist { throw Failure("There is no database at \(path.drawable).") }
    let store = try Store(.file(path: path))
    let person = Person.current
    _ = try store.ensureFirstUser(
      username: person.username, lastName: person.name, timeZone: person.timeZone, now: options.clock())
    let files = LayoutFiles(
      folder: Locations.layouts(besideConfiguration: options.configurationPath), catalog: .shipped)
    let session = try Session(
      store: store, username: options.user, door: door, catalog: .shipped.replacing(files.layouts),
      zone: options.zone, clock: options.clock)
    if isNew && options.sample { try SampleBook(endingAt: options.clock()).fill(session) }
    // The screen has a line of its own for them.
    if door != .screen { files.notices.forEach(StandardError.print) }
    return OpenDatabase(store: store, session: session, notices: files.notices)
  }

  /// Runs a command's work and turns what it throws into a sentence on standard error and exit code 1.
  static func reportingFailure(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as ExitCode {
      throw error
    } catch {
      throw Failure(describing: error)
    }
  }
}

/// A sentence for standard error; the exit code is 1.
struct Failure: Error, CustomStringConvertible {
  /// The sentence.
  let description: String

  /// A failure that the sentence tells in full.
  init(_ sentence: String) {
    description = sentence
  }

  /// The sentence of any error of ours. The code of a fault is for programs, which read JSON lines.
  init(describing error: any Error) {
    switch error {
    case let fault as Fault: self.init(fault.message)
    case let error as StoreError: self.init(error.sentence)
    default: self.init("\(error)")  // any Error: ours describe themselves in a sentence
    }
  }
}

/// Who sits at this machine: the first user of a new file.
struct Person {
  /// `login@host`.
  var username: String
  /// The full name, or the login.
  var name: String
  /// The system's time zone, by its IANA name.
  var timeZone: String

  /// The person who runs the program.
  static var current: Person {
    let login = NSUserName().isEmpty ? "user" : NSUserName()
    let host = ProcessInfo.processInfo.hostName.split(separator: ".").first.map(String.init) ?? "localhost"
    let fullName = NSFullUserName()
    return Person(
      username: "\(login)@\(host)", name: fullName.isEmpty ? login : fullName,
      timeZone: TimeZone.current.identifier)
  }
}
