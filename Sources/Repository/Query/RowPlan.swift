import ObjectModel

/// How a result row becomes a record: members in the order of SELECT, parents nested (semantics 5.12).
struct RowPlan {
  /// `attributes.type`; the generic `Name` for a parent that may be of several types.
  var type: String
  var members: [Member] = []

  /// One member of a record.
  enum Member {
    case value(name: String, column: Int, kind: StoredKind)
    /// A parent, there when the column `presence` is not null.
    case parent(name: String, presence: Int, plan: RowPlan)
  }

  /// The record of a row.
  func record(_ row: SQLRow, in catalog: ObjectCatalog) -> Record {
    var record = Record(type: type)
    record.fields.reserveCapacity(members.count)
    for member in members {
      switch member {
      case .value(let name, let column, let kind):
        record.fields.append(Record.Field(name, .value(kind.value(row, column, in: catalog))))
      case .parent(let name, let presence, let plan):
        let parent = row.isNull(presence) ? nil : plan.record(row, in: catalog)
        record.fields.append(Record.Field(name, .parent(parent)))
      }
    }
    return record
  }
}
