import ObjectModel

/// A SOQL query in the oracle's own words: drawn at random, printed by ``QuestionText`` and answered by
/// ``Evaluator``. Nothing here comes from the program's parser or its tree.
struct Question {
  /// The object's API name.
  var object: String
  /// The object's alias: `FROM Account a`.
  var alias: String?
  /// The parents' aliases: `FROM Account a, a.Owner o`.
  var parentAliases: [ParentAlias] = []
  /// What is selected.
  var items: [Item]
  /// USING SCOPE.
  var scope: Scope?
  /// WHERE.
  var claim: Claim?
  /// `WITH USER_MODE` and the like: Apex's words, which change nothing (5.1).
  var mode: String?
  /// GROUP BY; nil where rows are asked for, or one aggregate over all of them.
  var grouping: Grouping?
  /// HAVING.
  var having: Claim?
  /// ORDER BY.
  var ordering: [Order] = []
  var limit: Int?
  var offset: Int?
  /// Whether the call is queryAll.
  var isQueryAll = false
  /// Whether the text says ALL ROWS too.
  var saysAllRows = false
  /// `FOR UPDATE` and the like: words that change nothing in the answer.
  var ending: String?

  /// `a.Owner o`, or `p.Owner o` after `a.Parent p`.
  struct ParentAlias {
    /// The alias that it goes on from.
    var base: String
    /// The references from the queried object.
    var steps: [FieldDescription]
    var alias: String
  }

  enum Scope: String {
    case mine
    case everything
  }

  struct Order {
    var term: Term
    var isAscending: Bool?
    var nullsFirst: Bool?
  }

  struct Grouping {
    var kind: Kind
    var keys: [Term]

    enum Kind {
      case plain
      case rollup
      case cube
    }
  }

  /// Whether the answer has rows of aggregates.
  var isAggregated: Bool { grouping != nil || items.contains(where: \.isAggregate) }

  /// Whether it is `SELECT COUNT()`.
  var isCount: Bool {
    if case .count? = items.first { true } else { false }
  }
}

/// One item of SELECT.
enum Item {
  /// A field, a function or an aggregate.
  case term(Term, alias: String?)
  /// `COUNT()`, alone.
  case count
  /// `FIELDS(STANDARD)`, or `FIELDS(ALL)`, which is the same where no field is custom (5.9).
  case fields(FieldsKind)
  /// `TYPEOF Owner WHEN User THEN … ELSE … END`.
  case typeOf(TypeOf)
  /// `(SELECT … FROM Contacts …)`.
  case children(Children)

  enum FieldsKind: String {
    case standard = "STANDARD"
    case all = "ALL"
  }

  /// The answer of an object type among several.
  struct TypeOf {
    var field: FieldDescription
    var branches: [(object: String, paths: [Path])]
    var otherwise: [Path]?
  }

  /// The rows of a child relationship.
  struct Children {
    var relationship: String
    var field: FieldDescription
    var question: Question
  }

  var isAggregate: Bool {
    switch self {
    case .term(let term, _): term.isAggregate
    case .count: true
    case .fields, .typeOf, .children: false
    }
  }
}
