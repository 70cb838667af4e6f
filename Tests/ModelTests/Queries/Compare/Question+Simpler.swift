extension Question {
  /// Questions that ask a little less, for finding the smallest that still shows a difference.
  var simpler: [Question] {
    var result: [Question] = []
    func add(_ change: (inout Question) -> Void) {
      var question = self
      change(&question)
      result.append(question)
    }
    if claim != nil { add { $0.claim = nil } }
    for claim in claim?.simpler ?? [] { add { $0.claim = claim } }
    if having != nil { add { $0.having = nil } }
    for claim in having?.simpler ?? [] { add { $0.having = claim } }
    if offset != nil { add { $0.offset = nil } }
    if limit != nil { add { $0.limit = nil } }
    if scope != nil { add { $0.scope = nil } }
    if alias != nil { add { ($0.alias, $0.parentAliases) = (nil, []) } }
    if isQueryAll { add { ($0.isQueryAll, $0.saysAllRows) = (false, false) } }
    for index in ordering.indices { add { $0.ordering.remove(at: index) } }
    if items.count > 1 { for index in items.indices { add { $0.items.remove(at: index) } } }
    for (index, item) in items.enumerated() {
      guard case .children(let children) = item else { continue }
      for question in children.question.simpler {
        add {
          $0.items[index] = .children(
            .init(relationship: children.relationship, field: children.field, question: question))
        }
      }
    }
    return result
  }
}

extension Claim {
  fileprivate var simpler: [Claim] {
    switch self {
    case .comparison: return []
    case .membership(let term, let isNegated, let list):
      guard list.count > 1 else { return [] }
      return list.indices.map { index in
        var fewer = list
        fewer.remove(at: index)
        return .membership(term, isNegated: isNegated, fewer)
      }
    case .semiJoin(let term, let isNegated, let inner):
      guard let claim = inner.claim else { return [] }
      return ([nil] + claim.simpler.map { $0 }).map { claim in
        .semiJoin(
          term, isNegated: isNegated,
          Inner(object: inner.object, alias: inner.alias, field: inner.field, claim: claim))
      }
    case .and(let parts): return Self.fewer(parts) { .and($0) }
    case .or(let parts): return Self.fewer(parts) { .or($0) }
    case .not(let part): return [part] + part.simpler.map { .not($0) }
    }
  }

  private static func fewer(_ parts: [Claim], _ joined: ([Claim]) -> Claim) -> [Claim] {
    var result = parts
    for index in parts.indices {
      if parts.count > 2 {
        var fewer = parts
        fewer.remove(at: index)
        result.append(joined(fewer))
      }
      for claim in parts[index].simpler {
        var changed = parts
        changed[index] = claim
        result.append(joined(changed))
      }
    }
    return result
  }
}

extension QueryRun {
  /// The smallest question near one that differs in the same way, and how.
  func smallest(_ question: Question, _ difference: Difference) -> (Question, Difference) {
    var (question, difference) = (question, difference)
    search: while true {
      for candidate in question.simpler {
        guard let found = self.difference(candidate), found.kind == difference.kind else { continue }
        (question, difference) = (candidate, found)
        continue search
      }
      return (question, difference)
    }
  }
}
