import ArgumentParser
import Calls
import Exchange
import Foundation
import ObjectModel
import Repository

/// What every `rapport data` command does around its work: opens the database, says what is wrong in the asked form.
enum DataDoor {
  /// Runs a command. A refused query is told with the line and a caret under the place, or as JSON on standard output.
  static func run(
    _ data: DataOptions, _ options: GlobalOptions, _ work: (Session, String) throws -> Void
  ) throws {
    let options = try data.resolved(options)
    let text = try Result { try data.text() }.mapError { Failure(describing: $0) }.get()
    do {
      options.zoneNotice.map(StandardError.print)
      data.warnings.forEach(StandardError.print)
      let database = try Database.open(options, door: .commandLine, mustExist: !options.sample)
      defer { database.store.close() }
      try work(database.session, text)
    } catch let fault as Fault {
      guard data.format == .json else { throw Failure(FaultText.text(fault, of: text)) }
      let json = ResultEnvelope.failure(fault, warnings: data.warnings)
      FileHandle.standardOutput.write(Data(json.utf8))
      throw ExitCode(1)
    } catch let error as ExitCode {
      throw error
    } catch {
      throw Failure(describing: error)
    }
  }
}

/// A fault of a query as text for a person.
enum FaultText {
  /// The message, and under it the line with a caret where the message does not have them already.
  static func text(_ fault: Fault, of query: String) -> String {
    let lines = fault.message.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).drawable
    }
    let message = lines.joined(separator: "\n")
    guard let row = fault.row, let column = fault.column, !message.contains("ERROR at Row:") else {
      return message
    }
    let rows = query.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard rows.indices.contains(row - 1) else { return message }
    let before = String(rows[row - 1].prefix(column - 1)).drawable.suffix(60)
    let after = String(rows[row - 1].dropFirst(column - 1)).drawable.prefix(60)
    let caret = String(repeating: " ", count: String(before).cells) + "^"
    return "\(message)\n\n\(before)\(after)\n\(caret)"
  }
}
