import Foundation
import GRDB
import ObjectModel
import Testing

@testable import Repository

struct ListViewTests {
  private static let now = Instant(seconds: 1_800_000_000)

  private func open(_ path: String) throws -> Store {
    let store = try Store(.file(path: path))
    _ = try store.ensureFirstUser(username: "me@desk", lastName: "Me", timeZone: "UTC", now: Self.now)
    return store
  }

  @Test func `the picklist of object types names every object that has views`() throws {
    let field = try #require(ObjectDescription.listView.field("SobjectType"))
    let listed = ObjectCatalog.shipped.objects.filter { !ShippedListView.views(of: $0).isEmpty }
    #expect(Set(field.type.picklistValues ?? []) == Set(listed.map(\.name)))
  }

  @Test func `a file of a program without list views gets them once, from its first user`() throws {
    try withDirectory { directory in
      let path = directory + "/rapport.db"
      let store = try open(path)
      let expected = ObjectCatalog.shipped.objects.reduce(0) { $0 + ShippedListView.views(of: $1).count }
      #expect(try store.count("SELECT count(*) FROM \"ListView\" WHERE \"CreatedById\" = 1") == expected)
      try store.writer.write { try $0.execute(sql: "DELETE FROM \"ListView\" WHERE \"Id\" % 2 = 0") }
      store.close()
      let again = try open(path)
      #expect(try again.count("SELECT count(*) FROM \"ListView\"") == expected)
      let actions = try again.count("SELECT count(*) FROM \"action\"")
      again.close()
      let third = try open(path)
      #expect(try third.count("SELECT count(*) FROM \"action\"") == actions)
      third.close()
    }
  }
}

extension Store {
  fileprivate func count(_ sql: String) throws -> Int {
    try reader.inDatabase { try Int.fetchOne($0, sql: sql) } ?? 0
  }
}
