import Foundation
import ObjectModel

extension QuestionMaker {
  /// A question whose answer has rows of aggregates (5.7).
  mutating func aggregated(_ object: ObjectDescription) -> Question {
    var question = Question(object: object.name, items: [])
    if may(.aliases, oneIn: 5) { question.alias = "z\(random.below(10))" }
    if features.contains(.grouping), !random.oneIn(4) { question.grouping = grouping(of: object) }
    let keys = question.grouping?.keys ?? []
    var terms: [Term] = []
    for key in keys where !random.oneIn(4) { terms.append(selected(key)) }
    for _ in 0...random.below(3) {
      if let term = aggregate(object, keys), !terms.contains(term) { terms.append(term) }
    }
    let isRolledUp = question.grouping.map { $0.kind != .plain } ?? false
    if isRolledUp, may(.groupingFunction, oneIn: 2), let key = keys.first {
      terms.append(.grouping(random.pick(keys, else: key)))
    }
    if terms.isEmpty || (keys.isEmpty && !terms.contains(where: \.isAggregate)) {
      terms = [Self.count(object, keys)]
    }
    question.items = named(terms.shuffled(using: &random), isGrouped: !keys.isEmpty)
    guard !keys.isEmpty else { return question }
    if may(.having, oneIn: 2) { question.having = having(object, keys, isRolledUp) }
    if random.oneIn(2) { question.ordering = groupOrdering(object, keys, isRolledUp) }
    return question
  }

  /// COUNT of a field that every record has and that is not grouped by.
  private static func count(_ object: ObjectDescription, _ keys: [Term]) -> Term {
    let id = Path([], object.fields[0])
    let stamp = object.field("SystemModstamp").map { Path([], $0) }
    return .aggregate(.count, keys.contains(.path(id)) ? stamp ?? id : id)
  }

  private mutating func grouping(of object: ObjectDescription) -> Question.Grouping {
    var keys: [Term] = []
    for _ in 0...random.below(3) {
      let term: Term?
      let dates = object.fields.filter { $0.type == .dateTime || $0.type == .date }
      if random.oneIn(3), let field = pick(dates) {
        term = dateFunction(of: Path([], field))
      } else {
        term = path(from: object, depth: 2, to: .group).map { .path($0) }
      }
      if let term, !keys.contains(term) { keys.append(term) }
    }
    if keys.isEmpty { keys = [.path(Path([], object.field("CreatedById") ?? object.fields[0]))] }
    let kind: Question.Grouping.Kind = may(.rollup, oneIn: 3) ? random.pick(.rollup, .cube) : .plain
    return Question.Grouping(kind: kind, keys: keys)
  }

  /// A key as it is selected: on a date field grouped plainly, perhaps a function of it (5.8).
  private mutating func selected(_ key: Term) -> Term {
    guard case .path(let path) = key, path.type == .date, may(.dateFunctions, oneIn: 3) else { return key }
    let function = random.pick(DateFunction.allCases.filter(\.takesDates), else: .calendarYear)
    return .dateFunction(function, path, inUsersZone: false)
  }

  /// An aggregate that the field's type allows, of a field that is not grouped by.
  private mutating func aggregate(_ object: ObjectDescription, _ keys: [Term]) -> Term? {
    guard let path = path(from: object, depth: 1, to: .filter), !keys.contains(.path(path)),
      case .field = path.end
    else { return nil }
    switch path.type {
    case .boolean, .textarea: return nil
    case .integer, .double, .currency, .percent:
      return .aggregate(random.pick(Term.Aggregate.allCases, else: .sum), path)
    case .id, .string, .picklist, .dateTime, .date, .phone, .email, .url, .reference:
      return .aggregate(random.pick(.count, .countDistinct, .min, .max), path)
    }
  }

  /// Aliases: sometimes, and where two columns would have one name.
  private mutating func named(_ terms: [Term], isGrouped: Bool) -> [Item] {
    var names: Set<String> = []
    return terms.enumerated().map { index, term in
      let isTaken = !term.isFunction && !names.insert(term.path.name.lowercased()).inserted
      let mayHaveAlias = term.isFunction || isGrouped
      let alias = isTaken || (mayHaveAlias && random.oneIn(3)) ? "n\(index)" : nil
      return .term(term, alias: alias)
    }
  }

  private mutating func having(_ object: ObjectDescription, _ keys: [Term], _ isRolledUp: Bool) -> Claim {
    let parts = (0...random.below(3)).map { _ in groupClaim(object, keys, isRolledUp) }
    guard parts.count > 1 else { return random.oneIn(5) ? .not(parts[0]) : parts[0] }
    return random.oneIn(2) ? .and(parts) : .or(parts)
  }

  private mutating func groupClaim(_ object: ObjectDescription, _ keys: [Term], _ isRolledUp: Bool) -> Claim {
    if isRolledUp, may(.groupingFunction, oneIn: 4) {
      return .comparison(
        .grouping(random.pick(keys, else: keys[0])), .equal, .value(.number(random.pick(0, 1))))
    }
    if random.oneIn(3) { return claim(on: random.pick(keys, else: keys[0]), object) }
    let term = aggregate(object, keys) ?? Self.count(object, keys)
    if case .aggregate(let aggregate, let path) = term, aggregate == .min || aggregate == .max,
      path.type.picklistValues != nil
    {
      // Which of several values stands for those that are not in the list is nowhere said.
      return .comparison(term, random.pick(.equal, .notEqual), .value(.null))
    }
    if case .aggregate(.average, _) = term {
      // Of the last digit of an average nothing is said.
      return .comparison(term, random.pick(.less, .greater), value(for: term, object))
    }
    // A condition on a group's MIN or MAX has a plain value.
    let value = value(for: term, object)
    let comparison = random.pick(Claim.Comparison.allCases.filter { $0 != .like }, else: .equal)
    return .comparison(term, comparison, value)
  }

  private mutating func groupOrdering(
    _ object: ObjectDescription, _ keys: [Term], _ isRolledUp: Bool
  ) -> [Question.Order] {
    var terms: [Term] = []
    for _ in 0...random.below(3) {
      let term: Term =
        if isRolledUp && may(.groupingFunction, oneIn: 4) {
          .grouping(random.pick(keys, else: keys[0]))
        } else if random.oneIn(2) {
          random.pick(keys, else: keys[0])
        } else {
          aggregate(object, keys) ?? Self.count(object, keys)
        }
      if !terms.contains(term) { terms.append(term) }
    }
    return terms.map { order($0) }
  }
}
