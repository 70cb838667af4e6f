extension DateLiteral {
  /// The days that the literal stands for, in words; empty while that is not known.
  func daysText(in context: DateContext) -> String { "" }
}
