import ObjectModel

/// Prints questions as SOQL, in random case and with random white space between the words.
struct QuestionText {
  private var random: SeededGenerator
  private var text = ""
  /// Aliases in scope: of the object, and of parents.
  private var alias: String?
  private var parentAliases: [Question.ParentAlias] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// The text of a question.
  static func text(of question: Question, seed: UInt64) -> String {
    var printer = QuestionText(seed: seed)
    printer.question(question, from: question.object)
    return printer.text
  }

  private mutating func question(_ question: Question, from source: String) {
    let outer = (alias, parentAliases)
    (alias, parentAliases) = (question.alias, question.parentAliases)
    keywords("SELECT")
    separated(question.items) { $0.item($1) }
    keywords("FROM")
    name(source)
    if let alias { word(cased(alias)) }
    for parent in parentAliases {
      symbol(",")
      word("\(cased(parent.base))." + cased(parent.steps.last?.reference?.relationshipName ?? ""))
      word(cased(parent.alias))
    }
    if let scope = question.scope { keywords("USING SCOPE \(scope.rawValue)") }
    if let claim = question.claim {
      keywords("WHERE")
      self.claim(claim, isInside: false)
    }
    if let mode = question.mode { keywords("WITH \(mode)") }
    if let grouping = question.grouping { self.grouping(grouping, question.having) }
    if !question.ordering.isEmpty {
      keywords("ORDER BY")
      separated(question.ordering) { $0.order($1) }
    }
    if let limit = question.limit { keywords("LIMIT \(limit)") }
    if let offset = question.offset { keywords("OFFSET \(offset)") }
    if question.saysAllRows { keywords("ALL ROWS") }
    if let ending = question.ending { keywords(ending) }
    (alias, parentAliases) = outer
  }

  private mutating func item(_ item: Item) {
    switch item {
    case .term(let term, let alias):
      self.term(term)
      if let alias { word(alias) }
    case .count:
      name("COUNT")
      symbol("(")
      symbol(")")
    case .fields(let kind):
      name("FIELDS")
      symbol("(")
      keywords(kind.rawValue)
      symbol(")")
    case .typeOf(let typeOf): self.typeOf(typeOf)
    case .children(let children):
      symbol("(")
      question(children.question, from: children.relationship)
      symbol(")")
    }
  }

  private mutating func typeOf(_ typeOf: Item.TypeOf) {
    keywords("TYPEOF")
    name(typeOf.field.reference?.relationshipName ?? "")
    for branch in typeOf.branches {
      keywords("WHEN")
      name(branch.object)
      keywords("THEN")
      separated(branch.paths) { $0.word($0.plain($1)) }
    }
    if let otherwise = typeOf.otherwise {
      keywords("ELSE")
      separated(otherwise) { $0.word($0.plain($1)) }
    }
    keywords("END")
  }

  private mutating func grouping(_ grouping: Question.Grouping, _ having: Claim?) {
    keywords("GROUP BY")
    switch grouping.kind {
    case .plain: separated(grouping.keys) { $0.term($1) }
    case .rollup, .cube:
      name(grouping.kind == .rollup ? "ROLLUP" : "CUBE")
      symbol("(")
      separated(grouping.keys) { $0.term($1) }
      symbol(")")
    }
    if let having {
      keywords("HAVING")
      claim(having, isInside: false)
    }
  }

  private mutating func order(_ order: Question.Order) {
    term(order.term)
    if let isAscending = order.isAscending { keywords(isAscending ? "ASC" : "DESC") }
    if let nullsFirst = order.nullsFirst { keywords(nullsFirst ? "NULLS FIRST" : "NULLS LAST") }
  }

  // MARK: Conditions

  /// AND and OR at one level need parentheses; NOT stands before one condition (5.1).
  private mutating func claim(_ claim: Claim, isInside: Bool) {
    switch claim {
    case .comparison(let term, let comparison, let compared):
      self.term(term)
      if comparison == .like { keywords("LIKE") } else { symbol(comparison.rawValue) }
      self.compared(compared)
    case .membership(let term, let isNegated, let list):
      self.term(term)
      keywords(isNegated ? "NOT IN" : "IN")
      symbol("(")
      separated(list) { $0.compared($1) }
      symbol(")")
    case .semiJoin(let term, let isNegated, let inner):
      self.term(term)
      keywords(isNegated ? "NOT IN" : "IN")
      semiJoin(inner)
    case .and(let parts): joined(parts, "AND", isInside: isInside)
    case .or(let parts): joined(parts, "OR", isInside: isInside)
    case .not(let part):
      if isInside { symbol("(") }
      keywords("NOT")
      self.claim(part, isInside: true)
      if isInside { symbol(")") }
    }
  }

