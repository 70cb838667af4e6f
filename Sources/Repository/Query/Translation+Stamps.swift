import ObjectModel
import SOQL

extension Translation {
  /// The viewer's own date of a record (semantics 7). Those of the queried table are joined; those of a parent are looked
  /// up, since SQLite joins 64 tables and no more.
  mutating func stampOperand(_ stamp: ViewStamp, of owner: Place) -> Operand {
    let column =
      switch stamp {
      case .viewed: "ViewedAt"
      case .referenced: "ReferencedAt"
      }
    let user = catalog.storedReference(viewer.user) ?? 0
    let record = "\(owner.object.firstReference) + \(owner.alias).\"Id\""
    guard owner.alias == "t" else {
      let date =
        "(SELECT \(column.quoted) FROM \"view_stamp\" WHERE \"User\" = \(user) AND \"Record\" = \(record))"
      return Operand(value: date, kind: .dateTime, isNullable: true)
    }
    if !joinsStamps {
      joinsStamps = true
      joins += SQL(
        " LEFT JOIN \"view_stamp\" AS v ON v.\"User\" = ? AND v.\"Record\" = \(record)", [.integer(user)])
    }
    return Operand(
      value: "v.\(column.quoted)", kind: .dateTime, isNullable: true,
      implied: stamped(column, of: owner.object, by: user))
  }

  /// The condition that a record of the queried object has the viewer's stamp.
  private func stamped(_ column: String, of object: ObjectDescription, by user: Int64) -> SQL {
    let first = object.firstReference
    return SQL(
      "t.\"Id\" IN (SELECT \"Record\" - \(first) FROM \"view_stamp\" WHERE \"User\" = ? "
        + "AND \"Record\" >= \(first) AND \"Record\" < \(object.endOfReferences) AND \"\(column)\" IS NOT NULL)",
      [.integer(user)])
  }
}
