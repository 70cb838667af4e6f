import ObjectModel

extension CheckedExpression {
  /// The path that the expression looks at.
  var origin: CheckedPath {
    switch self {
    case .field(let path), .datePart(_, let path, _), .label(let path), .aggregate(_, let path): path
    case .format(let inner), .grouping(let inner): inner.origin
    }
  }

  /// The type of the expression's values.
  var type: FieldType {
    switch self {
    case .field(let path): path.type
    case .datePart(.dayOnly, _, _): .date
    case .datePart: .integer(digits: 4)
    case .label, .format: .string(length: 255)
    case .aggregate(let function, let path): function.type(over: path.type)
    case .grouping: .integer(digits: 1)
    }
  }

  /// Whether TODAY and its like are values of the expression. A part of a date is none of time (semantics 5.8).
  var takesDateLiterals: Bool {
    switch self {
    case .datePart, .label, .format, .grouping: false
    case .field, .aggregate: type == .date || type == .dateTime
    }
  }

  /// Whether only whole numbers are values of the expression: those of parts of dates.
  var isWhole: Bool {
    switch self {
    case .datePart, .grouping: true
    case .field, .label, .format, .aggregate: false
    }
  }
}

extension AggregateFunction {
  /// The type of the function's values over values of a type.
  fileprivate func type(over type: FieldType) -> FieldType {
    switch self {
    case .count, .countDistinct: .integer(digits: 18)
    case .minimum, .maximum, .sum, .average: type
    }
  }
}

extension FieldType {
  /// How the API's messages about filters name the type. A reference is an id there.
  var filterName: String {
    switch self {
    case .id, .reference: "id"
    case .string: "string"
    case .textarea: "textarea"
    case .picklist: "picklist"
    case .boolean: "boolean"
    case .dateTime: "dateTime"
    case .date: "date"
    case .integer: "int"
    case .double: "double"
    case .currency: "currency"
    case .percent: "percent"
    case .phone: "phone"
    case .email: "email"
    case .url: "url"
    }
  }

  /// Whether the type's literals are in quotes.
  var isQuoted: Bool {
    switch self {
    case .id, .reference, .string, .textarea, .picklist, .phone, .email, .url: true
    case .boolean, .dateTime, .date, .integer, .double, .currency, .percent: false
    }
  }

  /// Whether the type's values are ids.
  var isID: Bool {
    switch self {
    case .id, .reference: true
    case .string, .textarea, .picklist, .phone, .email, .url, .boolean, .dateTime, .date, .integer, .double,
      .currency, .percent:
      false
    }
  }
}