  private mutating func joined(_ parts: [Claim], _ keyword: String, isInside: Bool) {
    if isInside { symbol("(") }
    for (index, part) in parts.enumerated() {
      if index > 0 { keywords(keyword) }
      let isWrapped = random.oneIn(6)
      if isWrapped { symbol("(") }
      claim(part, isInside: true)
      if isWrapped { symbol(")") }
    }
    if isInside { symbol(")") }
  }

  private mutating func semiJoin(_ inner: Claim.Inner) {
    let outer = (alias, parentAliases)
    (alias, parentAliases) = (inner.alias, [])
    symbol("(")
    keywords("SELECT")
    word(path(Path([], inner.field)))
    keywords("FROM")
    name(inner.object)
    if let alias { word(cased(alias)) }
    if let claim = inner.claim {
      keywords("WHERE")
      self.claim(claim, isInside: false)
    }
    symbol(")")
    (alias, parentAliases) = outer
  }

  private mutating func compared(_ compared: Claim.Compared) {
    switch compared {
    case .value(let value): word(ValueText.text(of: value, &random))
    case .literal(let literal): word(cased(literal.text))
    case .pattern(let pattern): word(ValueText.text(of: pattern, &random))
    }
  }

  // MARK: Terms

  private mutating func term(_ term: Term) {
    switch term {
    case .path(let path): word(self.path(path))
    case .label(let path): function("toLabel", [self.path(path)])
    case .dateFunction(let function, let path, let inUsersZone):
      name(function.rawValue)
      symbol("(")
      if inUsersZone {
        self.function("convertTimezone", [self.path(path)])
      } else {
        word(self.path(path))
      }
      symbol(")")
    case .aggregate(let aggregate, let path): function(aggregate.rawValue, [self.path(path)])
    case .grouping(let key):
      name("GROUPING")
      symbol("(")
      self.term(key)
      symbol(")")
    }
  }

  private mutating func function(_ function: String, _ arguments: [String]) {
    name(function)
    symbol("(")
    for argument in arguments { word(argument) }
    symbol(")")
  }

  /// A path, with the aliases that there are.
  private mutating func path(_ path: Path) -> String {
    let parents = parentAliases.filter {
      $0.steps.map(\.name) == path.steps.prefix($0.steps.count).map(\.name)
    }
    if let parent = parents.last {
      return ([parent.alias] + path.relationships.dropFirst(parent.steps.count) + [path.name])
        .map { cased($0) }.joined(separator: ".")
    }
    let plain = plain(path)
    guard let alias, random.oneIn(2) else { return plain }
    return cased(alias) + "." + plain
  }

  private mutating func plain(_ path: Path) -> String {
    (path.relationships + [path.name]).map { cased($0) }.joined(separator: ".")
  }

  // MARK: Words

  private mutating func separated<Element>(
    _ elements: [Element], _ print: (inout QuestionText, Element) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { symbol(",") }
      print(&self, element)
    }
  }

  private mutating func keywords(_ words: String) {
    for keyword in words.split(separator: " ") { word(cased(String(keyword))) }
  }

  private mutating func name(_ name: String) { word(cased(name)) }

  /// Two words need white space between them.
  private mutating func word(_ word: String) {
    if let last = text.last, last != "(", last != " ", last != "\n", last != "\t" { space() }
    text += word
  }

  /// A sign needs none.
  private mutating func symbol(_ symbol: String) {
    if random.oneIn(3) || symbol == "(" && text.last?.isLetter == true && random.oneIn(2) { space() }
    text += symbol
    if random.oneIn(4) { space() }
  }

  private mutating func space() {
    guard !text.isEmpty else { return }
    text += random.oneIn(9) ? random.pick("  ", "\n", "\t", "\r\n", "\n  ") : " "
  }

  private mutating func cased(_ word: String) -> String {
    switch random.below(6) {
    case 0: word.lowercased()
    case 1: word.uppercased()
    default:  // Int: most stand as they are
      word
    }
  }
}
