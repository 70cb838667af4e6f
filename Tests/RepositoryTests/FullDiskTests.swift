import Foundation
import ObjectModel
import Testing

@testable import Repository

struct FullDiskTests {
  @Test func `a file that may not grow keeps what it had and says so`() async throws {
    await #expect(processExitsWith: .success) {
      try withDirectory { directory in
        let path = directory + "/test.db"
        let store = try Store(.file(path: path))
        let user = try #require(
          try store.ensureFirstUser(
            username: "a@b.c", lastName: "A", timeZone: "UTC", now: Instant(seconds: 1)))
        let test = TestStore(store: store, user: user)
        try test.insert(.account, ["Name": .text("kept")])
        // A larger file sends SIGXFSZ, which ends a program that does not ignore it; then the write fails with EFBIG.
        signal(SIGXFSZ, SIG_IGN)
        let grown = max(FullDiskTests.size(path), FullDiskTests.size(path + "-wal")) + 40_000
        var limit = rlimit(rlim_cur: rlim_t(grown), rlim_max: rlim_t.max)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let long = String(repeating: "word ", count: 6_000)
        let fault = #expect(throws: Fault.self) {
          try test.write { writer throws(Fault) in
            for index in 0..<20 {
              _ = try writer.insert(
                .account,
                values: test.complete(.account, ["Name": .text("\(index)"), "Description": .text(long)]))
            }
          }
        }
        #expect(fault == .storageFull)
        #expect(try test.names("SELECT Name FROM Account") == ["kept"])
        limit.rlim_cur = rlim_t.max
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        try test.insert(.account, ["Name": .text("later")])
        #expect(try test.search("Account", "later") == ["later"])
        try checkWhole(store)
        store.close()
      }
    }
  }

  /// The bytes of a file; 0 when it is not there.
  private static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
