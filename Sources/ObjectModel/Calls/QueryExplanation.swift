/// How a query is answered: what SQLite is asked, which indexes it uses, and what the date literals mean now.
public struct QueryExplanation: Sendable, Hashable {
  /// What SQLite is asked, in order; one statement for every stretch of the rows' order.
  public var statements: [Statement]
  /// The date literals of the query with the times that they stand for.
  public var dates: [ResolvedDate]

  /// An explanation.
  public init(statements: [Statement], dates: [ResolvedDate]) {
    self.statements = statements
    self.dates = dates
  }

  /// One statement.
  public struct Statement: Sendable, Hashable {
    /// The SQL, with a question mark for every value.
    public var sql: String
    /// The values in the order of the question marks, as SQL writes them.
    public var values: [String]
    /// SQLite's own plan, a line for each step, inner steps indented by two blanks.
    public var plan: [String]

    /// A statement.
    public init(sql: String, values: [String], plan: [String]) {
      self.sql = sql
      self.values = values
      self.plan = plan
    }

    /// The indexes that the plan names, in order, each once; `PRIMARY KEY` is the record's own key.
    public var indexes: [String] {
      var found: [String] = []
      for step in plan {
        let words = step.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(of: "INDEX") ?? words.firstIndex(of: "PRIMARY") else { continue }
        let name = words[place] == "PRIMARY" ? "PRIMARY KEY" : words.dropFirst(place + 1).first ?? ""
        if !found.contains(name) { found.append(name) }
      }
      return found
    }
  }

  /// A date literal with what it stands for.
  public struct ResolvedDate: Sendable, Hashable {
    /// The literal as SOQL writes it.
    public var literal: String
    /// Its first instant, or its first day where it is compared with a date field.
    public var start: FieldValue
    /// The first instant or day after it.
    public var end: FieldValue

    /// A date literal with what it stands for.
    public init(literal: String, start: FieldValue, end: FieldValue) {
      self.literal = literal
      self.start = start
      self.end = end
    }
  }
}
