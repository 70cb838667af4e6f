import ObjectModel
import Synchronization
import Testing

@testable import Repository

/// Checks at the end of every test that the stores it opened are whole.
struct SoundStores: SuiteTrait, TestTrait, TestScoping {
  /// The stores of the running test.
  @TaskLocal static var opened: StoreLedger?

  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let ledger = StoreLedger()
    try await Self.$opened.withValue(ledger) { try await function() }
    for store in ledger.stores.withLock({ $0 }) { try store.expectWhole() }
  }
}

/// The stores that a test has opened.
final class StoreLedger: Sendable {
  let stores = Mutex<[Store]>([])

  func add(_ store: Store) {
    stores.withLock { $0.append(store) }
  }
}

extension Store {
  /// References lead somewhere and the file is whole.
  func expectWhole() throws {
    #expect(try number("SELECT count(*) FROM pragma_foreign_key_check") == 0)
    #expect(try number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'") == 0)
  }

  /// The one number that a statement answers.
  func number(_ statement: String) throws -> Int64? {
    let viewer = Viewer(user: RecordID(keyPrefix: "005", key: 1), zone: .utc, now: Instant(seconds: 0))
    return try read(viewer) { reader throws(Fault) in try reader.database.integer(statement, []) }
  }
}
