import GRDB
import ObjectModel
import Testing

@testable import Repository

struct SchemaTests {
  @Test(arguments: ObjectCatalog.stored.map(\.name))
  func `the table of an object has the columns that its description asks for`(_ name: String) throws {
    let expected = ExpectedTable(object: try #require(ObjectCatalog.shipped.object(named: name)))
    try withStore { store in
      let found = try store.columns(of: name)
      for column in expected.columns where !found.contains(column) {
        Issue.record(
          """
          The table of \(name) lacks the column \(column). Add a migration with \
          ALTER TABLE "\(name)" ADD COLUMN \(column) and fill it for existing rows.
          """)
      }
      for column in found where !expected.columns.contains(column) {
        Issue.record(
          """
          The table of \(name) has the column \(column), which no field asks for. Add a migration with \
          ALTER TABLE "\(name)" DROP COLUMN "\(column.name)", or describe the field.
          """)
      }
    }
  }

  @Test(arguments: ObjectCatalog.stored.map(\.name))
  func `the table of an object has the indexes that its description asks for`(_ name: String) throws {
    let expected = ExpectedTable(object: try #require(ObjectCatalog.shipped.object(named: name))).indexes
    try withStore { store in
      let found = try store.rows(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = '\(name)'"
      )
      let byName = Dictionary(
        uniqueKeysWithValues: found.map {
          ($0[0], $0[1].split(whereSeparator: \.isWhitespace).joined(separator: " "))
        })
      for (index, sql) in expected where byName[index] != sql {
        Issue.record("Add a migration with \(sql); the index is \(byName[index] ?? "missing").")
      }
      for index in byName.keys where expected[index] == nil {
        Issue.record("No field asks for the index \(index). Add a migration with DROP INDEX \"\(index)\".")
      }
    }
  }

  @Test func `no table but those of the objects and the store's own is there`() throws {
    try withStore { store in
      let own = [
        "action", "change", "change_set", "cleared_lookup", "draft", "draft_field", "fulltext_part",
        "grdb_migrations", "picklist_value", "query_locator", "query_locator_batch", "recycle_bin",
        "reindex_children", "reindex_record", "setting", "view_stamp",
      ]
      let found = try store.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
          + " AND name NOT GLOB 'fulltext_[0-9]*'")
      #expect(Set(found.map { $0[0] }) == Set(own + ObjectCatalog.stored.map(\.name)))
    }
  }

  @Test func `targets of a reference come in the same order by prefix and by ordinal`() throws {
    let catalog = ObjectCatalog.shipped
    for object in catalog.objects {
      for field in object.fields where field.isPolymorphic {
        let targets = try #require(field.reference).objects.compactMap { catalog.object(named: $0) }
        #expect(
          targets.sorted { $0.ordinal < $1.ordinal } == targets.sorted { $0.keyPrefix < $1.keyPrefix },
          "\(object.name).\(field.name) compares ids by their integers")
      }
    }
  }
}

extension ObjectCatalog {
  /// The objects with tables of their own.
  fileprivate static let stored = shipped.objects.filter { $0.source == .table }
}

extension TestStore {
  /// The columns of a table in the shape of the expected ones.
  fileprivate func columns(of table: String) throws -> [ExpectedTable.Column] {
    let parents = Dictionary(
      uniqueKeysWithValues: try rows("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('\(table)')")
        .map { ($0[0], $0[1]) })
    return try rows("SELECT name, type, \"notnull\", pk FROM pragma_table_info('\(table)')").map { row in
      ExpectedTable.Column(
        name: row[0], type: row[1] + (row[3] == "1" ? " PRIMARY KEY AUTOINCREMENT" : ""),
        isRequired: row[2] == "1", parent: parents[row[0]])
    }
  }
}
