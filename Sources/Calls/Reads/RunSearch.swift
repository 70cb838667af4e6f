import ObjectModel
import Repository
import SOQL

/// search: the rows that hold the words of a SOSL text (semantics 6).
struct RunSearch: ReadingCall {
  private let search: CheckedSearch

  /// Reads a search.
  init(_ sosl: String, in catalog: ObjectCatalog) throws(Fault) {
    search = try Search(parsing: sosl).checked(in: catalog, text: sosl)
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .searchRecords(try reader.search(search))
  }
}
