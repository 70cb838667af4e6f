import Foundation
import ObjectModel

extension Evaluator {
  /// Whether a condition holds. There is no third value: what is not true is false, also under NOT (5.4).
  func holds(_ claim: Claim, for subject: Subject) -> Bool {
    switch claim {
    case .comparison(let term, let comparison, let compared):
      return holds(value(of: term, in: subject), comparison, compared, term.type)
    case .membership(let term, let isNegated, let list):
      // Nulls in the list match nothing; NOT IN keeps rows without a value.
      let value =
        term.type == .boolean ? Self.flag(value(of: term, in: subject)) : value(of: term, in: subject)
      let isMember =
        !Self.isEmpty(value) && list.contains { !$0.isNull && holds(value, .equal, $0, term.type) }
      return isMember != isNegated
    case .semiJoin(let term, let isNegated, let inner):
      let value = value(of: term, in: subject)
      return (!value.isNull && found(by: inner).contains(value)) != isNegated
    case .and(let parts): return parts.allSatisfy { holds($0, for: subject) }
    case .or(let parts): return parts.contains { holds($0, for: subject) }
    case .not(let part): return !holds(part, for: subject)
    }
  }

  /// What the rows of a semi-join's inside point to; nulls are left out.
  private func found(by inner: Claim.Inner) -> Set<FieldValue> {
    let rows = rows(of: inner.object).filter { row in inner.claim.map { holds($0, for: .row(row)) } ?? true }
    return Set(rows.map { $0.values[inner.field.name] ?? .null }.filter { !$0.isNull })
  }

  private func holds(
    _ value: FieldValue, _ comparison: Claim.Comparison, _ compared: Claim.Compared, _ type: FieldType
  ) -> Bool {
    switch compared {
    case .literal(let literal): return holds(value, comparison, literal)
    case .pattern(let pattern): return value.text.map(pattern.matches) ?? false
    case .value(let other):
      // `= null` of a boolean is `= false`; a missing parent's boolean is null, and null is what `= null` finds, so
      // it counts as false throughout.
      if type == .boolean { return holds(Self.flag(value), comparison, Self.flag(other)) }
      return holds(value, comparison, other)
    }
  }

  private static func flag(_ value: FieldValue) -> FieldValue {
    value == .boolean(true) ? value : .boolean(false)
  }

  /// Null, and the empty text, which is the same (5.4).
  static func isEmpty(_ value: FieldValue) -> Bool { value.isNull || value == .text("") }

  private func holds(_ value: FieldValue, _ comparison: Claim.Comparison, _ other: FieldValue) -> Bool {
    let isSame =
      Self.isEmpty(value) || Self.isEmpty(other)
      ? Self.isEmpty(value) && Self.isEmpty(other) : Self.order(value, other) == .orderedSame
    switch comparison {
    case .equal, .like: return isSame
    case .notEqual, .notEqualToo: return !isSame
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard !Self.isEmpty(value), !Self.isEmpty(other) else { return false }
      let order = Self.order(value, other)
      switch comparison {
      case .less: return order == .orderedAscending
      case .lessOrEqual: return order != .orderedDescending
      case .greater: return order == .orderedDescending
      case .greaterOrEqual, .equal, .like, .notEqual, .notEqualToo: return order != .orderedAscending
      }
    }
  }

  /// The table's line "date literal": inside, outside or null, before its start, after its end, before its end, from its
  /// start.
  private func holds(_ value: FieldValue, _ comparison: Claim.Comparison, _ literal: DateLiteral) -> Bool {
    let isIn: Bool
    let isBefore: Bool
    switch value {
    case .dateTime(let instant):
      let range = literal.instants(today)
      (isIn, isBefore) = (range.contains(instant), instant < range.lowerBound)
    case .date(let date):
      let range = literal.days(today)
      (isIn, isBefore) = (range.contains(date), date < range.lowerBound)
    case .null, .text, .boolean, .number, .reference:
      return comparison == .notEqual || comparison == .notEqualToo
    }
    switch comparison {
    case .equal, .like: return isIn
    case .notEqual, .notEqualToo: return !isIn
    case .less: return isBefore
    case .lessOrEqual: return isBefore || isIn
    case .greater: return !isBefore && !isIn
    case .greaterOrEqual: return !isBefore
    }
  }

  /// How two values that are there compare: texts without case, ids by their bytes, false before true.
  static func order(_ left: FieldValue, _ right: FieldValue) -> ComparisonResult {
    switch (left, right) {
    case (.text(let left), .text(let right)): order(FoldedText(left), FoldedText(right))
    case (.number(let left), .number(let right)): order(left, right)
    case (.date(let left), .date(let right)): order(left, right)
    case (.dateTime(let left), .dateTime(let right)): order(left, right)
    case (.reference(let left), .reference(let right)): order(left, right)
    case (.boolean(let left), .boolean(let right)): order(left ? 1 : 0, right ? 1 : 0)
    case (_, .null), (_, .text), (_, .boolean), (_, .number), (_, .date), (_, .dateTime), (_, .reference):
      // The generator asks no question of two kinds.
      .orderedAscending
    }
  }

  private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> ComparisonResult {
    left < right ? .orderedAscending : left == right ? .orderedSame : .orderedDescending
  }
}

extension Claim.Compared {
  fileprivate var isNull: Bool {
    if case .value(let value) = self { Evaluator.isEmpty(value) } else { false }
  }
}
