import Foundation
import ObjectModel
import SOQL
import Testing

@testable import Repository

struct PagingTests {
  /// One order of one object's list.
  struct Order: CustomTestStringConvertible, Sendable {
    var object: ObjectDescription
    var path: CheckedPath
    var testDescription: String { "\(object.name) by \(path.text)" }
  }

  /// Every sortable column of every object, and every sortable column of its list.
  static let orders: [Order] = ObjectCatalog.shipped.objects.flatMap { object in
    let own = object.fields.filter { $0.properties.contains(.sort) }
      .map { Order(object: object, path: CheckedPath(steps: [], end: .field($0))) }
    let parents = object.searchLayout.filter { $0.contains(".") }.compactMap { path in
      try? Query(parsing: "SELECT \(path) FROM \(object.name)").checked(in: .shipped).columns.first
    }
    return own + parents.map { Order(object: object, path: $0) }
  }

  @Test(arguments: ObjectCatalog.shipped.objects)
  func `the pages of every sortable column, both directions, are the whole set once`(
    _ object: ObjectDescription
  ) throws {
    try withStore { store in
      var generator = SeededGenerator(seed: UInt64(object.ordinal))
      try store.fill(count: runs(1_200), using: &generator)
      for order in Self.orders where order.object == object {
        for (ascending, nullsFirst) in [(true, true), (true, false), (false, true), (false, false)] {
          let ordering = [CheckedOrdering(order.path, ascending: ascending, nullsFirst: nullsFirst)]
          try checkPages(of: object, ordering, in: store, using: &generator)
        }
      }
    }
  }

  @Test func `pages by two columns are the whole set once`() throws {
    try withStore { store in
      var generator = SeededGenerator(seed: 99)
      try store.fill(count: runs(1_200), using: &generator)
      let fields = ObjectDescription.interaction.fields.filter { $0.properties.contains(.sort) }
      for _ in 0..<runs(400) {
        let ordering = (0..<2).map { _ in
          CheckedOrdering(
            CheckedPath(steps: [], end: .field(fields.randomElement(using: &generator) ?? fields[0])),
            ascending: Bool.random(using: &generator), nullsFirst: Bool.random(using: &generator))
        }
        if ordering[0].expression != ordering[1].expression {
          try checkPages(of: .interaction, ordering, in: store, using: &generator)
        }
      }
    }
  }

  /// Pages forwards and backwards, and by keys in the middle, against one query for everything.
  private func checkPages(
    of object: ObjectDescription, _ ordering: [CheckedOrdering], in store: TestStore,
    using generator: inout SeededGenerator
  ) throws {
    let id = try #require(object.field("Id"))
    let query = CheckedQuery(
      object: object, columns: [CheckedPath(steps: [], end: .field(id))], ordering: ordering)
    let size = Int.random(in: 1...17, using: &generator)
    let title: Comment =
      "\(object.name) by \(ordering.map { "\($0.expression.path?.text ?? "") \($0.isAscending) \($0.nullsFirst)" })"
    let forwards = try pages(query, size, forwards: true, in: store)
    let backwards = try pages(query, size, forwards: false, in: store)
    let count = try store.read { reader throws(Fault) in try reader.count(query) }
    let ids = forwards.map(\.record.id)
    #expect(Set(ids).count == count && ids.count == count, title)
    #expect(backwards.map(\.record.id) == ids, title)
    // A list has equal rows by id in the direction of its last item.
    var settled = query
    settled.ordering.append(
      CheckedOrdering(query.columns[0], ascending: ordering.last?.isAscending ?? true, nullsFirst: true))
    #expect(
      try store.read { reader throws(Fault) in try reader.query(settled) }.records.map(\.id) == ids, title)
    #expect(isOrdered(try store.sorted(query), ordering[0]), title)
    guard let place = forwards.indices.randomElement(using: &generator) else { return }
    let from = try store.page(query, .from(forwards[place].key), limit: size)
    #expect(from.rows == Array(forwards[place...].prefix(size)), title)
    #expect(from.hasEarlier == (place > 0), title)
    #expect(from.hasLater == (place + size < count), title)
  }

  private func pages(
    _ query: CheckedQuery, _ size: Int, forwards: Bool, in store: TestStore
  ) throws -> [Page.Row] {
    var rows: [Page.Row] = []
    var page = try store.page(query, forwards ? .first : .last, limit: size)
    while true {
      rows = forwards ? rows + page.rows : page.rows + rows
      #expect(page.rows.count == size || !(forwards ? page.hasLater : page.hasEarlier))
      #expect((forwards ? page.hasEarlier : page.hasLater) == (rows.count > page.rows.count))
      guard forwards ? page.hasLater : page.hasEarlier, let last = forwards ? page.rows.last : page.rows.first
      else { return rows }
      page = try store.page(query, forwards ? .after(last.key) : .before(last.key), limit: size)
    }
  }

  /// Whether values stand in the order asked for, nulls where they were asked for.
  private func isOrdered(_ values: [SQLValue], _ ordering: CheckedOrdering) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { left, right in
      switch (left, right) {
      case (.null, .null): true
      case (.null, _): ordering.nullsFirst
      case (_, .null): !ordering.nullsFirst
      case (.integer(let left), .integer(let right)): ordering.isAscending ? left <= right : left >= right
      case (.text(let left), .text(let right)):
        ordering.isAscending
          ? !right.utf8.lexicographicallyPrecedes(left.utf8)
          : !left.utf8.lexicographicallyPrecedes(right.utf8)
      case (.integer, .text), (.text, .integer), (.blob, _), (_, .blob): false
      }
    }
  }

  @Test func `a key whose row is gone leads to the rows after it`() throws {
    try withStore { store in
      let ids = try ["a", "b", "c"].map { try store.insert(.account, ["Name": .text($0)]) }
      let query = try store.checked("SELECT Name FROM Account ORDER BY Name")
      let key = try store.page(query, .first, limit: 3).rows[1].key
      try store.delete(ids[1])
      #expect(try store.page(query, .from(key), limit: 3).rows.map { $0.record["Name"] } == [.text("c")])
      #expect(try store.page(query, .before(key), limit: 3).rows.map { $0.record["Name"] } == [.text("a")])
      try store.delete(ids[2])
      let empty = try store.page(query, .after(key), limit: 3)
      #expect(empty.rows.isEmpty && empty.hasEarlier && !empty.hasLater)
    }
  }

  @Test(arguments: [
    "", "x", "s", "si1", "si1;i2;i3;", "st9:a", "st-1:", "sn", "mi1;", "si99999999999999999999;i1;",
  ])
  func `a key that this list did not write is refused`(_ text: String) throws {
    try withStore { store in
      let query = try store.checked("SELECT Name FROM Account ORDER BY Name")
      let fault = #expect(throws: Fault.self) {
        try store.page(query, .after(PageKey(text: text)), limit: 3)
      }
      #expect(fault?.code == .invalidQueryLocator)
    }
  }

  @Test func `counts are exact below the cap and capped above it`() throws {
    try withStore { store in
      for index in 0..<5 { try store.insert(.account, ["Name": .text("acme \(index)")]) }
      let query = try store.checked("SELECT Name FROM Account")
      for matching in [nil, "acme"] {
        for (cap, count) in [(10, Page.Count.exactly(5)), (5, .exactly(5)), (4, .moreThan(4))] {
          let page = try store.read { reader throws(Fault) in
            try reader.page(query, matching: matching, position: .first, limit: 2, countUpTo: cap)
          }
          #expect(page.count == count)
        }
      }
    }
  }
}

