import ObjectModel

/// The journal's sentence of a call that brings none: what was done to what, in plain words.
enum Sentence {
  /// A call with rows: `Create Interaction “Pricing call”`, `Change 3 Accounts`.
  static func rows(_ verb: String, _ rows: [SentRow]) -> String {
    let objects = rows.map(\.object)
    guard rows.count == 1, let row = rows.first else { return count(verb, objects, of: rows.count) }
    let sent = row.fields.first { $0.field.isNameField }
    guard case .value(.text(let name))? = sent?.value else { return "\(verb) \(row.object.label)" }
    return "\(verb) \(row.object.label) “\(name.prefix(utf16Length: 80))”"
  }

  /// A call with ids: `Delete Interaction`, `Restore 3 records`.
  static func ids(_ verb: String, _ ids: [SentID], in catalog: ObjectCatalog) -> String {
    let objects = ids.compactMap { $0.id.flatMap(catalog.object(of:)) }
    if ids.count == 1, let object = objects.first { return "\(verb) \(object.label)" }
    return count(verb, objects, of: ids.count)
  }

  private static func count(_ verb: String, _ objects: [ObjectDescription], of rows: Int) -> String {
    guard let first = objects.first, objects.count == rows, objects.allSatisfy({ $0.name == first.name })
    else { return rows == 1 ? "\(verb) 1 record" : "\(verb) \(rows) records" }
    return "\(verb) \(rows) \(first.labelPlural)"
  }
}
