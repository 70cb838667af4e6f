import class GRDB.Database
import ObjectModel
import SOQL

/// The parents by whose names rows are ordered where these are of several types: no index orders the first of several
/// joined columns, but few own many. The names are read in order, and the rows of each by the index of the reference;
/// sorting a million rows for the first 200 takes a second.
struct NamedParents {
  /// The column of the reference.
  let reference: String
  private let statement: SQL
  private let isAscending: Bool

  /// More parents than these are not worth a statement each.
  private static let most = 500

  /// The parents of an item of ORDER BY; nil for other items.
  init?(_ item: CheckedOrdering, in translation: Translation) {
    guard let path = item.expression.path, path.steps.count == 1, let step = path.steps.first,
      step.targets.count > 1, case .nameField(let name) = path.end, !translation.showsDeleted
    else { return nil }
    var parts: [String] = []
    for target in step.targets {
      guard let field = target.field(name), field.isStored, field.hasFoldedColumn,
        !field.properties.contains(.nillable)
      else { return nil }
      let live = target.hasDeletedFlag ? " WHERE \"IsDeleted\" = 0" : ""
      parts.append(
        "SELECT \"Id\" + \(target.firstReference), \(field.foldedColumn.quoted) FROM \(target.name.quoted)\(live)"
      )
    }
    reference = "t.\(step.field.name.quoted)"
    isAscending = item.isAscending
    statement = SQL(
      parts.joined(separator: " UNION ALL ") + " ORDER BY 2 \(item.isAscending ? "ASC" : "DESC") LIMIT ?",
      [.integer(Int64(Self.most + 1))])
  }

  /// The conditions of the rows of each name, in order; nil when there are too many parents.
  func conditions(from database: Database) throws(Fault) -> [SQL]? {
    let parents = try database.rows(statement.text, statement.values) { row in
      (key: row.value(0), name: row.text(1))
    }
    guard parents.count <= Self.most else { return nil }
    var groups: [(name: String, keys: [SQLValue])] = []
    for parent in parents {
      if let last = groups.last, last.name.utf8.elementsEqual(parent.name.utf8) {
        groups[groups.count - 1].keys.append(parent.key)
      } else {
        groups.append((parent.name, [parent.key]))
      }
    }
    return groups.map { group in
      let marks = group.keys.map { _ in "?" }.joined(separator: ", ")
      return SQL(group.keys.count == 1 ? "\(reference) = ?" : "\(reference) IN (\(marks))", group.keys)
    }
  }
}

extension Listing {
  /// All rows in order, as stretches.
  func stretches(from database: Database) throws(Fault) -> [Stretch] {
    let all = Stretch.all(terms)
    guard let first = terms.first, let conditions = try first.parents?.conditions(from: database) else {
      return all
    }
    let present = conditions.map { Stretch(condition: $0, order: terms[1...]) }
    guard first.isNullable else { return present }
    let absent = Stretch(condition: SQL(first.absence), order: terms[1...])
    return first.nullsFirst ? [absent] + present : present + [absent]
  }
}
