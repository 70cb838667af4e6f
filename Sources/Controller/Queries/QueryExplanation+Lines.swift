public import ObjectModel
import Text

extension QueryExplanation {
  /// One line of an explanation.
  public struct Line: Sendable, Hashable {
    /// The text.
    public var text: String
    /// Whether it heads what follows.
    public var isHeading: Bool
  }

  /// The explanation as lines of a width in cells: what date literals mean, the indexes, the plan, the SQL.
  public func lines(width: Int) -> [Line] {
    var lines: [Line] = []
    func add(_ heading: String, _ texts: [String]) {
      if texts.isEmpty { return }
      lines.append(Line(text: heading, isHeading: true))
      for text in texts {
        lines += Wrapping.lines(of: text, width: max(width - 2, 1)).map {
          Line(text: "  " + String($0), isHeading: false)
        }
      }
    }
    add(
      "Dates",
      dates.map { "\($0.literal) is from \($0.start.boundText) up to, not with, \($0.end.boundText)" })
    for (number, statement) in statements.enumerated() {
      let place = statements.count > 1 ? " \(number + 1)" : ""
      let indexes = statement.indexes
      add("Indexes\(place)", [indexes.isEmpty ? "none: every row is read" : indexes.joined(separator: ", ")])
      add("Plan\(place)", statement.plan)
      add("SQL\(place)", statement.sql.split(separator: "\n").map(String.init))
      add("Values\(place)", statement.values.isEmpty ? [] : [statement.values.joined(separator: ", ")])
    }
    return lines
  }
}

extension FieldValue {
  /// An instant in UTC or a day, as SOQL writes it.
  fileprivate var boundText: String {
    switch self {
    case .dateTime(let instant): instant.soqlText
    case .date(let date): date.isoText
    case .null, .text, .boolean, .number, .reference: ""
    }
  }
}
