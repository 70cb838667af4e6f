import ObjectModel

/// Finds the names of one query and fits its values to them. Every query inside another has a checker of its own.
struct Checker {
  /// The queried object.
  let object: ObjectDescription
  /// The objects that names may mean.
  let catalog: ObjectCatalog
  /// The text that faults quote; nil for queries that were not read from a text.
  let source: SourceText?
  /// Where the query stands.
  let standing: Standing
  /// Whether NULLS LAST holds for every item of ORDER BY.
  let honoursNullsLast: Bool
  /// The short names of FROM, in lower case, with the references that each stands for.
  var shortNames: [String: [CheckedPath.Step]] = [:]
  /// The parents that the query reaches, by their paths.
  var parents: Set<String> = []
  /// What the rows of an aggregate query are grouped by, nothing for one row in all; nil in a query of records.
  var grouping: CheckedGrouping?
  /// The subqueries over children, with those inside them.
  var childCount = 0
  /// The semi-joins and anti-joins of WHERE.
  var semiJoinCount = 0

  /// Where a query stands.
  enum Standing {
    /// By itself.
    case statement
    /// In SELECT, over children: inside how many queries, and after which LIMIT of the outer one.
    case children(level: Int, outerLimit: Int?)
    /// In a condition of a query of an object.
    case semiJoin(outer: ObjectDescription)
  }

  /// A checker of a statement.
  init(_ from: From, in catalog: ObjectCatalog, source: SourceText?, honouringNullsLast: Bool) throws(Fault) {
    let object = try Self.object(of: from, in: catalog, source: source)
    try self.init(
      object, from, in: catalog, source: source, standing: .statement, honouringNullsLast: honouringNullsLast)
  }

  /// A checker of a query of a known object.
  init(
    _ object: ObjectDescription, _ from: From, in catalog: ObjectCatalog, source: SourceText?,
    standing: Standing, honouringNullsLast: Bool
  ) throws(Fault) {
    self.object = object
    self.catalog = catalog
    self.source = source
    self.standing = standing
    honoursNullsLast = honouringNullsLast
    guard object.calls.contains(.query) else {
      throw fault(.notSupported("query", object: object.name), at: from.name.offset)
    }
    try addShortNames(from)
  }

  /// The object that a query which stands by itself names.
  static func object(
    of from: From, in catalog: ObjectCatalog, source: SourceText?
  ) throws(Fault) -> ObjectDescription {
    guard from.path.names.count == 1, let object = catalog.object(named: from.name.text) else {
      throw fault(.invalidType(from.path.text), at: from.path.offset, in: source)
    }
    return object
  }

  /// The whole query, its clauses in the order in which they decide what the others may say.
  mutating func checked(_ query: Query) throws(Fault) -> CheckedQuery {
    try refuseClauses(of: query)
    var checked = CheckedQuery(
      object: object, items: [], isCount: query.isCount, limit: try limit(of: query),
      allRows: query.allRows != nil)
    checked.grouping = try grouping(of: query)
    grouping = checked.grouping ?? (query.hasAggregates ? CheckedGrouping(.plain, by: []) : nil)
    if query.isCount { try count(query) } else { checked.items = try items(of: query) }
    checked.isMine = try isMine(query)
    if let condition = query.condition { checked.condition = try self.condition(condition, in: .where) }
    try restrictions(query.restrictions)
    checked.having = try having(of: query)
    checked.ordering = try orderings(query.ordering)
    checked.offset = try offset(of: query)
    checked.stamps = try stamps(of: query)
    try updates(query.updates)
    try forUpdate(of: query)
    return checked
  }
}

// Places.
extension Checker {
  /// A fault at an offset of the query's text.
  func fault(_ wording: Fault, at offset: Int) -> Fault {
    Self.fault(wording, at: offset, in: source)
  }

  /// A fault at the start of a path.
  func fault(_ wording: Fault, at path: FieldPath) -> Fault {
    fault(wording, at: path.offset)
  }

  /// The fault of a part of an expression that the grammar does not have there.
  func unexpected(_ expression: ValueExpression) -> Fault {
    switch expression {
    case .field(let path): fault(.unexpectedToken(path.text), at: path)
    case .function(let call): fault(.unexpectedToken(call.name.text), at: call.name.offset)
    case .literal(let literal): fault(.unexpectedToken(expression.text), at: literal.offset)
    }
  }

  private static func fault(_ wording: Fault, at offset: Int, in source: SourceText?) -> Fault {
    source?.quotingFault(wording, at: offset) ?? wording
  }
}

extension FieldPath {
  /// Where the path starts, counted in UTF-8 bytes from 0.
  var offset: Int { names.first?.offset ?? 0 }
}
