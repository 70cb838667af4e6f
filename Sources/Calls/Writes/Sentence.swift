import ObjectModel
import Repository

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

  /// The same with the stored name of a single row that sends none: `Change Interaction “Pricing call”`.
  static func rows(_ verb: String, _ rows: [SentRow], naming reader: Reader) throws(Fault) -> String {
    let plain = Self.rows(verb, rows)
    guard rows.count == 1, let row = rows.first, let id = row.id?.id,
      !row.fields.contains(where: { $0.field.isNameField }), let name = try reader.name(of: id)
    else { return plain }
    return "\(plain) “\(name.prefix(utf16Length: 80))”"
  }

  /// A call with ids: `Delete Interaction`, `Restore 3 records`.
  static func ids(_ verb: String, _ ids: [SentID], in catalog: ObjectCatalog) -> String {
    let objects = ids.compactMap { $0.id.flatMap(catalog.object(of:)) }
    if ids.count == 1, let object = objects.first { return "\(verb) \(object.label)" }
    return count(verb, objects, of: ids.count)
  }

  /// A call with ids, by name where there is one record: `Delete Interaction “Pricing call”`.
  static func ids(
    _ verb: String, _ ids: [SentID], naming reader: Reader, in catalog: ObjectCatalog
  ) throws(Fault) -> String {
    let plain = Self.ids(verb, ids, in: catalog)
    guard ids.count == 1, let id = ids.first?.id, catalog.object(of: id) != nil,
      let name = try reader.name(of: id)
    else { return plain }
    return "\(plain) “\(name.prefix(utf16Length: 80))”"
  }

  private static func count(_ verb: String, _ objects: [ObjectDescription], of rows: Int) -> String {
    guard let first = objects.first, objects.count == rows, objects.allSatisfy({ $0.name == first.name })
    else { return rows == 1 ? "\(verb) 1 record" : "\(verb) \(rows) records" }
    return "\(verb) \(rows) \(first.labelPlural)"
  }
}
