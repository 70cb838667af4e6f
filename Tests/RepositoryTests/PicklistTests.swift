import Foundation
import GRDB
import ObjectModel
import Testing

@testable import Repository

struct PicklistTests {
  /// The migration names each column, its object's number and how many values its description names.
  @Test func `the migration looks at every picklist that is not restricted`() throws {
    var expected: Set<String> = []
    for object in ObjectCatalog.shipped.objects {
      for field in object.storedFields where !field.properties.contains(.restrictedPicklist) {
        guard let values = field.type.picklistValues else { continue }
        let name = field.name
        expected.insert(
          "SELECT \(object.ordinal), '\(name)', \"\(name)Folded\", \"\(name)\" FROM \"\(object.name)\" WHERE "
            + "\"\(name)Order\" >= \(values.count) ORDER BY \"Id\"")
      }
    }
    let words = Migration2.picklistValues.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let found = words.components(separatedBy: "; ").compactMap { statement in
      statement.range(of: "SELECT").map {
        String(statement[$0.lowerBound...]).trimmingCharacters(in: [";"])
      }
    }
    #expect(Set(found) == expected)
  }

  @Test func `a file of the first schema brings the values of its rows along, the oldest spelling first`()
    throws
  {
    let queue = try DatabaseQueue()
    try queue.write { database in
      for sql in Migration1.statements { try database.execute(sql: sql) }
      for (key, type) in [(1, "Chat"), (2, "CHAT"), (3, "Email"), (4, "Fax")] {
        try database.execute(
          sql: """
            INSERT INTO "Interaction"("Id", "OwnerId", "IsDeleted", "Name", "NameFolded", "CreatedDate",
              "CreatedById", "LastModifiedDate", "LastModifiedById", "SystemModstamp", "InteractionType",
              "InteractionTypeFolded", "InteractionTypeOrder", "ListKey")
            VALUES (?, 1, 0, 'x', 'X', 0, 1, 0, 1, 0, ?, ?, ?, ?)
            """, arguments: [key, type, type.uppercased(), type == "Email" ? 1 : 4, key])
      }
      for sql in Migration2.statements { try database.execute(sql: sql) }
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM \"picklist_value\" ORDER BY \"Folded\"")
      #expect(rows.map { $0["Value"] as String } == ["Chat", "Fax"])
      #expect(rows.allSatisfy { $0["Object"] as Int == 1 && $0["Field"] as String == "InteractionType" })
      try database.execute(sql: "DELETE FROM \"Interaction\"")
    }
  }
}
