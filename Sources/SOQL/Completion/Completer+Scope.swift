import ObjectModel

// Which query a place belongs to, which clause of it and which object it is about.

extension Completer {
  /// The clauses of a query, each by its first word.
  enum Clause: String, CaseIterable {
    case select = "SELECT"
    case from = "FROM"
    case using = "USING"
    case `where` = "WHERE"
    case with = "WITH"
    case group = "GROUP"
    case having = "HAVING"
    case order = "ORDER"
    case limit = "LIMIT"
    case offset = "OFFSET"
    case all = "ALL"
    case `for` = "FOR"
    case update = "UPDATE"
  }

  /// The query around a place, as far as it can be told.
  struct Scope {
    /// The tokens of the query.
    var range: Range<Int>
    /// The clause that the place is in.
    var clause = Clause.select
    /// The tokens of the clause before the place, its own words left out.
    var written: [SketchToken] = []
    /// Whether it is the top of a search, not a query.
    var isSearch = false
    /// Whether it is an object of RETURNING with its fields.
    var isReturned = false
    /// Whether FROM names a child relationship.
    var isOfChildren = false
    /// Whether it is the right side of IN.
    var isSemiJoin = false
    /// The object that it is about.
    var object: ObjectDescription?
    /// The object of the query around it.
    var outer: ObjectDescription?
    /// What short names stand for.
    var aliases: [String: Entity] = [:]
    /// The function whose parentheses the place is in.
    var function: String?
    /// Whether the place is in parentheses of the clause.
    var isInParentheses = false
    /// Whether the query is grouped.
    var isGrouped = false
  }

  /// What a path leads to.
  enum Entity {
    /// An object.
    case object(ObjectDescription)
    /// The generic Name object, which stands for one of several.
    case name([ObjectDescription])
  }

  /// The scope of a place with so many tokens before it.
  func scope(before: Int) -> Scope {
    var open: [Int] = []
    var scope = Scope(range: 0..<tokens.count)
    scope.isSearch = tokens.first?.isWord("FIND") == true
    scope.object = object(of: scope)
    for index in 0..<before {
      if tokens[index].isSign("(") { open.append(index) }
      if tokens[index].isSign(")") { _ = open.popLast() }
    }
    var parentheses: [Int] = []
    // Deeper than any query may be, only the innermost parentheses are looked at.
    for index in open.suffix(Limits.nesting) {
      guard let inner = self.scope(openedBy: index, in: scope) else {
        parentheses.append(index)
        continue
      }
      scope = inner
      parentheses = []
    }
    return filled(scope, before: before, parentheses: parentheses)
  }

  /// The query that begins behind an opening parenthesis; nil when none does.
  private func scope(openedBy index: Int, in outer: Scope) -> Scope? {
    let inner = (index + 1)..<(closings[index] ?? tokens.count)
    var scope = Scope(range: inner)
    if outer.isSearch {
      guard index > 0, tokens[index - 1].kind == .word,
        tokens[..<index].contains(where: { $0.isWord("RETURNING") })
      else { return nil }
      scope.isReturned = true
      scope.object = source.catalog.object(named: tokens[index - 1].text)
      return scope
    }
    guard inner.lowerBound < tokens.count, tokens[inner.lowerBound].isWord("SELECT") else { return nil }
    scope.outer = outer.object
    scope.isSemiJoin = index > 0 && tokens[index - 1].isWord("IN")
    scope.isOfChildren = !scope.isSemiJoin
    scope.object = object(of: scope)
    return scope
  }

  /// The tokens of a scope that stand in no parentheses, with their places. A parenthesis that is not closed yet hides
  /// nothing, unless a query begins behind it.
  private func flat(_ range: Range<Int>) -> [(index: Int, token: SketchToken)] {
    var depth = 0
    var flat: [(Int, SketchToken)] = []
    for index in range {
      if tokens[index].isSign(")") { depth = max(depth - 1, 0) }
      if depth == 0 { flat.append((index, tokens[index])) }
      guard tokens[index].isSign("(") else { continue }
      let isQuery = index + 1 < tokens.count && tokens[index + 1].isWord("SELECT")
      if isQuery || closings[index] != nil { depth += 1 }
    }
    return flat
  }

  /// The object that FROM names, wherever it stands.
  private func object(of scope: Scope) -> ObjectDescription? {
    let words = flat(scope.range)
    guard let from = words.firstIndex(where: { $0.token.isWord("FROM") }), from + 1 < words.count,
      words[from + 1].token.kind == .word, Clause(rawValue: words[from + 1].token.text.uppercased()) == nil
    else { return nil }
    var last = from + 1
    while last + 2 < words.count, words[last + 1].token.isSign("."), words[last + 2].token.kind == .word {
      last += 2
    }
    let name = words[last].token.text
    if scope.isOfChildren, let outer = scope.outer {
      let child = source.catalog.childRelationships(of: outer)
        .first { $0.reference.childRelationshipName?.equalsIgnoringASCIICase(name) == true }
      if let child { return source.catalog.object(named: child.child) }
    }
    return source.catalog.object(named: name)
  }

