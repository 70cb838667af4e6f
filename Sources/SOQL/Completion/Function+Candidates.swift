extension Function {
  /// The functions that may stand in a clause. DISTANCE is left out: no object has a field for it.
  ///
  /// - Parameter isGrouped: whether rows are groups, which alone have figures.
  static func candidates(in clause: Clauses, isGrouped: Bool = true) -> [Completion.Candidate] {
    let functions = all.filter { $0.clauses.contains(clause) && (isGrouped || !$0.isOfGroups) }
    let candidates = functions.filter { $0.kind != .distance }.map(\.candidate)
    return clause == .select ? candidates + [count] : candidates
  }

  /// The function with its opening parenthesis.
  var candidate: Completion.Candidate {
    Completion.Candidate(name, .function, note: note, text: name + "(")
  }

  private static let count = Completion.Candidate(
    "COUNT()", .function, note: "how many rows, and nothing else", text: "COUNT()")

  /// Whether the function is about groups of rows.
  private var isOfGroups: Bool {
    switch kind {
    case .aggregate, .grouping: true
    case .datePart, .label, .format, .convertCurrency, .convertTimezone, .distance, .geolocation, .fields:
      false
    }
  }
}
