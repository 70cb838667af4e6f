import ObjectModel

extension QuestionMaker {
  /// A condition on rows. Semi-joins stand only at the outermost AND, at most two (5.10).
  mutating func claim(on object: ObjectDescription, isOutermost: Bool, depth: Int = 0) -> Claim {
    if depth < 3, random.oneIn(depth == 0 ? 2 : 4) {
      switch random.below(6) {
      case 0: return .not(claim(on: object, isOutermost: false, depth: depth + 1))
      case 1, 2, 3:
        return .or(
          (0...(1 + random.below(3))).map { _ in claim(on: object, isOutermost: false, depth: depth + 1) })
      default:  // Int: the last of six
        var parts = (0...(1 + random.below(3))).map { _ in
          claim(on: object, isOutermost: false, depth: depth + 1)
        }
        if isOutermost, may(.semiJoins, oneIn: 4) {
          for _ in 0...random.below(2) {
            if let join = semiJoin(on: object) { parts.append(join) }
          }
        }
        return .and(parts.shuffled(using: &random))
      }
    }
    if isOutermost, may(.semiJoins, oneIn: 6), let join = semiJoin(on: object) { return join }
    return simple(on: object)
  }

  private mutating func simple(on object: ObjectDescription) -> Claim {
    let dates = object.fields.filter { $0.type == .dateTime || $0.type == .date }
    let date = random.oneIn(5) ? pick(dates).map { Path([], $0) } : nil
    guard let path = date ?? path(from: object, depth: 3, to: .filter) else {
      return .comparison(.path(Path([], object.fields[0])), .notEqual, .value(.null))
    }
    if let function = dateFunction(of: path) { return claim(on: function, object) }
    let isLabel = path.type.picklistValues != nil && may(.toLabel, oneIn: 4)
    return claim(on: isLabel ? .label(path) : .path(path), object)
  }

  /// A date function of a path that has dates.
  mutating func dateFunction(of path: Path) -> Term? {
    guard path.type == .dateTime || path.type == .date, may(.dateFunctions, oneIn: 4) else { return nil }
    let isDate = path.type == .date
    let function = random.pick(DateFunction.allCases.filter { !isDate || $0.takesDates }, else: .calendarYear)
    let inUsersZone = !isDate && may(.convertTimezone, oneIn: 2)
    return .dateFunction(function, path, inUsersZone: inUsersZone)
  }

  /// A condition on one term of an object's rows, or of groups of them, that fits the term's type.
  mutating func claim(on term: Term, _ object: ObjectDescription) -> Claim {
    let isPlain = if case .path = term { true } else { false }
    if isPlain, random.oneIn(7) {
      return .comparison(term, random.pick(.equal, .notEqual), .value(emptyValue(of: term.type)))
    }
    if random.oneIn(5) {
      var list = (0...random.below(4)).map { _ in value(for: term, object) }
      if isPlain, term.type != .boolean, random.oneIn(4) { list.append(.value(emptyValue(of: term.type))) }
      return .membership(term, isNegated: random.oneIn(2), list.shuffled(using: &random))
    }
    if term.type.isText, random.oneIn(3) {
      return .comparison(term, .like, .pattern(pattern(for: term, object)))
    }
    if term.type == .boolean {
      return .comparison(term, random.pick(.equal, .notEqual), value(for: term, object))
    }
    let comparisons = Claim.Comparison.allCases.filter { $0 != .like }
    return .comparison(term, random.pick(comparisons, else: .equal), value(for: term, object))
  }

  private mutating func emptyValue(of type: FieldType) -> FieldValue {
    type.isText && random.oneIn(2) ? .text("") : .null
  }

  /// `Id IN (SELECT AccountId FROM Contact …)`: a target type on both sides, another object inside.
  private mutating func semiJoin(on object: ObjectDescription) -> Claim? {
    let left = object.fields.filter { !targets(of: $0, in: object).isEmpty }
    guard let first = left.first else { return nil }
    let field = random.pick(left, else: first)
    let wanted = targets(of: field, in: object)
    let inner = World.objects.filter { $0.name != object.name }.flatMap { inner in
      inner.fields.filter { $0.properties.contains(.filter) }
        .filter { !targets(of: $0, in: inner).isDisjoint(with: wanted) }.map { (object: inner, field: $0) }
    }
    guard let firstInner = inner.first else { return nil }
    let chosen = random.pick(inner, else: firstInner)
    let claim = random.oneIn(4) ? nil : self.claim(on: chosen.object, isOutermost: false, depth: 1)
    return .semiJoin(
      .path(Path([], field)), isNegated: random.oneIn(2),
      Claim.Inner(
        object: chosen.object.name, alias: may(.aliases, oneIn: 4) ? "s\(random.below(10))" : nil,
        field: chosen.field, claim: claim))
  }

  /// What the ids of a field may point to.
  private func targets(of field: FieldDescription, in object: ObjectDescription) -> Set<String> {
    if field.type == .id { return [object.name] }
    let objects = Set(field.reference?.objects ?? [])
    return objects.count > 1 && !features.contains(.polymorphicSemiJoins) ? [] : objects
  }
}