  /// The scope with its clause and short names.
  private func filled(_ scope: Scope, before: Int, parentheses: [Int]) -> Scope {
    var scope = scope
    let words = flat(scope.range)
    scope.isGrouped = zip(words, words.dropFirst()).contains {
      $0.token.isWord("GROUP") && $1.token.isWord("BY")
    }
    var start = scope.range.lowerBound
    for (index, token) in words where index < before && token.kind == .word {
      guard let clause = Clause(rawValue: token.text.uppercased()), isClause(clause, at: index, in: scope)
      else {
        continue
      }
      (scope.clause, start) = (clause, index + 1)
    }
    scope.written = start < before ? Array(tokens[start..<before]) : []
    if let last = parentheses.last {
      scope.isInParentheses = true
      if last > 0, tokens[last - 1].kind == .word, !Self.isBeforeList(tokens[last - 1]) {
        scope.function = tokens[last - 1].text
      }
    }
    scope.aliases = aliases(of: scope, words.map(\.token))
    return scope
  }

  /// Whether a word is the first of a clause here, not a name: behind a point nothing is, ALL only before ROWS, FOR and
  /// UPDATE only behind FROM.
  private func isClause(_ clause: Clause, at index: Int, in scope: Scope) -> Bool {
    if index > 0, tokens[index - 1].isSign(".") { return false }
    switch clause {
    case .all: return index + 1 < tokens.count && tokens[index + 1].isWord("ROWS")
    case .update: return index > 0 && !tokens[index - 1].isWord("FOR")
    case .select, .from, .using, .where, .with, .group, .having, .order, .limit, .offset, .for: return true
    }
  }

  /// Words before a parenthesis that is no function's.
  private static func isBeforeList(_ token: SketchToken) -> Bool {
    token.isOne(
      of: "IN", "AND", "OR", "NOT", "WHERE", "HAVING", "INCLUDES", "EXCLUDES", "BY", "ROLLUP", "CUBE",
      "SELECT",
      "FROM", "RETURNING")
  }

  /// The short names of FROM.
  private func aliases(of scope: Scope, _ words: [SketchToken]) -> [String: Entity] {
    guard let object = scope.object, let from = words.firstIndex(where: { $0.isWord("FROM") }) else {
      return [:]
    }
    let behind = words[(from + 1)...].prefix {
      $0.kind != .word || Clause(rawValue: $0.text.uppercased()) == nil
    }
    var aliases: [String: Entity] = [:]
    for (number, part) in behind.split(whereSeparator: { $0.isSign(",") }).enumerated() {
      let names = part.filter { $0.kind == .word }.map(\.text)
      guard let alias = names.last, names.count > 1 else { continue }
      if number == 0 {
        if !part.contains(where: { $0.isSign(".") }) || names.count > 2 {
          aliases[alias.lowercased()] = .object(object)
        }
      } else if let start = aliases[names[0].lowercased()],
        let parent = names.dropFirst().dropLast().reduce(
          start,
          { entity, name in
            entity.flatMap { follow(name, from: $0) }
          } as (Entity?, String) -> Entity?)
      {
        aliases[alias.lowercased()] = parent
      }
    }
    return aliases
  }

  /// What a path leads to from the object of a scope; nil when it leads nowhere.
  func entity(at path: [String], in scope: Scope) -> Entity? {
    guard let object = scope.object ?? source.catalog.objects.first else { return nil }
    guard let first = path.first else { return .object(object) }
    var start: Entity? = .object(object)
    var rest = path[...]
    if let alias = scope.aliases[first.lowercased()] {
      (start, rest) = (alias, path.dropFirst())
    } else if first.equalsIgnoringASCIICase(object.name), object.field(relationship: first) == nil {
      rest = path.dropFirst()
    }
    return rest.reduce(start) { entity, name in entity.flatMap { follow(name, from: $0) } }
  }

  private func follow(_ name: String, from entity: Entity) -> Entity? {
    guard case .object(let object) = entity, let field = object.field(relationship: name) else { return nil }
    let targets = field.reference?.objects.compactMap { source.catalog.object(named: $0) } ?? []
    return targets.count == 1 ? .object(targets[0]) : targets.isEmpty ? nil : .name(targets)
  }
}
