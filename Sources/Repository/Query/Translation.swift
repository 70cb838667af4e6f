import ObjectModel
import SOQL

/// A checked query on its way to SQL: the parents joined so far, and the operands of its paths.
///
/// Every value is bound; names come from descriptions only. The queried table is `t`, the parents are `p1`, `p2`, …
struct Translation {
  let catalog: ObjectCatalog
  let object: ObjectDescription
  /// Whether deleted rows, and deleted parents, are shown.
  let showsDeleted: Bool
  /// The viewer, for the stamps that are the viewer's own.
  let viewer: Viewer
  /// The parents, in the order in which they must be joined.
  private(set) var joins = SQL("")
  private var places: [[String]: [Place]] = [:]
  private var stamps: [String: String] = [:]
  private var aliasCount = 0

  /// A table that a path has reached.
  struct Place {
    var object: ObjectDescription
    var alias: String
  }

  init(_ object: ObjectDescription, showsDeleted: Bool, catalog: ObjectCatalog, viewer: Viewer) {
    self.object = object
    self.showsDeleted = showsDeleted
    self.catalog = catalog
    self.viewer = viewer
    places[[]] = [Place(object: object, alias: "t")]
  }

  /// The queried table with its parents.
  var source: SQL {
    switch object.source {
    case .table: SQL("\(object.name.quoted) AS t") + joins
    case .viewStamps: RecentRecords(object: object, catalog: catalog).source(for: viewer) + joins
    }
  }

  /// What decides whether a row is shown at all; nil when every row is.
  var visibility: SQL? { visibility(showingDeleted: showsDeleted) }

  /// What decides whether a row is shown, deleted or not; nil when every row is.
  func visibility(showingDeleted: Bool) -> SQL? {
    switch viewer.visibility {
    case .all: !showingDeleted && object.hasDeletedFlag ? SQL("t.\"IsDeleted\" = 0") : nil
    }
  }

  /// The expressions of a field or a function.
  mutating func operand(_ expression: CheckedExpression) -> Operand {
    switch expression {
    case .field(let path), .label(let path), .aggregate(_, let path): operand(path)
    case .datePart(let function, let path, let isLocal): dateOperand(function, path, isLocal: isLocal)
    case .format(let inner), .grouping(let inner): operand(inner)
    }
  }

  /// The expressions of a path.
  mutating func operand(_ path: CheckedPath) -> Operand {
    let owners = self.owners(path.steps)
    var operand: Operand
    switch path.end {
    case .field(let field): operand = self.operand(field, of: owners[0])
    case .nameField(let name): operand = nameOperand(name, of: owners)
    case .type: operand = typeOperand(of: owners)
    }
    operand.isNullable = path.isNullable
    operand.isParents = owners.count == 1 && !path.steps.isEmpty && path.isOfColumn
    // A live row's parent is live: the name that every parent has is missing only where the reference is.
    if let step = path.steps.first, path.steps.count == 1, !showsDeleted,
      isAlwaysThere(path.end, in: step.targets)
    {
      operand.reference = "t.\(step.field.name.quoted)"
    }
    return operand
  }

  /// Whether each of some objects always has a value at the end of a path.
  private func isAlwaysThere(_ end: CheckedPath.End, in targets: [ObjectDescription]) -> Bool {
    switch end {
    case .type: true
    case .field(let field): field.isStored && !field.properties.contains(.nillable)
    case .nameField(let name):
      targets.allSatisfy { $0.field(name).map { $0.isStored && !$0.properties.contains(.nillable) } ?? false }
    }
  }

  /// The expression that is not null exactly when the parent at the end of some steps is there.
  mutating func presence(_ steps: [CheckedPath.Step]) -> String {
    coalesced(owners(steps).map { "\($0.alias).\"Id\"" })
  }

