import SOQL

extension SearchTerms {
  /// The terms as an FTS5 expression over some columns of the full text; nil when nothing can be found.
  func expression(in columns: [String]) -> String? {
    guard !columns.isEmpty, let expression else { return nil }
    return "{\(columns.map(\.quoted).joined(separator: " "))} : (\(expression))"
  }

  /// The terms over all columns. Every word is a quoted string, so that nothing typed acts as an operator.
  private var expression: String? {
    switch self {
    case .term(let pieces):
      guard case .text(let text) = pieces[0] else { return nil }
      return SearchText.phrase(text, isPrefix: pieces.last == .anyRun)
    case .phrase(let text): return SearchText.phrase(text, isPrefix: false)
    case .and(let parts): return Self.joined(parts, by: " AND ")
    case .or(let parts): return Self.joined(parts, by: " OR ")
    case .butNot(let wanted, let unwanted):
      guard let wanted = wanted.operand else { return nil }
      return unwanted.operand.map { "\(wanted) NOT \($0)" } ?? wanted
    }
  }

  /// Parts with an operator between them. Terms of signs only, which the index does not hold, do not count.
  private static func joined(_ parts: [SearchTerms], by separator: String) -> String? {
    let operands = parts.compactMap(\.operand)
    return operands.isEmpty ? nil : operands.joined(separator: separator)
  }

  /// The terms as one part of an expression.
  private var operand: String? {
    switch self {
    case .term, .phrase: expression
    case .and, .or, .butNot: expression.map { "(\($0))" }
    }
  }
}
