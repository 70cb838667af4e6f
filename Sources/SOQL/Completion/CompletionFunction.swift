/// The functions of SOQL as completion offers them.
struct CompletionFunction: Sendable {
  /// The name as it is put in.
  let name: String
  /// What it gives.
  let note: String

  /// The function with its opening parenthesis.
  var candidate: Completion.Candidate {
    Completion.Candidate(name, .function, note: note, text: name.hasSuffix(")") ? name : name + "(")
  }

  /// What may be selected.
  static let selected =
    aggregates + dates + [
      CompletionFunction(name: "COUNT()", note: "how many rows, and nothing else"),
      CompletionFunction(name: "toLabel", note: "a picklist's label"),
      CompletionFunction(name: "FORMAT", note: "as your locale writes it"),
      CompletionFunction(name: "GROUPING", note: "1 on subtotals"),
      CompletionFunction(name: "FIELDS", note: "ALL, STANDARD or CUSTOM"),
    ]

  /// What rows may be grouped by.
  static let grouped = dates
  /// What groups may be ordered by and filtered by.
  static let ordered = aggregates + dates + [CompletionFunction(name: "GROUPING", note: "1 on subtotals")]
  /// What rows may be filtered by.
  static let filtered = dates + [CompletionFunction(name: "toLabel", note: "a picklist's label")]

  private static let aggregates = AggregateFunction.allCases.map {
    CompletionFunction(name: $0.rawValue, note: note(of: $0))
  }
  private static let dates = DateFunction.allCases.map {
    CompletionFunction(name: $0.rawValue, note: note(of: $0))
  }

  private static func note(of function: AggregateFunction) -> String {
    switch function {
    case .count: "how many have a value"
    case .countDistinct: "how many values"
    case .minimum: "the least value"
    case .maximum: "the greatest value"
    case .sum: "the sum"
    case .average: "the average"
    }
  }

  private static func note(of function: DateFunction) -> String {
    switch function {
    case .calendarMonth: "1 to 12, in UTC"
    case .calendarQuarter: "1 to 4, in UTC"
    case .calendarYear: "the year, in UTC"
    case .dayInMonth: "1 to 31, in UTC"
    case .dayInWeek: "1 for Sunday to 7, in UTC"
    case .dayInYear: "1 to 366, in UTC"
    case .dayOnly: "the day, in UTC"
    case .fiscalMonth: "the fiscal year's month, in UTC"
    case .fiscalQuarter: "the fiscal quarter, in UTC"
    case .fiscalYear: "the fiscal year, in UTC"
    case .hourInDay: "0 to 23, in UTC"
    case .weekInMonth: "1 to 5, in UTC"
    case .weekInYear: "1 to 53, in UTC"
    }
  }
}
