import ObjectModel

extension Literal {
  /// The value as SOQL. In a pattern the backslashes before `\\`, `\_` and `\%` stay as they are.
  func text(isPattern: Bool) -> String {
    switch value {
    case .string(let text): Escape.quoted(text, isPattern: isPattern)
    case .number(let number): "\(number)"
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .null: "NULL"
    case .date(let date): date.isoText
    case .dateTime(let instant): instant.soqlText
    case .dateLiteral(let literal): literal.text
    case .currency(let code, let amount): "\(code)\(amount)"
    }
  }
}
