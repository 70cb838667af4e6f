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
  var joins = SQL("")
  private var places: [String: Place] = [:]
  /// Whether the viewer's stamps of the rows are joined.
  var joinsStamps = false
  private var aliasCount = 0
  /// Whether the first rows are wanted in an order of the table's own, so that rows are best looked at one by one until
  /// there are enough.
  var isWalked = false
  /// How the rows are grouped, while the conditions of HAVING are translated.
  var set: GroupingSet?
  /// The columns that hold figures, where the rows are condensed ones.
  var figures: [CheckedExpression: String] = [:]

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

  /// What a query's rows must fulfil; nil when every row of its object is one.
  mutating func condition(of query: CheckedQuery) -> SQL? {
    let condition = query.condition.map { expression($0) }
    let conditions = [visibility, query.isMine ? ownership : nil, condition].compactMap { $0 }
    return conditions.isEmpty ? nil : conditions.joined(by: " AND ")
  }

  /// The condition of the viewer's own records: USING SCOPE mine (semantics 5.11).
  private var ownership: SQL? {
    guard let owner = object.field(.owner) else { return SQL("0") }
    let stored = catalog.storedKind(of: owner, in: object).stored(.reference(viewer.user), in: catalog)
    return SQL("t.\(owner.name.quoted) = ?", [stored])
  }

  /// The expressions of a field or a function, of a group where the rows are grouped.
  mutating func operand(_ expression: CheckedExpression) -> Operand {
    if let set { operand(expression, in: set) } else { rowOperand(expression) }
  }

  /// The expressions of a field or a function of a record.
  mutating func rowOperand(_ expression: CheckedExpression) -> Operand {
    switch expression {
    // A picklist's values are their own labels.
    case .field(let path), .label(let path): operand(path)
    case .datePart(let function, let path, let isLocal): dateOperand(function, path, isLocal: isLocal)
    case .format(let inner): rowOperand(inner)
    // Those of a group have no place in a row.
    case .aggregate, .grouping: Operand(value: "NULL", kind: .number(scale: 0), isNullable: true)
    }
  }

  /// What shows a path: of a column of the table itself without what compares and orders it, which takes longer to find
  /// than a row to read.
  mutating func shown(_ path: CheckedPath) -> Operand {
    guard path.steps.isEmpty, case .field(let field) = path.end, field.isStored else { return operand(path) }
    let kind = catalog.storedKind(of: field, in: object)
    return Operand(value: "t.\(field.name.quoted)", kind: kind, isNullable: true)
  }

  /// The expressions of a path.
  mutating func operand(_ path: CheckedPath) -> Operand {
    let owners = self.owners(path.steps)
    var operand: Operand
    switch path.end {
    case .field(let field):
      operand = owners.first.map { self.operand(field, of: $0) } ?? .missing
    case .nameField(let name): operand = nameOperand(name, of: owners)
    case .type: operand = typeOperand(of: owners, by: path.steps)
    }
    operand.isNullable = path.isNullable
    operand.isParents = owners.count == 1 && !path.steps.isEmpty && path.isOfColumn
    let isAskedByRow = isWalked && operand.place != nil
    if operand.isParents, !showsDeleted, owners[0].object.hasDeletedFlag, !isAskedByRow {
      operand.implied = SQL("\(owners[0].alias).\"IsDeleted\" = 0")
    }
    // A live row's parent is live: the name that every parent has is missing only where the reference is.
    if let step = path.steps.first, path.steps.count == 1, !showsDeleted,
      isAlwaysThere(path.end, in: step.targets)
    {
      let reference = "t.\(step.field.name.quoted)"
      operand.reference = reference
      // So the parent's id is the reference itself.
      if case .nameField = path.end, operand.kind == .anyReference { operand.value = reference }
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

  /// The id of the record at the end of some steps; it is null exactly when there is none. Without steps the id of the
  /// row itself.
  mutating func origin(_ steps: [CheckedPath.Step]) -> Operand {
    let owners = self.owners(steps)
    // None of the types of a parent has the reference.
    if owners.isEmpty { return .missing }
    guard owners.count == 1, let owner = owners.first else { return idOperand(of: owners) }
    let kind: StoredKind
    switch owner.object.source {
    case .table: kind = .id(prefix: owner.object.idPrefix)
    case .viewStamps: kind = .anyReference
    }
    return Operand(value: "\(owner.alias).\"Id\"", kind: kind, isNullable: !steps.isEmpty)
  }

  /// The tables that steps lead to, one per target of the last step; each is joined once per query.
  mutating func owners(_ steps: [CheckedPath.Step]) -> [Place] {
    guard let step = steps.last else { return [Place(object: object, alias: "t")] }
    guard let child = child(of: step, after: steps.dropLast()) else { return [] }
    return step.targets.map { target in
      let key = "\(child.alias).\(step.field.name) \(target.name)"
      let place = places[key] ?? join(target, to: child, by: step.field)
      places[key] = place
      return place
    }
  }

  /// The table that a step leaves from. A parent of several types is left through the type that has the reference
  /// (semantics 5.10).
  mutating func child(of step: CheckedPath.Step, after steps: some Collection<CheckedPath.Step>) -> Place? {
    owners(Array(steps)).first { $0.object.field(step.field.name) != nil }
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
    // Compared with 0 the flag would let SQLite look at all parents first, to be sure of the few that a page shows.
    if !showsDeleted && target.hasDeletedFlag { joins += " AND NOT \(alias).\"IsDeleted\"" }
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
