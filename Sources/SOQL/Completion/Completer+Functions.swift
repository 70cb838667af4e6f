import ObjectModel

// What the parentheses of a function take.

extension Completer {
  /// What may stand in the parentheses of a function.
  func arguments(of function: String, at place: Place, in scope: Scope) -> [Completion.Candidate] {
    if place.path.isEmpty, let last = scope.written.last, !last.isSign("("), !last.isSign(",") { return [] }
    let isOfTime: (FieldDescription) -> Bool = {
      switch $0.type {
      case .date, .dateTime: true
      case .id, .string, .textarea, .picklist, .boolean, .integer, .double, .currency, .percent, .phone,
        .email, .url,
        .reference:
        false
      }
    }
    let name = function.uppercased()
    if DateFunction(rawValue: name) != nil {
      let names = names(at: place, in: scope, isWanted: isOfTime)
      guard place.path.isEmpty else { return names }
      return names + [
        Completion.Candidate("convertTimezone", .function, note: "in your zone", text: "convertTimezone(")
      ]
    }
    switch name {
    case "CONVERTTIMEZONE": return names(at: place, in: scope) { $0.type == .dateTime }
    case "SUM", "AVG": return names(at: place, in: scope) { $0.type.scale != nil }
    case "TOLABEL": return names(at: place, in: scope) { $0.type.picklistValues != nil }
    case "GROUPING": return names(at: place, in: scope) { $0.properties.contains(.group) }
    case "FIELDS":
      return SelectItem.FieldGroup.allCases.map {
        Completion.Candidate($0.rawValue, .keyword, text: $0.rawValue + ")")
      }
    default:  // String: COUNT, MIN, FORMAT and the rest
      return names(at: place, in: scope)
    }
  }
}
