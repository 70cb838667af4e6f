import ObjectModel

extension Checker {
  /// An expression of a clause with its names found; functions by their rows of the function table.
  mutating func expression(
    _ written: ValueExpression, in clause: Function.Clauses
  ) throws(Fault) -> CheckedExpression {
    switch written {
    case .field(let path): .field(try resolve(path))
    case .literal: throw unexpected(written)
    case .function(let call): try function(call, in: clause)
    }
  }

  private mutating func function(
    _ call: FunctionCall, in clause: Function.Clauses
  ) throws(Fault) -> CheckedExpression {
    guard let row = Function(named: call.name.text), row.clauses.contains(clause) else {
      throw unexpected(.function(call))
    }
    switch row.kind {
    case .aggregate(let function): return try aggregate(function, call)
    case .datePart(let function): return try datePart(function, call)
    case .label:
      let path = try field(of: call)
      guard path.type.picklistValues != nil else { throw notTaken(path, by: row, call) }
      return .label(path)
    case .format: return try format(row, call)
    case .convertCurrency:
      let path = try field(of: call)
      guard path.type.isCurrency else { throw notTaken(path, by: row, call) }
      return .field(path)
    case .grouping: return try subtotal(call)
    case .distance: throw try distance(row, call)
    case .convertTimezone, .geolocation, .fields: throw unexpected(.function(call))
    }
  }

  /// The one argument of a function.
  private func argument(of call: FunctionCall) throws(Fault) -> ValueExpression {
    guard let first = call.arguments.first else { throw fault(.unexpectedToken(")"), at: call.name.offset) }
    if call.arguments.count > 1 {
      throw fault(.missingParenthesis(found: ","), at: call.arguments[1].offset)
    }
    return first
  }

  /// The one argument of a function that takes a field.
  private mutating func field(of call: FunctionCall) throws(Fault) -> CheckedPath {
    let argument = try argument(of: call)
    guard case .field(let path) = argument else { throw unexpected(argument) }
    return try resolve(path)
  }

  /// A field that a function does not take.
  private func notTaken(_ path: CheckedPath, by row: Function, _ call: FunctionCall) -> Fault {
    fault(.notTaken(field: path.name, by: row.name), at: call.arguments.first?.offset ?? call.name.offset)
  }
}

// The functions with rules of their own.
extension Checker {
  /// COUNT, SUM and their like (semantics 5.7).
  private mutating func aggregate(
    _ function: AggregateFunction, _ call: FunctionCall
  ) throws(Fault) -> CheckedExpression {
    if function == .count, call.arguments.isEmpty { throw fault(.countNotAlone, at: call.name.offset) }
    if case .children = standing { throw fault(.aggregateInSubquery, at: call.name.offset) }
    let path = try field(of: call)
    guard function.takes(path.type) else {
      throw fault(.notAggregated(field: path.name, by: function.rawValue), at: call.name.offset)
    }
    if grouping?.keys.contains(.field(path)) == true {
      throw fault(.groupedFieldAggregated(path.text), at: call.name.offset)
    }
    return .aggregate(function, path)
  }

  /// A part of a date or an instant, which may be taken to the user's zone first (semantics 5.8).
  private mutating func datePart(
    _ function: DateFunction, _ call: FunctionCall
  ) throws(Fault) -> CheckedExpression {
    var argument = try argument(of: call)
    var isLocal = false
    if case .function(let inner) = argument, Function(named: inner.name.text)?.kind == .convertTimezone {
      argument = try self.argument(of: inner)
      isLocal = true
    }
    guard case .field(let written) = argument else { throw unexpected(argument) }
    let path = try resolve(written)
    guard function.takes(path.type) else {
      throw fault(.notTaken(field: path.name, by: function.rawValue), at: written)
    }
    guard !isLocal || path.type == .dateTime else {
      throw fault(.notTaken(field: path.name, by: "convertTimezone"), at: written)
    }
    return .datePart(function, path, isLocal: isLocal)
  }

  /// FORMAT of a field, of a figure or of convertCurrency (semantics 5.8).
  private mutating func format(_ row: Function, _ call: FunctionCall) throws(Fault) -> CheckedExpression {
    let argument = try argument(of: call)
    let inner = try expression(argument, in: .select)
    switch inner {
    case .field, .aggregate:
      guard inner.type.isFormattable else { throw notTaken(inner.origin, by: row, call) }
      return .format(inner)
    case .datePart, .label, .format, .grouping: throw unexpected(argument)
    }
  }

  /// GROUPING of one of the keys of ROLLUP or CUBE (semantics 5.7).
  private mutating func subtotal(_ call: FunctionCall) throws(Fault) -> CheckedExpression {
    let argument = try argument(of: call)
    let key = try expression(argument, in: .groupBy)
    guard let grouping, grouping.kind != .plain else { throw fault(.groupingAlone, at: call.name.offset) }
    guard grouping.keys.contains(key) else {
      throw fault(.notGrouped(key.origin.text), at: argument.offset)
    }
    return .grouping(key)
  }

  /// The fault of DISTANCE: no object has a field of a place.
  private mutating func distance(_ row: Function, _ call: FunctionCall) throws(Fault) -> Fault {
    guard let first = call.arguments.first else { return fault(.unexpectedToken(")"), at: call.name.offset) }
    guard call.arguments.count == 3 else { return fault(.distanceArguments, at: call.name.offset) }
    guard case .field(let path) = first else { return unexpected(first) }
    return fault(.notTaken(field: try resolve(path).name, by: row.name), at: path)
  }
}
