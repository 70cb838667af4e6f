import Foundation
import ObjectModel

extension Evaluator {
  /// Subjects in the order that a question asks for, those that it leaves open together.
  func ordered(_ subjects: [Subject], by ordering: [Question.Order]) -> [[Subject]] {
    let keyed = subjects.map { subject in
      (subject: subject, keys: ordering.map { value(of: $0.term, in: subject) })
    }
    let sorted = keyed.sorted { compare($0.keys, $1.keys, ordering) == .orderedAscending }
    var groups: [[Subject]] = []
    var last: [FieldValue]?
    for (subject, keys) in sorted {
      if let last, compare(last, keys, ordering) == .orderedSame {
        groups[groups.count - 1].append(subject)
      } else {
        groups.append([subject])
      }
      last = keys
    }
    return groups
  }

  private func compare(
    _ left: [FieldValue], _ right: [FieldValue], _ ordering: [Question.Order]
  ) -> ComparisonResult {
    for (index, item) in ordering.enumerated() {
      let order = compare(left[index], right[index], item)
      if order != .orderedSame { return order }
    }
    return .orderedSame
  }

  /// Nulls come first in both directions unless NULLS LAST is said, and that is not honoured for lookups and parent
  /// paths (5.6).
  private func compare(_ left: FieldValue, _ right: FieldValue, _ item: Question.Order) -> ComparisonResult {
    let nullsFirst = item.nullsFirst ?? true || item.term.isLookupOrParent
    switch (left.isNull, right.isNull) {
    case (true, true): return .orderedSame
    case (true, false): return nullsFirst ? .orderedAscending : .orderedDescending
    case (false, true): return nullsFirst ? .orderedDescending : .orderedAscending
    case (false, false): break
    }
    let order = Self.order(left, right, of: item.term)
    guard item.isAscending == false else { return order }
    return order == .orderedAscending
      ? .orderedDescending : order == .orderedDescending ? .orderedAscending : order
  }

  /// Picklists follow the order of their values; values that are not defined come after them, in no order of their own.
  static func order(_ left: FieldValue, _ right: FieldValue, of term: Term) -> ComparisonResult {
    guard let values = term.type.picklistValues else { return order(left, right) }
    let places = [left, right].map { value in
      values.firstIndex { .text($0) == value } ?? values.count
    }
    return places[0] < places[1]
      ? .orderedAscending : places[0] == places[1] ? .orderedSame : .orderedDescending
  }
}

extension Term {
  /// Whether NULLS LAST is not honoured: a lookup's id or a parent path that can be null (5.6). An aggregate or a
  /// function of one is neither, and what cannot be null is null only where it is rolled up.
  fileprivate var isLookupOrParent: Bool {
    guard case .path(let path) = self else { return false }
    guard case .field(let field) = path.end else { return true }
    guard !path.steps.isEmpty || field.reference != nil else { return false }
    return (path.steps + [field]).contains { $0.has(.nillable) }
  }
}
