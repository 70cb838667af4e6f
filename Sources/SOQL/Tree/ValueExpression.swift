/// What can be selected, compared, grouped by and ordered by: a field, or a function of expressions.
public indirect enum ValueExpression: Sendable, Hashable {
  /// A field or parent path.
  case field(FieldPath)
  /// A function, whose name and arguments the checker looks at.
  case function(FunctionCall)
  /// A text, a number, a date or a dateTime, only as the argument of a function: `'mi'` in DISTANCE.
  case literal(Literal)

  /// Where the expression starts, counted in UTF-8 bytes from 0.
  public var offset: Int {
    switch self {
    case .field(let path): path.names.first?.offset ?? 0
    case .function(let call): call.name.offset
    case .literal(let literal): literal.offset
    }
  }
}

/// A function with its arguments, as written.
public struct FunctionCall: Sendable, Hashable {
  /// The function's name.
  public var name: Name
  /// What stands in the parentheses.
  public var arguments: [ValueExpression]

  /// A function with its arguments.
  public init(_ name: Name, _ arguments: [ValueExpression] = []) {
    self.name = name
    self.arguments = arguments
  }
}