  /// The tables that steps lead to, one per target of the last step; joined once per query.
  private mutating func owners(_ steps: [CheckedPath.Step]) -> [Place] {
    let key = steps.map(\.field.name)
    if let known = places[key] { return known }
    guard let step = steps.last else { return [] }
    let child = owners(Array(steps.dropLast()))[0]
    let reached = step.targets.map { join($0, to: child, by: step.field) }
    places[key] = reached
    return reached
  }

  private mutating func join(
    _ target: ObjectDescription, to child: Place, by field: FieldDescription
  ) -> Place {
    aliasCount += 1
    let alias = "p\(aliasCount)"
    let reference = "\(child.alias).\(field.name.quoted)"
    joins += " LEFT JOIN \(target.name.quoted) AS \(alias) ON \(alias).\"Id\" = \(reference)"
    // A reference to another type falls outside the keys, so the types need no comparison of their own.
    if field.isPolymorphic { joins += " - \(target.firstReference)" }
    if !showsDeleted && target.hasDeletedFlag { joins += " AND \(alias).\"IsDeleted\" = 0" }
    return Place(object: target, alias: alias)
  }

  /// The expressions of a field of a table that a path has reached.
  mutating func operand(_ field: FieldDescription, of owner: Place) -> Operand {
    if case .viewStamp(let stamp) = field.source { return stampOperand(stamp, of: owner) }
    let column = { (name: String) in "\(owner.alias).\(name.quoted)" }
    return Operand(
      value: column(field.name), folded: field.hasFoldedColumn ? column(field.foldedColumn) : nil,
      place: field.hasOrderColumn ? column(field.orderColumn) : nil,
      picklist: field.hasOrderColumn ? field : nil,
      kind: catalog.storedKind(of: field, in: owner.object), targets: targets(of: field, in: owner.object),
      isNullable: true)
  }

  private func targets(of field: FieldDescription, in object: ObjectDescription) -> [ObjectDescription] {
    if case .id = field.type {
      switch object.source {
      case .table: return [object]
      case .viewStamps: return catalog.objects.filter(\.hasViewStamps)
      }
    }
    return field.reference?.objects.compactMap { catalog.object(named: $0) } ?? []
  }

  private mutating func stampOperand(_ stamp: ViewStamp, of owner: Place) -> Operand {
    let alias: String
    if let known = stamps[owner.alias] {
      alias = known
    } else {
      alias = "v_\(owner.alias)"
      stamps[owner.alias] = alias
      let user = catalog.storedReference(viewer.user) ?? 0
      joins += SQL(
        " LEFT JOIN \"view_stamp\" AS \(alias) ON \(alias).\"User\" = ? AND \(alias).\"Record\" = "
          + "\(owner.object.firstReference) + \(owner.alias).\"Id\"", [.integer(user)])
    }
    let column =
      switch stamp {
      case .viewed: "ViewedAt"
      case .referenced: "ReferencedAt"
      }
    var operand = Operand(value: "\(alias).\"\(column)\"", kind: .dateTime, isNullable: true)
    if owner.alias == "t" { operand.stamped = stamped(column, of: owner.object) }
    return operand
  }

  /// The condition that a record of the queried object has the viewer's stamp.
  private func stamped(_ column: String, of object: ObjectDescription) -> SQL {
    let first = object.firstReference
    return SQL(
      "t.\"Id\" IN (SELECT \"Record\" - \(first) FROM \"view_stamp\" WHERE \"User\" = ? "
        + "AND \"Record\" >= \(first) AND \"Record\" < \(object.endOfReferences) AND \"\(column)\" IS NOT NULL)",
      [.integer(catalog.storedReference(viewer.user) ?? 0)])
  }

  /// The first of some expressions that is not null.
  func coalesced(_ expressions: [String]) -> String {
    expressions.count == 1 ? expressions[0] : "COALESCE(\(expressions.joined(separator: ", ")))"
  }
}

extension CheckedPath {
  /// Whether the path ends at a column rather than at a stamp or the generic Name object.
  fileprivate var isOfColumn: Bool {
    switch end {
    case .field(let field): field.isStored
    case .nameField, .type: false
    }
  }
}
