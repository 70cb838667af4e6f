import ObjectModel
import Repository
import SOQL

/// Keeps list views readable: the query of a new one is about its object, and has columns, a condition and an order and
/// nothing else (semantics 4.5).
struct ListViewCheck {
  /// The transaction that the row is written in.
  let reader: Reader
  /// The row's type.
  let object: ObjectDescription
  /// The objects that the query may name.
  let catalog: ObjectCatalog

  /// What is wrong with the values of a new list view, by canonical field name.
  func problem(in values: [String: FieldValue]) throws(Fault) -> RowError? {
    guard object.name == ObjectDescription.listView.name else { return nil }
    guard let soql = values["Query"]?.text else { return .requiredFieldMissing(["Query"]) }
    if let sentence = problem(with: soql, of: values["SobjectType"]?.text ?? "") {
      return .listViewQuery(sentence)
    }
    guard let listed = values["SobjectType"]?.text.flatMap({ catalog.object(named: $0) }),
      let name = values["DeveloperName"]?.text
    else { return nil }
    let isKnown = try reader.listViews(of: listed).contains { $0.developerName.equalsIgnoringASCIICase(name) }
    return isKnown ? .duplicateListView(name, of: listed) : nil
  }

  private func problem(with soql: String, of type: String) -> String? {
    do throws(Fault) {
      let query = try Query(parsing: soql)
      guard query.from.name.text.equalsIgnoringASCIICase(type) else {
        return "The query is about \(query.from.name.text), not about \(type)."
      }
      if let reason = query.reasonNotAView { return reason }
      _ = try query.checked(in: catalog)
      return nil
    } catch {
      return error.message
    }
  }
}
