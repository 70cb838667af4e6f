import ObjectModel

extension DateLiteral {
  /// The days that the literal stands for, in words: the one, or the first and the last.
  func daysText(in context: DateContext) -> String {
    let days = days(in: context)
    let count = days.upperBound.days - days.lowerBound.days
    if count <= 1 { return days.lowerBound.isoText }
    var last = days.upperBound
    last.days -= 1
    return "\(days.lowerBound.isoText) to \(last.isoText)"
  }
}
