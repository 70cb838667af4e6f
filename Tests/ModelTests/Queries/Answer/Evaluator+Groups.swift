import Foundation
import ObjectModel

extension Evaluator {
  /// The groups of some rows; one of all rows when nothing is grouped (5.7).
  func groups(of rows: [World.Row], by grouping: Question.Grouping?) -> [Group] {
    guard let grouping else { return [Group(rows: rows, keys: [:], rolledUp: [])] }
    return Self.levels(grouping).flatMap { kept in groups(of: rows, by: grouping.keys, keeping: kept) }
  }

  /// Which keys are kept: all, and for subtotals fewer. ROLLUP drops them from the right, CUBE in every way.
  private static func levels(_ grouping: Question.Grouping) -> [Set<Int>] {
    let count = grouping.keys.count
    switch grouping.kind {
    case .plain: return [Set(0..<count)]
    case .rollup: return (0...count).map { Set(0..<$0) }
    case .cube: return (0..<(1 << count)).map { bits in Set((0..<count).filter { bits >> $0 & 1 == 1 }) }
    }
  }

  /// Nulls are one group, and so are the case variants of one text (5.7).
  private func groups(of rows: [World.Row], by keys: [Term], keeping kept: Set<Int>) -> [Group] {
    var groups: [[GroupKey]: Group] = [:]
    for row in rows {
      let values = keys.enumerated().map { index, term in
        kept.contains(index) ? value(of: term, in: .row(row)) : .null
      }
      let rolledUp = Set(keys.indices.filter { !kept.contains($0) }.map { keys[$0] })
      let known = Dictionary(zip(keys, values)) { first, _ in first }
      groups[values.map(GroupKey.init), default: Group(rows: [], keys: known, rolledUp: rolledUp)]
        .rows.append(row)
    }
    return Array(groups.values)
  }

  func value(of term: Term, in group: Group) -> FieldValue {
    if let key = group.keys[term] { return key }
    switch term {
    case .aggregate(let aggregate, let path): return self.aggregate(aggregate, path, group.rows)
    case .grouping(let key): return .number(group.rolledUp.contains(key) ? 1 : 0)
    case .label(let path): return group.keys[.path(path)] ?? .null
    case .dateFunction(let function, let path, let inUsersZone):
      // On a date field it is enough to group by the field (5.8).
      return applied(function, group.keys[.path(path)] ?? .null, inUsersZone)
    case .path: return .null
    }
  }

  private func aggregate(_ aggregate: Term.Aggregate, _ path: Path, _ rows: [World.Row]) -> FieldValue {
    let values = rows.map { value(of: path, in: $0) }.filter { !$0.isNull }
    let isBefore = { (left: FieldValue, right: FieldValue) in
      Self.order(left, right, of: .path(path)) == .orderedAscending
    }
    switch aggregate {
    case .count: return .number(Decimal(values.count))
    case .countDistinct: return .number(Decimal(Set(values.map(GroupKey.init)).count))
    case .min: return values.min(by: isBefore) ?? .null
    case .max: return values.max(by: isBefore) ?? .null
    case .sum: return values.isEmpty ? .null : .number(Self.sum(values))
    case .average: return values.isEmpty ? .null : .number(Self.sum(values) / Decimal(values.count))
    }
  }

  private static func sum(_ values: [FieldValue]) -> Decimal {
    values.reduce(0) { sum, value in
      if case .number(let number) = value { sum + number } else { sum }
    }
  }
}

/// A value as groups tell it from others.
private enum GroupKey: Hashable {
  case text(FoldedText)
  case other(FieldValue)

  init(_ value: FieldValue) {
    if case .text(let text) = value { self = .text(FoldedText(text)) } else { self = .other(value) }
  }
}
