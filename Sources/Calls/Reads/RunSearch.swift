import ObjectModel
import Repository
import SOQL

/// search: the rows that hold the words of a SOSL text (semantics 6).
struct RunSearch: ReadingCall {
  private let search: CheckedSearch
  private let catalog: ObjectCatalog

  /// Reads a search.
  init(_ sosl: String, in catalog: ObjectCatalog) throws(Fault) {
    search = try Search(parsing: sosl).checked(in: catalog, text: sosl)
    self.catalog = catalog
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    var search = search
    for index in search.parts.indices {
      guard let view = search.parts[index].listView else { continue }
      search.parts[index].listViewQuery = try query(
        ofView: view.text, of: search.parts[index].query.object, reader)
    }
    return .searchRecords(try reader.search(search))
  }

  /// The query of a list view. `Recent` is what the user has opened lately (semantics 6.4).
  private func query(
    ofView name: String, of object: ObjectDescription, _ reader: Reader
  ) throws(Fault) -> CheckedQuery {
    let isRecent = name.equalsIgnoringASCIICase("Recent")
    let view = isRecent ? ShippedListView.recentlyViewed.developerName(of: object) : name
    let reply = try DescribeListView(type: object.name, view: view, in: catalog).answer(reader)
    guard case .describeListView(let described) = reply else {
      throw .noSuchListView(name, object: object)
    }
    return try Query(parsing: described.soql).checked(in: catalog, honouringNullsLast: true)
  }
}
