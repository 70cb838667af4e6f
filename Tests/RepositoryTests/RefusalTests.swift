import Foundation
import GRDB
import ObjectModel
import Testing

@testable import Repository

/// A file that Rapport must not open.
struct Refusal: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// Makes the file in a directory and answers its path.
  var make: @Sendable (String) throws -> String
  var expected: @Sendable (String) -> StoreError

  static let all = [
    Refusal(testDescription: "a newer file") { directory in
      let path = directory + "/newer.db"
      try Store(.file(path: path)).close()
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA user_version = \(Migrations.current + 1)")
      }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
      return path
    } expected: {
      .newer(path: $0)
    },
    Refusal(testDescription: "another program's SQLite file") { directory in
      let path = directory + "/other.db"
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "CREATE TABLE t(a)") }
      try queue.close()
      return path
    } expected: {
      .otherProgram(path: $0)
    },
    Refusal(testDescription: "a text") { directory in
      try Data("Dear diary\n".utf8).write(to: URL(filePath: directory + "/diary.txt"))
      return directory + "/diary.txt"
    } expected: {
      .notADatabase(path: $0)
    },
    Refusal(testDescription: "a long text") { directory in
      try Data(repeating: 65, count: 5_000).write(to: URL(filePath: directory + "/long.txt"))
      return directory + "/long.txt"
    } expected: {
      .notADatabase(path: $0)
    },
    Refusal(testDescription: "a directory") { directory in
      try FileManager.default.createDirectory(
        atPath: directory + "/folder", withIntermediateDirectories: true)
      return directory + "/folder"
    } expected: {
      .directory(path: $0)
    },
    Refusal(testDescription: "a place below a file") { directory in
      try Data("x".utf8).write(to: URL(filePath: directory + "/file"))
      return directory + "/file/test.db"
    } expected: {
      .unreadable(path: $0, reason: "Not a directory")
    },
  ]
}

struct RefusalTests {
  @Test(arguments: Refusal.all)
  func `a file that is not Rapport's is refused and left untouched`(_ refusal: Refusal) throws {
    try withDirectory { directory in
      let path = try refusal.make(directory)
      let before = try contents(of: directory)
      #expect(throws: refusal.expected(path)) { try Store.inspect(path: path) }
      #expect(throws: refusal.expected(path)) { _ = try Store(.file(path: path)) }
      #expect(try contents(of: directory) == before)
      #expect(refusal.expected(path).sentence.contains(path))
    }
  }

  @Test func `a place where nothing can be made is refused`() throws {
    // Even the superuser cannot make files there.
    let path = "/proc/rapport/test.db"
    #expect(throws: StoreError.self) { _ = try Store(.file(path: path)) }
  }

  @Test func `looking at a missing file makes nothing`() throws {
    try withDirectory { directory in
      try Store.inspect(path: directory + "/a/b/test.db")
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
    }
  }

  @Test func `an empty file is a new one`() throws {
    try withDirectory { directory in
      try Data().write(to: URL(filePath: directory + "/test.db"))
      try Store.inspect(path: directory + "/test.db")
      let store = try Store(.file(path: directory + "/test.db"))
      try checkWhole(store)
      store.close()
    }
  }

  @Test func `a newer version that only the write-ahead log shows is refused`() throws {
    try withDirectory { directory in
      let path = directory + "/test.db"
      let store = try Store(.file(path: path))
      try store.writer.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA user_version = \(Migrations.current + 1)")
      }
      try Store.inspect(path: path)
      #expect(throws: StoreError.newer(path: path)) { _ = try Store(.file(path: path)) }
      store.close()
    }
  }

  @Test func `a damaged file is refused or answers faults, but does not crash`() throws {
    try withDirectory { directory in
      let path = directory + "/test.db"
      try Store(.file(path: path)).close()
      var bytes = try #require(FileManager.default.contents(atPath: path))
      for index in bytes.indices.dropFirst(100) { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
      try bytes.write(to: URL(filePath: path))
      do {
        let store = try Store(.file(path: path))
        defer { store.close() }
        let viewer = Viewer(user: RecordID(keyPrefix: "005", key: 1), zone: .utc, now: Instant(seconds: 0))
        #expect(throws: Fault.self) {
          try store.read(viewer) { reader throws(Fault) in try reader.user(username: "a") }
        }
      } catch let error as StoreError {
        #expect(error.sentence.contains("cannot be used"))
      }
    }
  }

  private func contents(of directory: String) throws -> [String: Data] {
    let files = FileManager.default
    var result: [String: Data] = [:]
    for name in try files.contentsOfDirectory(atPath: directory) {
      result[name] = files.contents(atPath: directory + "/" + name) ?? Data()
    }
    return result
  }
}
