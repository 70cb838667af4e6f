import Foundation
import ObjectModel
import SOQL

@testable import Repository

/// Aggregate queries over opportunities, worked out from the rows one by one (semantics 5.6, 5.7).
struct PlainGroups {
  /// An opportunity with the name of its account.
  typealias Row = [String: FieldValue]

  let rows: [Row]

  /// The answer in order, each row with the values of SELECT.
  func answer(_ query: CheckedQuery) -> [[FieldValue]] {
    let keys = query.grouping?.keys ?? []
    let rows = rows.filter { row in
      guard case .comparison(let expression, .notEqual, .value(.null)) = query.condition else { return true }
      return !value(expression, of: row).isNull
    }
    var found: [Group] = levels(query.grouping).flatMap { groups(of: rows, by: keys, keeping: $0) }
    if query.grouping == nil { found = [Group(rows: rows, keys: [:], isGrouped: [])] }
    if let having = query.having { found = found.filter { holds(having, for: $0) } }
    let sorted = found.map { group in (group, order(of: group, query)) }
      .sorted { precedes($0.1, $1.1, query.ordering) }.map(\.0)
    let end = min(sorted.count, query.offset + (query.limit ?? sorted.count))
    return sorted[min(query.offset, end)..<end].map { group in
      query.items.map { item in
        guard case .value(let expression, _) = item else { return .null }
        return value(expression, of: group)
      }
    }
  }

  /// Some rows that belong together.
  struct Group {
    var rows: [Row]
    /// The values of the keys, by the keys' names.
    var keys: [CheckedExpression: FieldValue]
    /// The keys that are not left out.
    var isGrouped: Set<CheckedExpression>
  }

  private func levels(_ grouping: CheckedGrouping?) -> [[Bool]] {
    guard let grouping else { return [] }
    let count = grouping.keys.count
    switch grouping.kind {
    case .plain: return [Array(repeating: true, count: count)]
    case .rollup: return (0...count).map { kept in (0..<count).map { $0 < kept } }
    case .cube:
      return (0..<Int(pow(2, Double(count)))).map { bits in (0..<count).map { bits >> $0 & 1 == 1 } }
    }
  }

  private func groups(of rows: [Row], by keys: [CheckedExpression], keeping kept: [Bool]) -> [Group] {
    let present = zip(keys, kept).filter(\.1).map(\.0)
    var found: [[SortKey]: [Row]] = [:]
    for row in rows {
      found[present.map { SortKey(identifying: value($0, of: row)) }, default: []].append(row)
    }
    return found.values.map { rows in
      var values: [CheckedExpression: FieldValue] = [:]
      for key in present {
        // The record with the least id comes first; of the names of parents the least stands for all.
        let found = rows.map { value(key, of: $0) }
        let isParents = key.path.map { !$0.steps.isEmpty } ?? false
        values[key] = isParents ? found.min { Self.text($0) < Self.text($1) } : found.first
      }
      return Group(rows: rows, keys: values, isGrouped: Set(present))
    }
  }

  private static func text(_ value: FieldValue) -> SortKey { .bytes(Array((value.text ?? "").utf8)) }

  private func value(_ expression: CheckedExpression, of row: Row) -> FieldValue {
    switch expression {
    case .field(let path): return row[path.text] ?? .null
    case .datePart(let function, let path, _):
      guard case .date(let date) = row[path.text] ?? .null else { return .null }
      return .number(Decimal(function.part(of: Instant(date), fiscalYearStartMonth: 1)))
    case .label, .format, .aggregate, .grouping: return .null
    }
  }

  func value(_ expression: CheckedExpression, of group: Group) -> FieldValue {
    switch expression {
    case .field, .datePart, .label, .format: group.keys[expression] ?? .null
    case .grouping(let key): .number(group.isGrouped.contains(key) ? 0 : 1)
    case .aggregate(let function, let path): figure(function, path, group.rows)
    }
  }

  private func figure(_ function: AggregateFunction, _ path: CheckedPath, _ rows: [Row]) -> FieldValue {
    let values = rows.map { value(.field(path), of: $0) }.filter { !$0.isNull }
    let numbers = values.map { if case .number(let number) = $0 { number } else { Decimal() } }
    let sum = numbers.reduce(0, +)
    switch function {
    case .count: return .number(Decimal(path.name == "Id" ? rows.count : values.count))
    case .countDistinct: return .number(Decimal(Set(values.map { SortKey(identifying: $0) }).count))
    case .minimum: return extreme(values, path) { $0 < $1 }
    case .maximum: return extreme(values, path) { $0 > $1 }
    case .sum: return values.isEmpty ? .null : .number(sum)
    case .average: return values.isEmpty ? .null : .number(rounded(sum / Decimal(values.count)))
    }
  }

  private func rounded(_ number: Decimal) -> Decimal {
    var source = number
    var result = Decimal()
    NSDecimalRound(&result, &source, 12, .plain)
    return result
  }

  private func extreme(
    _ values: [FieldValue], _ path: CheckedPath, _ precedes: (SortKey, SortKey) -> Bool
  ) -> FieldValue {
    let best = values.map { SortKey(ordering: $0, .field(path)) }.min(by: precedes)
    let equal = values.filter { SortKey(ordering: $0, .field(path)) == best }
    // Of several values that are in no list of a picklist, the first or last one without case.
    let folded = equal.map { SortKey(identifying: $0) }.min(by: precedes)
    return equal.filter { SortKey(identifying: $0) == folded }.min { Self.text($0) < Self.text($1) } ?? .null
  }
}
