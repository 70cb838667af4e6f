import ObjectModel
import SOQL

// From a list to its query, and from a query to a list view.

extension AppState {
  /// Copies the query of the visible list, or the text in the query box.
  mutating func copyQuery() {
    switch screen {
    case .list(let list):
      copy(list.shownQuery, as: list.words.isEmpty ? "the list's query as SOQL" : "the search as SOSL")
    case .query(let query): copy(query.area.text, as: "the query")
    case .detail, .form, .recycleBin, .drafts, .help: break
    }
  }

  private mutating func copy(_ text: String, as name: String) {
    guard text.utf8.count <= Self.longestCopy else {
      say(.warning, "The text is too long for the terminal's clipboard.")
      return
    }
    effects.append(.copy(text))
    say(.done, "Copied \(name).")
  }

  /// UTF-8 bytes that terminals take: 74,994 when they are encoded.
  private static var longestCopy: Int { 56_000 }

  /// Opens the query screen with the query of the visible list.
  mutating func openListQuery() {
    guard case .list(let list) = screen else { return }
    openQuery(list.shownQuery)
  }

  /// Why the query in the box cannot be a list view; nil when it can.
  func noView(_ text: String) -> String? {
    do {
      let query = try Query(parsing: text)
      if let reason = query.reasonNotAView { return reason }
    } catch {
      return Statement(text).isSearch
        ? "A search cannot be a list view." : "Only a whole query can be a list view."
    }
    return viewObject(of: text) == nil ? "A list view needs an object that has lists." : nil
  }

  /// The object that a query in the box is about, when it has list views.
  func viewObject(of text: String) -> ObjectDescription? {
    guard let query = try? Query(parsing: text) else { return nil }
    return described.object(named: query.from.name.text).flatMap {
      $0.calls.contains(.describeLayout) ? $0 : nil
    }
  }

  /// Makes the list view.
  mutating func saveView(_ name: String, of object: String, _ text: String) {
    perform(
      .create([.listView(named: name, of: object, soql: text)]), for: .saveView(object: object, name: name))
  }

  /// Takes the answer of making a list view in: the lists of the object offer it.
  mutating func takeSavedView(_ result: RowResult, of object: String, named name: String) {
    if let error = result.errors.first {
      say(.error, error.message)
      return
    }
    let number = (described.views[object]?.count ?? 0) + 1
    let plural = described.object(named: object)?.labelPlural ?? object
    let key = described.views[object] != nil && number < 10 ? "\(number) shows it, " : ""
    say(.done, "\"\(name)\" is a list view; in \(plural) \(key)u takes it back.")
    perform(.listViews(type: object), for: .views(object: object))
  }
}

extension ListScreen {
  /// What the list shows as a query: its columns, its condition and its order; while words are looked for, as a search.
  var shownQuery: String {
    let paths = columns.isEmpty ? ["Id"] : columns.map(\.path)
    return words.isEmpty ? query(of: paths).text : search(of: paths).text
  }
}
