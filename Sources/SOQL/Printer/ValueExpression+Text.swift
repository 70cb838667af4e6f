extension ValueExpression {
  /// The expression as SOQL.
  var text: String {
    switch self {
    case .field(let path): path.text
    case .function(let call):
      "\(call.name.text)(\(call.arguments.map(\.text).joined(separator: ", ")))"
    case .literal(let literal): literal.text(isPattern: false)
    }
  }
}
