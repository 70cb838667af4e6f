import ObjectModel
import SOQL
import Testing

@testable import Repository

struct PlanTests {
  /// Every order by an object's own columns, each of which has an index. The few recently viewed are sorted.
  static let orders = PagingTests.orders.filter { order in
    switch order.path.end {
    case .field(let field): field.isStored && order.path.steps.isEmpty && order.object.source == .table
    case .nameField, .type: false
    }
  }

  @Test func `no page of a sortable column sorts the file`() throws {
    try withStore { store in
      for order in Self.orders {
        for (ascending, nullsFirst) in [(true, true), (true, false), (false, true), (false, false)] {
          let query = CheckedQuery(
            object: order.object, columns: [order.path],
            ordering: [CheckedOrdering(order.path, ascending: ascending, nullsFirst: nullsFirst)])
          try checkPlans(of: query, in: store)
        }
      }
    }
  }

  private func checkPlans(of query: CheckedQuery, in store: TestStore) throws {
    let listing = Listing(query, catalog: .shipped, viewer: store.viewer)
    let key = listing.terms.map { _ in SQLValue.integer(1) }
    for stretch in Stretch.all(listing.terms) + Stretch.behind(key, listing.terms, including: true) {
      let statement = listing.statement(for: stretch)
      let sorts = try store.plan(statement).filter { $0.contains("TEMP B-TREE") }
      #expect(sorts.isEmpty, "\(statement.text)")
    }
  }

  @Test func `the rows of a snapshot are found in the order of an index`() throws {
    try withStore { store in
      for order in Self.orders {
        var query = CheckedQuery(
          object: order.object, columns: [],
          ordering: [CheckedOrdering(order.path, ascending: true, nullsFirst: true)])
        query.limit = 5
        let listing = Listing(query, catalog: .shipped, viewer: store.viewer)
        for stretch in Stretch.all(listing.terms) {
          let statement = listing.keyStatement(for: stretch)
          let sorts = try store.plan(statement).filter { $0.contains("TEMP B-TREE") }
          #expect(sorts.isEmpty, "\(statement.text)")
        }
      }
    }
  }

  @Test(arguments: ObjectCatalog.shipped.objects.filter { $0.calls.contains(.getUpdated) }.map(\.name))
  func `3.9 getUpdated reads only its window`(_ name: String) throws {
    let object = try #require(ObjectCatalog.shipped.object(named: name))
    try withStore { store in
      let plan = try store.read { reader throws(Fault) in
        reader.updatedStatement(object, from: store.now, through: store.now)
      }
      let lines = try store.plan(plan)
      #expect(lines.count == 1)
      #expect(lines.first?.contains("INDEX \(name)_SystemModstamp (SystemModstamp>? AND") == true, "\(lines)")
    }
  }

  @Test func `3.10 getDeleted reads only the deletions of its window`() throws {
    try withStore { store in
      let statement = try store.read { reader throws(Fault) in
        reader.deletedStatement(.interaction, from: store.now, through: store.now)
      }
      let plan = try store.plan(statement).joined(separator: "\n")
      #expect(plan.contains("SEARCH s USING COVERING INDEX change_set_At (At>? AND At<?)"), "\(plan)")
      #expect(
        plan.contains("COVERING INDEX change_Deletion (ChangeSet=? AND Record>? AND Record<?)"), "\(plan)")
    }
  }

  @Test func `the recently viewed are led by the user's stamps`() throws {
    try withStore { store in
      let query = try store.checked("SELECT Id, Name FROM RecentlyViewed ORDER BY LastViewedDate DESC")
      let listing = Listing(query, catalog: .shipped, viewer: store.viewer)
      for stretch in Stretch.all(listing.terms) {
        let plan = try store.plan(listing.statement(for: stretch))
        #expect(!plan.contains { $0.contains("SCAN v") || $0.contains("SCAN o") }, "\(plan)")
        #expect(
          plan.contains { $0.contains("SEARCH v USING PRIMARY KEY (User=? AND Record>? AND Record<?)") })
        #expect(plan.contains { $0.contains("SEARCH o USING INTEGER PRIMARY KEY (rowid=?)") })
      }
    }
  }

  @Test(arguments: ["LastViewedDate != null", "LastReferencedDate > 2026-01-01T00:00:00Z"])
  func `what was viewed is found by its stamps, not by looking at every record`(_ condition: String) throws {
    try withStore { store in
      let query = try store.checked(
        "SELECT Name, Account.Name FROM Interaction WHERE \(condition) ORDER BY LastViewedDate DESC NULLS LAST"
      )
      let listing = Listing(query, catalog: .shipped, viewer: store.viewer)
      for stretch in Stretch.all(listing.terms) {
        let plan = try store.plan(listing.statement(for: stretch))
        #expect(plan.contains { $0.hasPrefix("SEARCH t USING INTEGER PRIMARY KEY") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN t") }, "\(plan)")
      }
    }
  }

  @Test func `a search is led by its index`() throws {
    try withStore { store in
      try store.insert(.interaction, ["Name": .text("a")])
      let query = try store.checked("SELECT Name, Account.Name FROM Interaction WHERE Account.Name != 'x'")
      let listing = Listing(query, catalog: .shipped, viewer: store.viewer)
      let parts = try store.read { reader throws(Fault) in try reader.fullTextParts(of: .interaction) }
      let statement = listing.matchStatement(in: parts[0], "a", side: MatchSide(isAscending: false, bound: 5))
      let plan = try store.plan(statement)
      #expect(plan.first?.contains("VIRTUAL TABLE") == true)
      #expect(!plan.contains { $0.contains("TEMP B-TREE") })
    }
  }
}

extension TestStore {
  /// How SQLite would run a statement.
  func plan(_ statement: Repository.SQL) throws -> [String] {
    try read { reader throws(Fault) in
      try reader.database.rows("EXPLAIN QUERY PLAN " + statement.text, statement.values + [.integer(1)]) {
        row in
        row.text(3)
      }
    }
  }
}
