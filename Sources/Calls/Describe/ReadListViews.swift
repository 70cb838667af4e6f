import ObjectModel
import Repository

/// listViews: the list views of an object type (semantics 4.5); none for a type without a layout.
struct ReadListViews: ReadingCall {
  private let object: ObjectDescription

  /// Finds the object type.
  init(type: String, in catalog: ObjectCatalog) throws(Fault) {
    object = try catalog.known(type)
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .listViews(try reader.listViews(of: object))
  }
}
