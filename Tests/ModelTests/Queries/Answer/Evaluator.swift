import ObjectModel

/// Answers questions from the rows of a world, by the words of semantics section 5 and as plainly as it can be done.
struct Evaluator {
  let world: World
  let now: Instant
  /// Whether deleted rows are seen: by the queried object, by children, parents and semi-joins alike. The reference
  /// speaks of the statement as a whole.
  let seesDeleted: Bool

  /// What a term is of: one row, or a group of them.
  enum Subject {
    case row(World.Row)
    case group(Group)
  }

  /// Rows with the same keys.
  struct Group {
    var rows: [World.Row]
    /// The keys' values.
    var keys: [Term: FieldValue]
    /// The keys that are rolled up: their values are null and GROUPING is 1 (5.7).
    var rolledUp: Set<Term>
  }

  var today: DateLiteral.Today {
    DateLiteral.Today(now: now, zone: world.user.zone, firstWeekday: world.user.firstWeekday)
  }

  /// The rows of an object that can be seen at all, by id.
  func rows(of object: String) -> [World.Row] {
    (world.rows[object] ?? []).filter { seesDeleted || !$0.isDeleted }
  }

  /// The record that a reference points to.
  func parent(of row: World.Row, by field: FieldDescription) -> World.Row? {
    guard let id = row.values[field.name]?.reference, let parent = world[id] else { return nil }
    return seesDeleted || !parent.isDeleted ? parent : nil
  }

  // MARK: Terms

  func value(of term: Term, in subject: Subject) -> FieldValue {
    switch subject {
    case .row(let row): value(of: term, in: row)
    case .group(let group): value(of: term, in: group)
    }
  }

  private func value(of term: Term, in row: World.Row) -> FieldValue {
    switch term {
    case .path(let path), .label(let path): value(of: path, in: row)
    case .dateFunction(let function, let path, let inUsersZone):
      applied(function, value(of: path, in: row), inUsersZone)
    case .aggregate, .grouping: .null
    }
  }

  /// A date function; UTC unless convertTimezone asks for the user's zone (5.8).
  func applied(_ function: DateFunction, _ value: FieldValue, _ inUsersZone: Bool) -> FieldValue {
    switch value {
    case .dateTime(let instant):
      function.value(of: (inUsersZone ? world.user.zone : .utc).civilTime(at: instant))
    case .date(let date): function.value(of: CivilTime(date: date, secondOfDay: 0))
    case .null, .text, .boolean, .number, .reference: .null
    }
  }

  /// A field, over parents; null where a parent is missing (5.4, 5.10).
  func value(of path: Path, in row: World.Row) -> FieldValue {
    var place = row
    for step in path.steps {
      guard let parent = parent(of: place, by: step) else { return .null }
      place = parent
    }
    switch path.end {
    case .field(let field): return place.values[field.name] ?? .null
    case .nameField("Type"): return .text(Self.typeName(of: place))
    case .nameField(let name): return place.values[name] ?? .null
    }
  }

  /// `Type` of the generic Name object: the object's name, `Queue` for queues (5.10).
  static func typeName(of row: World.Row) -> String {
    row.object.name == "Group" && row.values["Type"] == .text("Queue") ? "Queue" : row.object.name
  }
}
