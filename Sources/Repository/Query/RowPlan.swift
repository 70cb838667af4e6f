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

  /// One member of a record.
  enum Member {
    case value(name: String, Column)
    /// A value as the viewer's locale writes it.
    indirect case formatted(name: String, Column, ValueFormat)
    /// A parent: the first of the plans whose record is there, one of several for TYPEOF; null without one.
    case parent(name: String, [RowPlan])
    /// The rows of a child relationship, which ``ChildRows`` fills in.
    case children(name: String)
  }

  /// The record of a row.
  func record(_ row: SQLRow, in catalog: ObjectCatalog) -> Record {
    var fields: [Record.Field] = []
    fields.reserveCapacity(members.count)
    for member in members { fields.append(Self.field(member, row, in: catalog)) }
    let origin = origin.kind.value(row, origin.index, in: catalog).reference
    return Record(type: type, fields: fields, origin: origin)
  }

  private static func field(_ member: Member, _ row: SQLRow, in catalog: ObjectCatalog) -> Record.Field {
    switch member {
    case .value(let name, let column):
      return Record.Field(name, .value(column.kind.value(row, column.index, in: catalog)))
    case .formatted(let name, let column, let format):
      return Record.Field(name, .value(format.text(column.kind.value(row, column.index, in: catalog))))
    case .parent(let name, let plans):
      let plan = plans.first { !row.isNull($0.origin.index) }
      return Record.Field(name, .parent(plan?.record(row, in: catalog)))
    case .children(let name):
      return Record.Field(name, .children(nil))
    }
  }
}
