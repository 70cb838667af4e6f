import ObjectModel

@testable import Repository

/// The columns and indexes that an object's description asks for.
struct ExpectedTable {
  let object: ObjectDescription

  struct Column: Hashable, CustomStringConvertible {
    var name: String
    var type: String
    var isRequired: Bool
    var parent: String?

    var description: String {
      "\"\(name)\" \(type)" + (isRequired ? " NOT NULL" : "")
        + (parent.map { " REFERENCES \"\($0)\"(\"Id\") DEFERRABLE INITIALLY DEFERRED" } ?? "")
    }
  }

  var columns: [Column] {
    var columns = object.storedFields.flatMap(columns(of:))
    if object.field(.start) != nil {
      columns.append(Column(name: "ListKey", type: "INTEGER", isRequired: true))
    }
    if object.hasRelatedColumn { columns.append(Column(name: "Related", type: "TEXT", isRequired: false)) }
    return columns
  }

  private func columns(of field: FieldDescription) -> [Column] {
    if case .id = field.type {
      return [Column(name: field.name, type: "INTEGER PRIMARY KEY AUTOINCREMENT", isRequired: false)]
    }
    let isRequired = !field.properties.contains(.nillable)
    var parent: String?
    if let reference = field.reference, reference.targets.count == 1 { parent = reference.targets[0].object }
    var columns = [
      Column(
        name: field.name, type: field.type.isText ? "TEXT" : "INTEGER", isRequired: isRequired, parent: parent
      )
    ]
    if field.hasFoldedColumn {
      columns.append(Column(name: field.foldedColumn, type: "TEXT", isRequired: isRequired))
    }
    if field.hasOrderColumn {
      columns.append(Column(name: field.orderColumn, type: "INTEGER", isRequired: isRequired))
    }
    return columns
  }

  /// The indexes by name: each sortable column, each reference (over deleted rows too), the list key, what is deleted,
  /// and who and what a record that begins at some time is about, newest first. The flag of live rows has none: SQLite
  /// would take it for the most selective of all.
  var indexes: [String: String] {
    var indexes: [String: String] = [:]
    for field in object.storedFields where field.type != .id && field.name != "IsDeleted" {
      let isReference = field.reference != nil
      guard isReference || field.properties.contains(.sort) else { continue }
      let filter = object.hasDeletedFlag && !isReference ? " WHERE \"IsDeleted\" = 0" : ""
      indexes["\(object.name)_\(field.name)"] =
        "CREATE INDEX \"\(object.name)_\(field.name)\" ON \"\(object.name)\"(\"\(field.sortColumn)\")\(filter)"
    }
    if object.hasDeletedFlag {
      indexes["\(object.name)_IsDeleted"] =
        "CREATE INDEX \"\(object.name)_IsDeleted\" ON \"\(object.name)\"(\"IsDeleted\") WHERE \"IsDeleted\" = 1"
    }
    if let start = object.field(.start) {
      for field in [FieldRole.account, .kind, .owner, .place, .related].compactMap({ object.field($0) }) {
        let name = "\(object.name)_\(field.name)_\(start.name)"
        indexes[name] =
          "CREATE INDEX \"\(name)\" ON \"\(object.name)\"(\"\(field.sortColumn)\", \"\(start.name)\") "
          + "WHERE \"IsDeleted\" = 0"
      }
      indexes["\(object.name)_ListKey"] =
        "CREATE UNIQUE INDEX \"\(object.name)_ListKey\" ON \"\(object.name)\"(\"ListKey\")"
    }
    return indexes
  }

  var createTable: String {
    "CREATE TABLE \"\(object.name)\"(\n" + columns.map { "  \($0)" }.joined(separator: ",\n") + "\n)"
  }
}
