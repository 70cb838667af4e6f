import ObjectModel

/// How a result row becomes a record: members in the order of SELECT, parents nested (semantics 5.12).
struct RowPlan {
  /// `attributes.type`; the generic `Name` for a parent that may be of several types.
  var type: String
  /// Where the record's id stands. It is null in a row that has no such record.
  var origin: Column
  var members: [Member] = []

  /// A column of the result row.
  struct Column {
    var index: Int
    var kind: StoredKind
  }

  /// One member of a record. Almost all are the values of columns: what else a member can be is kept aside, so that the
  /// members of each row are not copied at length.
  struct Member {
    var name: String
    var column: Column
    /// What the member is when it is not the column's value.
    var special: Special?
  }

  /// What is more than the value of a column.
  indirect enum Special {
    /// A value as the viewer's locale writes it.
    case formatted(ValueFormat)
    /// A parent: the first of the plans whose record is there, one of several for TYPEOF; null without one.
    case parent([RowPlan])
    /// The rows of a child relationship, which ``ChildRows`` fills in.
    case children
  }

  /// The record of a row.
  func record(_ row: SQLRow, in catalog: ObjectCatalog) -> Record {
    let id = origin.kind.value(row, origin.index, in: catalog)
    var fields: [Record.Field] = []
    fields.reserveCapacity(members.count)
    for member in members {
      if let special = member.special {
        fields.append(Record.Field(member.name, Self.content(special, member.column, row, in: catalog)))
      } else {
        // Most lists show the id, which is read already.
        let column = member.column
        let value = column.index == origin.index ? id : column.kind.value(row, column.index, in: catalog)
        fields.append(Record.Field(member.name, .value(value)))
      }
    }
    return Record(type: type, fields: fields, origin: id.reference)
  }

  private static func content(
    _ special: Special, _ column: Column, _ row: SQLRow, in catalog: ObjectCatalog
  ) -> Record.Content {
    switch special {
    case .formatted(let format):
      return .value(format.text(column.kind.value(row, column.index, in: catalog)))
    case .parent(let plans):
      let plan = plans.first { !row.isNull($0.origin.index) }
      return .parent(plan?.record(row, in: catalog))
    case .children: return .children(nil)
    }
  }
}
