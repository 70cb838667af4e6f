import ObjectModel

// Conditions: what is compared, how, and with what.

extension Completer {
  /// What a condition wants next.
  enum Want {
    /// What is compared.
    case operand
    /// How it is compared, with the path of what is.
    case comparison([String])
    /// IN behind NOT.
    case membership([String])
    /// A value for what stands at a path.
    case value([String])
    /// An opening parenthesis.
    case list([String])
    /// A value in a list, or a comma; with whether a value stands before.
    case item([String], isFirst: Bool)
    /// AND, OR or the next clause.
    case junction
  }

  /// Reads the start of a condition.
  static func want(behind written: [SketchToken]) -> Want {
    var want = Want.operand
    var index = 0
    while index < written.count {
      let token = written[index]
      switch want {
      case .operand:
        guard token.kind == .word, !token.isWord("NOT") else { break }
        let (path, next) = operand(written, at: index)
        (want, index) = (.comparison(path), next)
        continue
      case .comparison(let path):
        if token.isWord("NOT") {
          want = .membership(path)
        } else {
          want = token.isOne(of: "IN", "INCLUDES", "EXCLUDES") ? .list(path) : .value(path)
        }
      case .membership(let path): want = .list(path)
      case .value:
        want = .junction
        if index + 2 < written.count, written[index + 1].isSign(":") { index += 2 }
      case .list(let path): want = .item(path, isFirst: true)
      case .item(let path, _):
        want = token.isSign(")") ? .junction : .item(path, isFirst: token.isSign(","))
      case .junction:
        if token.isOne(of: "AND", "OR") { want = .operand }
      }
      index += 1
    }
    return want
  }

  /// The path of a field, or of the field in a function, and the token behind it.
  private static func operand(_ written: [SketchToken], at start: Int) -> (path: [String], next: Int) {
    var index = start + 1
    var path = [written[start].text]
    while index + 1 < written.count, written[index].isSign("."), written[index + 1].kind == .word {
      path.append(written[index + 1].text)
      index += 2
    }
    guard index < written.count, written[index].isSign("(") else { return (path, index) }
    let isLabel = written[start].isWord("toLabel")
    var depth = 0
    var names: [String] = []
    while index < written.count {
      if written[index].isSign("(") { depth += 1 }
      if written[index].isSign(")") { depth -= 1 }
      if written[index].kind == .word { names.append(written[index].text) }
      index += 1
      if depth == 0 { break }
    }
    return (isLabel ? names : [], index)
  }

  func conditionCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    switch Self.want(behind: scope.written) {
    case .operand: return operands(at: place, in: scope)
    case .comparison(let path): return comparisons(of: path, in: scope)
    case .membership: return Self.keywords("IN")
    case .list: return [Completion.Candidate("(", .keyword)]
    case .value(let path): return values(at: path, in: scope, isInList: false)
    case .item(let path, let isFirst):
      guard isFirst else { return [] }
      return values(at: path, in: scope, isInList: true)
    case .junction:
      return Self.keywords("AND", "OR") + (scope.isInParentheses ? [] : following(scope.clause, in: scope))
    }
  }

  private func operands(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    let property: FieldProperties = scope.clause == .having ? .group : .filter
    let names = names(at: place, in: scope) { $0.properties.contains(property) }
    guard place.path.isEmpty else { return names }
    return names + Function.candidates(in: scope.clause == .having ? .having : .where) + Self.keywords("NOT")
  }

  private func comparisons(of path: [String], in scope: Scope) -> [Completion.Candidate] {
    let isText = fieldType(at: path, in: scope)?.isText ?? false
    let order = ["=", "!=", "<", "<=", ">", ">="].map { Completion.Candidate($0, .keyword, text: $0 + " ") }
    let words = Self.keywords("NOT IN") + (isText ? Self.keywords("LIKE") : [])
    return order + [Completion.Candidate("IN", .keyword, text: "IN (")]
      + words.map {
        $0.label == "NOT IN" ? Completion.Candidate($0.label, .keyword, text: "NOT IN (") : $0
      }
  }

  /// The type of the field at a path; nil where that is not known.
  func fieldType(at path: [String], in scope: Scope) -> FieldType? {
    guard let name = path.last, let entity = entity(at: Array(path.dropLast()), in: scope) else { return nil }
    switch entity {
    case .object(let object): return object.field(name)?.type
    case .name(let targets):
      guard let field = NameField(named: name) else { return nil }
      if field == .type { return .picklist(targets.map(\.name)) }
      return field == .isActive ? .boolean : field == .id ? .id : .string(length: 255)
    }
  }

  private func values(at path: [String], in scope: Scope, isInList: Bool) -> [Completion.Candidate] {
    guard let type = fieldType(at: path, in: scope) else { return [] }
    let null = Self.keywords("NULL")
    switch type {
    case .date, .dateTime: return isInList ? [] : dateCandidates + null
    case .boolean: return Self.keywords("TRUE", "FALSE")
    case .picklist(let values, _):
      return values.map { Completion.Candidate($0, .value, text: "'\(Self.escaped($0))'") } + null
    case .id, .reference:
      guard isInList else { return null }
      return [Completion.Candidate("SELECT", .keyword, note: "records of another query", text: "SELECT ")]
    case .string, .textarea, .integer, .double, .currency, .percent, .phone, .email, .url: return null
    }
  }

  private var dateCandidates: [Completion.Candidate] {
    DateLiteral.Word.allCases.map { word in
      let literal = DateLiteral(word, word.takesCount ? 7 : nil)
      let days = source.dates.map { literal.daysText(in: $0) } ?? ""
      let text = word.takesCount ? word.rawValue + ":" : word.rawValue
      return Completion.Candidate(
        text, .date, note: word.takesCount ? "with 7: \(days)" : days, text: text)
    }
  }

  /// The values of a picklist between quotes.
  func quoted(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    guard scope.clause == .where || scope.clause == .having else { return [] }
    let path: [String]
    switch Self.want(behind: scope.written) {
    case .value(let field): path = field
    case .item(let field, _): path = field
    case .operand, .comparison, .membership, .list, .junction: return []
    }
    let end = place.quotes == .closed ? "" : "'"
    return (fieldType(at: path, in: scope)?.picklistValues ?? []).map {
      Completion.Candidate($0, .value, text: Self.escaped($0) + end)
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if character == "'" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
  }
}
