import ObjectModel

// What the clauses of a query take.

extension Completer {
  func selectCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    let written = scope.isReturned ? scope.written : Array(scope.written)
    if let typed = typeOfCandidates(at: place, written, in: scope) { return typed }
    if place.path.isEmpty, let last = written.last, Self.endsItem(last), !last.isWord("SELECT") {
      return scope.isReturned ? returnedKeywords : Self.keywords("FROM")
    }
    let names = names(at: place, in: scope)
    guard place.path.isEmpty else { return names }
    if scope.isReturned { return names }
    if scope.isSemiJoin { return self.names(at: place, in: scope) { $0.type == .id || $0.reference != nil } }
    let children = (scope.object ?? source.catalog.objects.first).map { object in
      self.children(of: object) { "(SELECT Id FROM \($0))" }
    }
    let hasTypes = scope.object?.fields.contains(where: \.isPolymorphic) == true
    return names + (children ?? []) + Function.candidates(in: .select)
      + (hasTypes
        ? [Completion.Candidate("TYPEOF", .keyword, note: "fields by the parent's type", text: "TYPEOF ")]
        : [])
  }

  private var returnedKeywords: [Completion.Candidate] {
    Self.keywords("WHERE", "ORDER BY", "LIMIT", "OFFSET")
      + [
        Completion.Candidate(
          "USING ListView =", .keyword, note: "only a list view's records", text: "USING ListView = ")
      ]
  }

  /// Inside TYPEOF … END; nil outside of it.
  private func typeOfCandidates(
    at place: Place, _ written: [SketchToken], in scope: Scope
  ) -> [Completion.Candidate]? {
    guard let start = written.lastIndex(where: { $0.isWord("TYPEOF") }),
      !written[start...].contains(where: { $0.isWord("END") }),
      let word = written.last(where: { $0.isOne(of: "TYPEOF", "WHEN", "THEN", "ELSE") }),
      let last = written.last
    else { return nil }
    let isItem = last == word || last.isSign(",")
    let relationship = written[start...].dropFirst().first?.text ?? ""
    switch word.text.uppercased() {
    case "TYPEOF":
      guard isItem else { return Self.keywords("WHEN") }
      return scope.object.map { parents(ofSeveralTypes: $0) } ?? []
    case "WHEN": return isItem ? types(of: relationship, in: scope) : Self.keywords("THEN")
    case "THEN":
      guard isItem || !place.path.isEmpty else { return Self.keywords("WHEN", "ELSE", "END") }
      var inner = scope
      let type = written[..<(written.lastIndex(of: word) ?? 0)].last?.text ?? ""
      inner.object = source.catalog.object(named: type)
      inner.aliases = [:]
      return names(at: place, in: inner)
    default:  // String: ELSE
      guard isItem else { return Self.keywords("END") }
      var path = place
      path.path = [relationship]
      return names(at: path, in: scope)
    }
  }

  private func parents(ofSeveralTypes object: ObjectDescription) -> [Completion.Candidate] {
    object.fields.filter(\.isPolymorphic).compactMap { field in
      field.reference?.relationshipName.map {
        Completion.Candidate($0, .parent, note: field.reference?.objects.joined(separator: " or ") ?? "")
      }
    }
  }

  /// The types that a parent may have.
  func types(of relationship: String, in scope: Scope) -> [Completion.Candidate] {
    guard case .name(let targets)? = entity(at: [relationship], in: scope) else { return [] }
    return targets.map { Completion.Candidate($0.name, .value, note: $0.label) }
  }

  func fromCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    if let last = scope.written.last, place.path.isEmpty, !last.isSign(",") {
      return following(.from, in: scope)
    }
    if !place.path.isEmpty || scope.written.last?.isSign(",") == true {
      guard case .object(let object)? = entity(at: place.path, in: scope) else { return [] }
      return parents(of: object).map { Completion.Candidate($0.label, $0.kind, note: $0.note) }
    }
    if scope.isOfChildren, let outer = scope.outer { return children(of: outer) { $0 } }
    return objects(for: .query)
  }

  func usingCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    if scope.isReturned || scope.isSearch { return listViewCandidates(in: scope) }
    guard let last = scope.written.last else { return Self.keywords("SCOPE") }
    guard last.isWord("SCOPE") else { return following(.using, in: scope) }
    return [
      Completion.Candidate("everything", .view, note: "all records"),
      Completion.Candidate("mine", .view, note: "those that you own"),
    ]
  }

  private func listViewCandidates(in scope: Scope) -> [Completion.Candidate] {
    guard let last = scope.written.last else {
      return [Completion.Candidate("ListView =", .keyword, text: "ListView = ")]
    }
    if last.isWord("ListView") { return [Completion.Candidate("=", .keyword, text: "= ")] }
    guard last.isSign("=") else { return Self.keywords("WHERE", "ORDER BY", "LIMIT", "OFFSET") }
    let names = scope.object.flatMap { source.listViews[$0.name] } ?? []
    return names.map { Completion.Candidate($0, .view, note: "list view") }
      + [Completion.Candidate("Recent", .view, note: "what you opened last")]
  }

  func groupCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    guard let last = scope.written.last else { return Self.keywords("BY") }
    if place.path.isEmpty, Self.endsItem(last) || last.isSign(")") {
      return scope.isInParentheses ? [] : following(.group, in: scope)
    }
    let names = names(at: place, in: scope) { $0.properties.contains(.group) }
    guard place.path.isEmpty else { return names }
    let isFirst = last.isWord("BY")
    return names + Function.candidates(in: .groupBy)
      + (isFirst
        ? [
          Completion.Candidate("ROLLUP", .keyword, note: "subtotals from right to left", text: "ROLLUP("),
          Completion.Candidate("CUBE", .keyword, note: "subtotals of every combination", text: "CUBE("),
        ] : [])
  }

  func orderCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    guard let last = scope.written.last else { return Self.keywords("BY") }
    if last.isWord("NULLS") { return Self.keywords("FIRST", "LAST") }
    if place.path.isEmpty, Self.endsItem(last) {
      let nulls = Self.keywords("NULLS FIRST", "NULLS LAST")
      if last.isOne(of: "FIRST", "LAST") { return following(.order, in: scope) }
      if last.isOne(of: "ASC", "DESC") { return nulls + following(.order, in: scope) }
      return Self.keywords("ASC", "DESC") + nulls + following(.order, in: scope)
    }
    let names = names(at: place, in: scope) { $0.properties.contains(.sort) }
    guard place.path.isEmpty else { return names }
    return names + Function.candidates(in: .orderBy, isGrouped: scope.isGrouped)
  }

  func tailCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    let last = scope.written.last
    switch scope.clause {
    case .limit, .offset: return last == nil ? [] : following(scope.clause, in: scope)
    case .all: return last == nil ? Self.keywords("ROWS") : following(.all, in: scope)
    case .for:
      return last == nil || last?.isSign(",") == true
        ? Self.keywords("VIEW", "REFERENCE", "UPDATE") : following(.for, in: scope)
    case .with, .update: return []
    case .select, .from, .using, .where, .group, .having, .order: return []
    }
  }

  /// The clauses that can follow one.
  func following(_ clause: Clause, in scope: Scope) -> [Completion.Candidate] {
    if scope.isReturned { return Self.keywords("WHERE", "ORDER BY", "LIMIT", "OFFSET") }
    var left: [Clause] = Array(Clause.allCases.drop { $0 != clause }.dropFirst())
    if !scope.isGrouped, clause != .group { left.removeAll { $0 == .having } }
    if scope.isOfChildren || scope.isSemiJoin {
      left.removeAll { [.using, .all, .for, .update, .group, .having].contains($0) }
      if scope.isSemiJoin { left.removeAll { [.order, .limit, .offset].contains($0) } }
    }
    return left.flatMap { Self.words(of: $0) }.map { Completion.Candidate($0, .keyword, text: $0 + " ") }
  }

  private static func words(of clause: Clause) -> [String] {
    switch clause {
    case .select, .from, .with, .update: []
    case .using: ["USING SCOPE"]
    case .where, .having, .limit, .offset: [clause.rawValue]
    case .group: ["GROUP BY"]
    case .order: ["ORDER BY"]
    case .all: ["ALL ROWS"]
    case .for: ["FOR VIEW", "FOR REFERENCE"]
    }
  }
}
