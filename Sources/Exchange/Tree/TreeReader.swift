import ObjectModel

/// Turns the nested records of a tree file into a flat list, parents first.
struct TreeReader {
  /// What has been read.
  private(set) var records: [TreeRecord] = []
  private let catalog: ObjectCatalog

  /// The record above, for the records of a child relationship.
  struct Parent {
    /// The child's reference field.
    let field: String
    /// The parent's reference id.
    let referenceID: String
  }

  init(catalog: ObjectCatalog) {
    self.catalog = catalog
  }

  /// Reads `{"records": […]}`.
  mutating func read(records list: JSONValue, type: String?, parent: Parent?) throws(Fault) {
    guard let rows = list["records"] else { throw .missingMember("records") }
    guard let elements = rows.elements else {
      throw .wrongMember("records", expected: "array", found: rows)
    }
    for element in elements { try read(element, type: type, parent: parent) }
  }

  private mutating func read(_ value: JSONValue, type: String?, parent: Parent?) throws(Fault) {
    guard let members = value.members else {
      throw .wrongMember("records", expected: "record", found: value)
    }
    let own = members.filter {
      $0.value["records"] == nil && !$0.name.equalsIgnoringASCIICase(ColumnPlan.errorColumn)
    }
    let record = try Record(json: .object(own), type: type ?? "")
    guard !record.type.isEmpty else { throw .missingMember("attributes.type") }
    guard let object = catalog.object(named: record.type) else { throw .invalidType(record.type) }
    let children = members.filter { $0.value["records"] != nil }
    var tree = TreeRecord(
      type: object.name, referenceID: value["attributes"]?["referenceId"]?.string, record: record)
    tree.record.type = object.name
    tree.takeReferences(of: object)
    if let parent { tree.references[parent.field] = parent.referenceID }
    let referenceID = tree.referenceID ?? "\(object.name)#\(records.count + 1)"
    if !children.isEmpty { tree.referenceID = referenceID }
    records.append(tree)
    for child in children { try read(child, of: object, referenceID: referenceID) }
  }

  private mutating func read(
    _ member: JSONValue.Member, of object: ObjectDescription, referenceID: String
  ) throws(Fault) {
    let relationship = catalog.childRelationships(of: object).first {
      $0.reference.childRelationshipName?.equalsIgnoringASCIICase(member.name) ?? false
    }
    guard let relationship else { throw .noSuchColumn(member.name, object: object.name) }
    let parent = Parent(field: relationship.field, referenceID: referenceID)
    try read(records: member.value, type: relationship.child, parent: parent)
  }
}

extension TreeRecord {
  /// Moves the texts `@…` of reference fields into ``references``.
  fileprivate mutating func takeReferences(of object: ObjectDescription) {
    record.fields.removeAll { member in
      guard let field = object.field(member.name), field.reference != nil,
        case .value(.text(let text)) = member.content, text.hasPrefix("@")
      else { return false }
      references[field.name] = String(text.dropFirst())
      return true
    }
  }
}
