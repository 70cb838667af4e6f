import ObjectModel
import SOQL
import Testing

/// The table of functions (semantics 5.7, 5.8).
struct FunctionTableTests {
  @Test("every figure and every part of a date has its row, and no name has two")
  func complete() {
    for function in AggregateFunction.allCases {
      #expect(Function(named: function.rawValue)?.kind == .aggregate(function))
    }
    for function in DateFunction.allCases {
      #expect(Function(named: function.rawValue.lowercased())?.kind == .datePart(function))
    }
    #expect(Set(Function.all.map { $0.name.uppercased() }).count == Function.all.count)
    #expect(Function.all.allSatisfy { !$0.note.isEmpty && Function(named: $0.name) == $0 })
    #expect(Function(named: "FOO") == nil)
  }

  @Test(
    "5.7 figures take the types of the table",
    arguments: [
      ("string", FieldType.string(length: 9), true, false), ("textarea", .textarea(length: 255), true, false),
      ("long textarea", .textarea(length: 256), false, false), ("email", .email(length: 9), true, false),
      ("phone", .phone(length: 9), true, false), ("url", .url(length: 9), true, false),
      ("picklist", .picklist([]), true, false), ("id", .id, true, false), ("date", .date, true, false),
      ("reference", .reference(Reference(to: [], as: nil)), true, false),
      ("dateTime", .dateTime, true, false),
      ("int", .integer(digits: 9), true, true), ("double", .double(precision: 9, scale: 2), true, true),
      ("currency", .currency(precision: 9, scale: 2), true, true),
      ("percent", .percent(precision: 9, scale: 2), true, true), ("boolean", .boolean, false, false),
    ])
  func types(_ name: String, _ type: FieldType, _ isCounted: Bool, _ isSummed: Bool) {
    let object = ObjectDescription(
      name: "Thing", label: "", labelPlural: "", keyPrefix: "x00", ordinal: 99,
      fields: [FieldDescription("Value", "", type, [.filter])], layout: nil, searchLayout: [],
      compactLayout: [])
    for function in AggregateFunction.allCases {
      let query = Query(
        [.expression(.function(FunctionCall(Name(function.rawValue), [.field(FieldPath("Value"))])))],
        from: From("Thing"))
      let isTaken = (try? query.checked(in: ObjectCatalog([object]))) != nil
      switch function {
      case .count, .countDistinct, .minimum, .maximum: #expect(isTaken == isCounted, "\(function) of \(name)")
      case .sum, .average: #expect(isTaken == isSummed, "\(function) of \(name)")
      }
    }
  }
}
