import ObjectModel

/// What stands for one value of a row or of a group.
indirect enum Term: Hashable {
  case path(Path)
  /// `toLabel(…)`: the labels of the shipped picklists are their values.
  case label(Path)
  case dateFunction(DateFunction, Path, inUsersZone: Bool)
  case aggregate(Aggregate, Path)
  /// `GROUPING(…)`.
  case grouping(Term)

  enum Aggregate: String, CaseIterable {
    case count = "COUNT"
    case countDistinct = "COUNT_DISTINCT"
    case min = "MIN"
    case max = "MAX"
    case sum = "SUM"
    case average = "AVG"
  }

  var isAggregate: Bool {
    if case .aggregate = self { true } else { false }
  }

  /// Whether an item of it without an alias is named `expr0`, `expr1`, … (5.7).
  var isFunction: Bool {
    switch self {
    case .path, .label: false
    case .dateFunction, .aggregate, .grouping: true
    }
  }

  /// The path within.
  var path: Path {
    switch self {
    case .path(let path), .label(let path), .dateFunction(_, let path, _), .aggregate(_, let path): path
    case .grouping(let term): term.path
    }
  }

  /// The type of its values.
  var type: FieldType {
    switch self {
    case .path(let path), .label(let path): return path.type
    case .dateFunction(let function, _, _): return function == .dayOnly ? .date : .integer(digits: 4)
    case .aggregate(let aggregate, let path):
      switch aggregate {
      case .count, .countDistinct: return .integer(digits: 8)
      case .min, .max: return path.type
      case .sum, .average: return .double(precision: 18, scale: 6)
      }
    case .grouping: return .integer(digits: 1)
    }
  }
}

/// A field, over zero or more parents.
struct Path: Hashable {
  /// The reference fields that are followed.
  var steps: [FieldDescription]
  var end: End

  enum End: Hashable {
    case field(FieldDescription)
    /// A field of the generic Name object, after a reference to several types (5.10).
    case nameField(String)
  }

  init(_ steps: [FieldDescription] = [], _ field: FieldDescription) {
    self.steps = steps
    end = .field(field)
  }

  init(_ steps: [FieldDescription], nameField: String) {
    self.steps = steps
    end = .nameField(nameField)
  }

  /// The last name.
  var name: String {
    switch end {
    case .field(let field): field.name
    case .nameField(let name): name
    }
  }

  var type: FieldType {
    switch end {
    case .field(let field): field.type
    case .nameField("Id"): .id
    case .nameField("IsActive"): .boolean
    case .nameField: .string(length: 255)
    }
  }

  /// The relationship names that are followed.
  var relationships: [String] { steps.map { $0.reference?.relationshipName ?? "" } }
}
