import ObjectModel

/// How a query is answered, as lines for a person.
enum ExplanationText {
  /// The statements with their values, indexes and plans, then the dates.
  static func lines(_ explanation: QueryExplanation, zone: Zone) -> [String] {
    var lines: [String] = []
    for statement in explanation.statements { lines += self.lines(statement) }
    let dates = explanation.dates.map { date in
      "\(date.literal)  from \(text(date.start, zone)) until before \(text(date.end, zone))"
    }
    return lines + headed("Dates", dates)
  }

  private static func lines(_ statement: QueryExplanation.Statement) -> [String] {
    let indexes = statement.indexes.isEmpty ? "none" : statement.indexes.joined(separator: ", ")
    let values = statement.values.isEmpty ? [] : [statement.values.joined(separator: ", ")]
    return headed("SQL", [statement.sql]) + headed("Values", values) + headed("Index", [indexes])
      + headed("Plan", statement.plan) + [""]
  }

  /// Lines behind a word of their own on the first one.
  private static func headed(_ word: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      let head = index == 0 ? word : ""
      return head + String(repeating: " ", count: 8 - head.count) + line
    }
  }

  private static func text(_ value: FieldValue, _ zone: Zone) -> String {
    switch value {
    case .dateTime(let instant):
      let local = (instant + zone.offset(at: instant)).soqlText.replacing("T", with: " ").dropLast()
      return "\(local) (\(instant.soqlText))"
    case .date(let date): return date.isoText
    case .null, .text, .boolean, .number, .reference: return ""
    }
  }
}
