import Foundation
import ObjectModel
import SOQL
import Synchronization
import Testing

@testable import Repository

struct ConcurrencyTests {
  @Test func `saves under a storm of interrupts on the reader lose nothing`() throws {
    try withStore(inFile: true) { store in
      let count = runs(1_000)
      try store.write { writer throws(Fault) in
        for index in 0..<300 {
          _ = try writer.insert(.account, values: store.complete(.account, ["Name": .text("seed \(index)")]))
        }
      }
      let query = try store.checked("SELECT Name FROM Account WHERE Name LIKE '%x%y%'")
      let isDone = Mutex(false)
      let interrupted = Mutex(0)
      let test = store
      let group = DispatchGroup()
      // One thread reads without end, one interrupts it without end; a queue's pool might have no second thread.
      for job in 0..<2 {
        group.enter()
        Thread.detachNewThread {
          defer { group.leave() }
          while !isDone.withLock({ $0 }) {
            if job == 0 {
              test.store.interruptReads()
            } else {
              do {
                _ = try test.read { reader throws(Fault) in try reader.query(query) }
              } catch {
                if error as? Fault == .interrupted { interrupted.withLock { $0 += 1 } }
              }
            }
          }
        }
      }
      // On a busy machine the other threads may come late.
      var saved = 0
      while saved < count || interrupted.withLock({ $0 }) == 0 && saved < 20 * count {
        try store.insert(.account, ["Name": .text("saved \(saved)")])
        saved += 1
      }
      isDone.withLock { $0 = true }
      group.wait()
      #expect(interrupted.withLock { $0 } > 0)
      #expect(try store.query("SELECT COUNT() FROM Account WHERE Name LIKE 'saved%'").totalSize == saved)
      #expect(try store.search("Account", "saved").count == min(saved, 1_000))
    }
  }

  @Test func `a read sees one snapshot while another connection saves`() throws {
    try withStore(inFile: true) { store in
      try store.insert(.account, ["Name": .text("a")])
      let query = try store.checked("SELECT COUNT() FROM Account")
      let test = store
      let counts = try store.read { reader throws(Fault) in
        let before = try reader.count(query)
        let saved = (try? test.insert(.account, ["Name": .text("b")])) != nil
        return [before, try reader.count(query), saved ? 1 : 0]
      }
      #expect(counts == [1, 1, 1])
      #expect(try store.query("SELECT COUNT() FROM Account").totalSize == 2)
    }
  }

  @Test func `an interrupt in memory leaves saves alone`() throws {
    try withStore { store in
      store.store.interruptReads()
      try store.insert(.account, ["Name": .text("a")])
      #expect(try store.query("SELECT COUNT() FROM Account").totalSize == 1)
    }
  }
}
