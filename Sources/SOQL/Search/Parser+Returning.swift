import ObjectModel

extension Parser {
  /// What stands after RETURNING.
  mutating func returning() throws(Fault) -> [Search.Returned] {
    var objects: [Search.Returned] = []
    var seen: Set<String> = []
    repeat {
      let returned = try returned()
      let name = returned.query.from.name
      guard seen.insert(name.text.lowercased()).inserted else {
        throw lexer.fault(.duplicateObject(name.text), at: name.offset)
      }
      objects.append(returned)
    } while try take(.comma)
    return objects
  }

  /// One object with what is wanted of it. Without a list of fields it selects its id.
  private mutating func returned() throws(Fault) -> Search.Returned {
    let object = try name()
    var returned = Search.Returned(
      Query(selecting: [FieldPath([Name("Id", at: object.offset)])], from: object))
    guard token.kind == .sign(.leftParenthesis) else { return returned }
    try open()
    returned.query.items = try returnedItems()
    if try take(.using) { returned.listView = try listView() }
    if try take(.where) { returned.query.condition = try condition() }
    if try take(.order) { returned.query.ordering = try orderings() }
    if try take(.limit) { returned.query.limit = try limit() }
    if try take(.offset) { returned.query.offset = try searchOffset() }
    try close()
    return returned
  }

  /// The fields of an object, never none. Subqueries and TYPEOF are for queries only.
  private mutating func returnedItems() throws(Fault) -> [SelectItem] {
    var items: [SelectItem] = []
    repeat {
      if token.kind == .sign(.leftParenthesis) || token.keyword == .typeOf { throw unexpected() }
      items.append(try item())
    } while try take(.comma)
    return items
  }

  /// The name of a list view, after USING.
  private mutating func listView() throws(Fault) -> Name {
    try expectWord("LISTVIEW")
    guard try take(.equal) else { throw unexpected() }
    return try name()
  }

  /// The number after OFFSET; a negative one is outside of the range.
  private mutating func searchOffset() throws(Fault) -> Placed<Int> {
    if case .number = token.kind, text(of: token).hasPrefix("-") { throw fault(.searchOffset) }
    return try limit()
  }
}
