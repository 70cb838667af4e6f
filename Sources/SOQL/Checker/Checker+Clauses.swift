import ObjectModel

extension Checker {
  /// USING SCOPE (semantics 5.11). A scoping rule that nobody has made leaves out nothing; teams, territories and
  /// delegates are features that no object has.
  func isMine(_ query: Query) throws(Fault) -> Bool {
    guard let written = query.scope else { return false }
    guard let scope = Scope.allCases.first(where: { $0.rawValue.equalsIgnoringASCIICase(written.text) })
    else {
      throw fault(.unexpectedToken(written.text), at: written.offset)
    }
    for case .children(let inner) in query.items { throw fault(.scopeWithChildren, at: inner.from.path) }
    switch scope {
    case .everything, .scopingRule: return false
    case .mine where object.field("OwnerId") != nil: return true
    case .mine, .mineAndMyGroups, .team, .delegated, .myTerritory, .myTeamTerritory:
      throw fault(.noSuchScope(scope.rawValue, object: object.name), at: written.offset)
    }
  }

  /// The words after USING SCOPE.
  private enum Scope: String, CaseIterable {
    case everything
    case mine
    case mineAndMyGroups = "mine_and_my_groups"
    case team
    case delegated
    case myTerritory = "my_territory"
    case myTeamTerritory = "my_team_territory"
    case scopingRule
  }

  /// WITH: the words of Apex ask for what holds anyway; categories are those of knowledge articles (semantics 5.11).
  func restrictions(_ restrictions: [Restriction]) throws(Fault) {
    for restriction in restrictions {
      switch restriction.kind {
      case .securityEnforced, .userMode, .systemMode: continue
      case .dataCategory: throw fault(.dataCategories(object.name), at: restriction.offset)
      }
    }
  }

  /// LIMIT, which one row of figures does not take (semantics 5.6).
  func limit(of query: Query) throws(Fault) -> Int? {
    guard let limit = query.limit else { return nil }
    guard limit.value >= 0 else { throw fault(.unexpectedToken("\(limit.value)"), at: limit.offset) }
    if query.hasAggregates, query.grouping == nil { throw fault(.limitedAggregate, at: limit.offset) }
    return limit.value
  }

  /// OFFSET, in a subquery only where there is one outer row (semantics 5.6).
  func offset(of query: Query) throws(Fault) -> Int {
    guard let offset = query.offset else { return 0 }
    guard (0...Limits.offset).contains(offset.value) else {
      throw fault(.offsetOutOfRange(object.name), at: offset.offset)
    }
    if case .children(_, let outerLimit) = standing, outerLimit != 1 {
      throw fault(.offsetInSubquery, at: offset.offset)
    }
    return offset.value
  }

  /// FOR VIEW and FOR REFERENCE: only on rows of an object whose view dates are kept. History, feed and share rows have
  /// none (semantics 7).
  func stamps(of query: Query) throws(Fault) -> Set<ViewStamp> {
    let stamps = Set(query.stamps.map(\.value))
    if stamps.isEmpty { return stamps }
    let place = query.from.name.offset
    if query.isCount { throw fault(.stampedCount, at: place) }
    if grouping != nil { throw fault(.stampedAggregate, at: place) }
    guard object.hasViewStamps else {
      let clause = stamps.contains(.viewed) ? "FOR VIEW" : "FOR REFERENCE"
      throw fault(.notSupported(clause, object: object.name), at: place)
    }
    return stamps
  }

  /// UPDATE TRACKING and UPDATE VIEWSTAT: knowledge articles only (semantics 5.11).
  func updates(_ words: [Name]) throws(Fault) {
    guard let word = words.first else { return }
    throw fault(.updates(word.text.uppercased(), object: object.name), at: word.offset)
  }

  /// FOR UPDATE: rows as they are stored, in no order (semantics 5.11). There is one writer, so nothing needs a lock.
  func forUpdate(of query: Query) throws(Fault) {
    guard let place = query.forUpdate else { return }
    if !query.ordering.isEmpty { throw fault(.lockedWith("ORDER BY"), at: place.offset) }
    if query.isCount || grouping != nil { throw fault(.lockedWith("aggregate functions"), at: place.offset) }
    if query.allRows != nil { throw fault(.lockedWith("ALL ROWS"), at: place.offset) }
  }
}

// The clauses that queries inside others do not have.
extension Checker {
  /// Refuses what the place of the query does not allow (semantics 5.1, 5.10).
  func refuseClauses(of query: Query) throws(Fault) {
    let place: String
    let refused: [(name: String, offset: Int?)]
    switch standing {
    case .statement: return
    case .children:
      place = "subqueries"
      refused = query.clausesOfStatements
      if query.isCount { throw fault(.aggregateInSubquery, at: query.items.first?.offset ?? 0) }
    case .semiJoin:
      place = "semi join sub-selects"
      refused = query.clausesOfRows + query.clausesOfStatements
    }
    for clause in refused {
      if let offset = clause.offset { throw fault(.notAllowed(clause.name, in: place), at: offset) }
    }
  }
}

extension Query {
  /// The clauses that only a whole statement has, with their places.
  fileprivate var clausesOfStatements: [(name: String, offset: Int?)] {
    [
      ("USING SCOPE", scope?.offset), ("ALL ROWS", allRows?.offset),
      ("FOR VIEW and FOR REFERENCE", stamps.first?.offset), ("UPDATE", updates.first?.offset),
      ("FOR UPDATE", forUpdate?.offset),
    ]
  }

  /// The clauses that make rows of a query, with their places.
  fileprivate var clausesOfRows: [(name: String, offset: Int?)] {
    [
      ("GROUP BY", grouping?.keys.first?.offset), ("HAVING", having?.offset),
      ("ORDER BY", ordering.first?.expression.offset), ("LIMIT", limit?.offset), ("OFFSET", offset?.offset),
    ]
  }
}

extension SelectItem {
  /// Where the item starts, counted in UTF-8 bytes from 0.
  var offset: Int {
    switch self {
    case .expression(let expression, _): expression.offset
    case .fields(let group): group.offset
    case .children(let query): query.items.first?.offset ?? 0
    case .typeOf(let typeOf): typeOf.relationship.offset
    }
  }
}
