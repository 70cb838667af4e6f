import ArgumentParser
import Calls
import Exchange
import Foundation
import ObjectModel
import Repository

/// `rapport calls`: one call per line in, one reply per line out (design section 6).
struct CallsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls",
    abstract: "Read calls as JSON lines from standard input and answer each with a line.",
    discussion: """
      For example:
        {"call":"query","soql":"SELECT Id, Name FROM Interaction LIMIT 5"}
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try Database.reportingFailure {
      options.zoneNotice.map(StandardError.print)
      let database = try Database.open(options, door: .jsonLines)
      defer { database.store.close() }
      var lines = LineReader(FileHandle.standardInput)
      while let line = lines.next() {
        // This door has no idle time; it erases what is due before a call, when it has not looked for an hour.
        while (try? database.store.purgeStep(now: options.clock())) == true {}
        let reply: Reply
        do throws(Fault) {
          reply = database.session.perform(try CallRequest(jsonLine: line))
        } catch {
          reply = .fault(error)
        }
        try FileHandle.standardOutput.write(contentsOf: Data((reply.jsonLine(catalog: .shipped) + "\n").utf8))
      }
    }
  }
}

/// Splits what comes from a file handle into lines of bytes, without holding more than a line and a chunk.
struct LineReader {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var searched = 0
  private var isAtEnd = false

  init(_ handle: FileHandle) {
    self.handle = handle
  }

  /// The next line without its line feed; nil at the end.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer {
          buffer.removeSubrange(...end)
          searched = 0
        }
        return Array(buffer[..<end])
      }
      searched = buffer.count
      if isAtEnd {
        defer { (buffer, searched) = ([], 0) }
        return buffer.isEmpty ? nil : buffer
      }
      let chunk = handle.availableData
      isAtEnd = chunk.isEmpty
      buffer += chunk
    }
  }
}
