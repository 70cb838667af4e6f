import ObjectModel
import SOQL

// Random queries; their names need not exist.
extension SplitMix64 {
  /// A query of any shape that the printer must be able to write.
  ///
  /// - Parameter depth: how many levels of subqueries it may have.
  mutating func query(depth: Int = 2) -> Query {
    var query = Query(
      some { $0.item(depth: depth) }, from: from(), where: chance(3) ? nil : condition(3, queries: depth),
      orderBy: chance(2) ? [] : some { $0.ordering() }, limit: chance(2) ? nil : number())
    if chance(5) { query.scope = name() }
    if chance(6) { query.restrictions = some { $0.restriction() } }
    if chance(4) {
      query.grouping = Query.Grouping(
        one(of: Query.Grouping.Kind.allCases), by: some { $0.expression(depth: 2) })
    }
    if chance(4) { query.having = condition(2, queries: depth) }
    if chance(3) { query.offset = Placed(number()) }
    if chance(4) { query.allRows = Place() }
    query.stamps = one(of: [
      [], [], [.viewed], [.referenced], [.viewed, .referenced], [.referenced, .viewed],
    ])
    .map { Placed($0) }
    query.updates = one(of: [[], [], ["TRACKING"], ["VIEWSTAT"], ["VIEWSTAT", "TRACKING"]])
    if chance(4) { query.forUpdate = Place() }
    return query
  }

  private mutating func number() -> Int {
    chance(4) ? Int.random(in: 0...Int.max, using: &self) : Int.random(in: 0...3_000, using: &self)
  }

  private mutating func from() -> From {
    let parents =
      chance(5) ? some { From.Parent(FieldPath($0.some { $0.name() } + [$0.name()]), as: $0.alias()) } : []
    return From(chance(4) ? path() : FieldPath([name()]), as: chance(2) ? alias() : nil, parents: parents)
  }

  private mutating func item(depth: Int) -> SelectItem {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 7), using: &self) {
    case 0...2: .expression(.field(path()), alias: chance(4) ? alias() : nil)
    case 3, 4: .expression(expression(depth: 3), alias: chance(2) ? alias() : nil)
    case 5: .fields(Placed(one(of: SelectItem.FieldGroup.allCases)))
    case 6: .typeOf(typeOf())
    default: .children(query(depth: depth - 1))  // Int
    }
  }

  private mutating func typeOf() -> TypeOf {
    TypeOf(
      path(), some { TypeOf.Branch($0.name(), $0.some { $0.path() }) },
      otherwise: chance(2) ? some { $0.path() } : nil)
  }

  private mutating func restriction() -> Restriction {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: Restriction(.securityEnforced)
    case 1: Restriction(.userMode)
    case 2: Restriction(.systemMode)
    default:  // Int
      Restriction(
        .dataCategory(
          some {
            Restriction.DataCategory(
              $0.name(), $0.one(of: Restriction.DataCategory.Selector.allCases), $0.some { $0.name() })
          }))
    }
  }

  private mutating func ordering() -> Query.Ordering {
    Query.Ordering(
      expression(depth: 2), ascending: chance(2), nullsFirst: one(of: [nil, true, false] as [Bool?]))
  }
}

// Names and expressions.
extension SplitMix64 {
  /// A field or a function.
  mutating func expression(depth: Int) -> ValueExpression {
    guard depth > 0, chance(2) else { return .field(path()) }
    let function: Name = one(of: [
      "COUNT", "count_distinct", "CALENDAR_YEAR", "f", "GROUPING", "toLabel", "x9__c",
    ])
    if chance(5) { return .function(FunctionCall(function)) }
    return .function(FunctionCall(function, some { $0.argument(depth: depth - 1) }))
  }

  private mutating func argument(depth: Int) -> ValueExpression {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: .literal(Literal(.string(text())))
    case 1: .literal(decimalLiteral())
    case 2: .literal(dateLiteral())
    default: expression(depth: depth)  // Int
    }
  }

  /// A path from one to four names; after a point no word is reserved.
  mutating func path() -> FieldPath {
    let names: [Name] = ["Id", "Name", "Select", "From", "null", "Group", "Order", "end", "and"]
    return FieldPath([name()] + (chance(2) ? [] : some { $0.one(of: names) }))
  }

  /// A name that may begin a path anywhere.
  mutating func name() -> Name {
    one(
      of: [
        "Id", "name", "Account", "Owner", "Group", "Order", "Count_", "count", "x9__c", "Typeof_", "Rows",
        "all",
        "Today", "USD5", "fields", "rollup", "true",
      ])
  }

  /// A word that may be an alias behind everything.
  private mutating func alias() -> Name {
    one(of: [
      "a", "x1", "Name", "all", "rows", "end", "when", "scope", "data", "today", "view", "category", "false",
    ])
  }
}