extension TestStore {
  func page(_ query: CheckedQuery, _ position: PagePosition, limit: Int) throws -> Page {
    try read { reader throws(Fault) in
      try reader.page(query, matching: nil, position: position, limit: limit)
    }
  }

  /// The first sort value of every row in the order of a query, as the store compares it.
  fileprivate func sorted(_ query: CheckedQuery) throws -> [SQLValue] {
    try read { reader throws(Fault) in
      let listing = Listing(query, catalog: reader.catalog, viewer: reader.viewer)
      return try listing.rows(Stretch.all(listing.terms), limit: Int.max, from: reader.database).map {
        $0.place[0]
      }
    }
  }

  /// Fills every object with records that have many nulls and many equal values.
  func fill(count: Int, using generator: inout SeededGenerator) throws {
    let objects: [ObjectDescription] = [
      .userRole, .group, .account, .contact, .location, .opportunity, .financialDeal, .user, .interaction,
      .interactionAttendee, .groupMember, .queueSobject, .profile,
    ]
    var ids: [String: [RecordID]] = ["User": [user]]
    var source = generator
    try write { writer throws(Fault) in
      for object in objects {
        for index in 0..<count {
          var values: [String: FieldValue] = [:]
          for field in object.fields
          where field.isStored && !field.properties.isDisjoint(with: [.create, .update]) {
            values[field.name] = Self.random(field, index, ids, using: &source)
          }
          ids[object.name, default: []].append(try writer.insert(object, values: complete(object, values)))
        }
        for id in ids[object.name]?.dropFirst(2) ?? []
        where object.hasDeletedFlag && id.key.map({ $0 % 7 == 0 }) == true {
          try writer.delete(id)
          ids[object.name]?.removeAll { $0 == id }
        }
        try writer.stamp(
          viewed: ids[object.name]?.filter { _ in Bool.random(using: &source) } ?? [], referenced: [])
      }
    }
    generator = source
  }

  private static func random(
    _ field: FieldDescription, _ index: Int, _ ids: [String: [RecordID]],
    using generator: inout SeededGenerator
  ) -> FieldValue {
    if field.properties.contains(.nillable), Int.random(in: 0..<3, using: &generator) == 0 { return .null }
    let small = Int.random(in: 0..<5, using: &generator)
    switch field.type {
    case .id: return .null
    case .string, .textarea, .phone, .email, .url: return .text(["a", "Ä", "ab", "ß 東京", "_"][small])
    case .picklist(let values, _):
      return .text((values + ["Other", "else"]).randomElement(using: &generator) ?? "")
    case .boolean: return .boolean(small % 2 == 0)
    case .dateTime: return .dateTime(Instant(seconds: 1_700_000_000 + Int64(small) * 3_600))
    case .date: return .date(CalendarDate(days: 19_000 + small))
    case .integer: return .number(Decimal(small - 2))
    case .double(_, let scale), .currency(_, let scale), .percent(_, let scale):
      return .number(Decimal(sign: .plus, exponent: -scale, significand: Decimal(small * 7)))
    case .reference(let reference):
      let targets = reference.objects.flatMap { ids[$0] ?? [] }
      return targets.randomElement(using: &generator).map(FieldValue.reference) ?? .null
    }
  }
}
