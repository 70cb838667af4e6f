import Foundation
import GRDB
import ObjectModel
import Synchronization
import Testing

@testable import Repository

struct FileTests {
  @Test func `both connections have the pragmas that the design asks for`() throws {
    try withStore(inFile: true) { store in
      for queue in [store.store.writer, store.store.reader] {
        try queue.inDatabase { database in
          for (pragma, value) in [
            ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
            ("application_id", "1382117488"), ("user_version", "\(Migrations.current)"),
          ] {
            let found = try Row.fetchOne(database, sql: "PRAGMA \(pragma)")?[0] as DatabaseValue?
            #expect(found?.description.replacing("\"", with: "") == value, "\(pragma)")
          }
        }
      }
      #expect(throws: (any Error).self) {
        try store.store.reader.inDatabase { try $0.execute(sql: "DELETE FROM \"setting\"") }
      }
    }
  }

  @Test func `the file and its directory are the user's own`() throws {
    try withDirectory { directory in
      let path = directory + "/data/rapport/test.db"
      try Store(.file(path: path)).close()
      let files = FileManager.default
      #expect(try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      #expect(
        try files.attributesOfItem(atPath: directory + "/data/rapport")[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func `a new file carries its mark while it is open`() throws {
    try withDirectory { directory in
      let path = directory + "/test.db"
      let store = try Store(.file(path: path))
      try Store.inspect(path: path)
      let header = try #require(FileManager.default.contents(atPath: path)).prefix(100)
      #expect(Array(header[68..<72]) == Array("Rapp".utf8))
      #expect(Array(header[60..<64]) == [0, 0, 0, UInt8(Migrations.current)])
      store.close()
    }
  }

  @Test func `data is there again when the file is opened again`() throws {
    try withDirectory { directory in
      let path = directory + "/test.db"
      let first = try Store(.file(path: path))
      let user = try #require(
        try first.ensureFirstUser(
          username: "a@b.c", lastName: "A", timeZone: "UTC", now: Instant(seconds: 1)))
      var test = TestStore(store: first, user: user)
      try test.insert(.account, ["Name": .text("Acme")])
      first.close()
      let second = try Store(.file(path: path))
      test = TestStore(store: second, user: user)
      #expect(try test.search("Account", "acm") == ["Acme"])
      #expect(
        try second.ensureFirstUser(
          username: "x@y.z", lastName: "X", timeZone: "UTC", now: Instant(seconds: 2)) == nil)
      #expect(try test.query("SELECT COUNT() FROM User").totalSize == 1)
      try checkWhole(second)
      second.close()
    }
  }

  @Test func `a change is noticed once, another program's as well as a replaced file`() throws {
    try withDirectory { directory in
      let path = directory + "/test.db"
      let store = try Store(.file(path: path))
      let other = try Store(.file(path: path))
      #expect(!store.changedElsewhere())
      _ = try other.ensureFirstUser(
        username: "a@b.c", lastName: "A", timeZone: "UTC", now: Instant(seconds: 1))
      #expect(store.changedElsewhere())
      #expect(!store.changedElsewhere())
      try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
      try Data().write(to: URL(filePath: path))
      #expect(store.changedElsewhere())
      store.close()
      other.close()
    }
  }

  @Test func `two programs write in turn`() throws {
    try withDirectory { directory in
      let path = directory + "/test.db"
      let first = try Store(.file(path: path))
      let user = try #require(
        try first.ensureFirstUser(
          username: "a@b.c", lastName: "A", timeZone: "UTC", now: Instant(seconds: 1)))
      let second = try Store(.file(path: path))
      for index in 0..<10 {
        try TestStore(store: index % 2 == 0 ? first : second, user: user)
          .insert(.account, ["Name": .text("\(index)")])
      }
      let test = TestStore(store: first, user: user)
      #expect(try test.names("SELECT Name FROM Account ORDER BY Id") == (0..<10).map { "\($0)" })
      try checkWhole(first)
      first.close()
      second.close()
    }
  }

  @Test func `a closed store answers faults`() throws {
    try withDirectory { directory in
      let store = try Store(.file(path: directory + "/test.db"))
      store.close()
      let test = TestStore(store: store, user: RecordID(keyPrefix: "005", key: 1))
      #expect(throws: Fault.storage("it is closed.")) {
        try test.read { reader throws(Fault) in try reader.draftCount() }
      }
      #expect(throws: Fault.storage("it is closed.")) { try test.insert(.account) }
      store.interruptReads()
      store.close()
    }
  }

  @Test func `programs that start at the same time on a new file all open it`() throws {
    for _ in 0..<runs(100) {
      try withDirectory { directory in
        let path = directory + "/test.db"
        let failures = Mutex<[String]>([])
        let group = DispatchGroup()
        for _ in 0..<3 {
          group.enter()
          Thread.detachNewThread {
            defer { group.leave() }
            do throws(StoreError) {
              try Store(.file(path: path)).close()
            } catch {
              failures.withLock { $0.append(error.sentence) }
            }
          }
        }
        group.wait()
        #expect(failures.withLock { $0 } == [])
        let store = try Store(.file(path: path))
        try checkWhole(store)
        store.close()
      }
    }
  }
}
