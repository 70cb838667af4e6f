import ObjectModel

// The parts of an object's describe answer that are more than a flag (semantics 4.2, 4.3).

extension ObjectDescription {
  /// Whether the object has the dates that a list of the most recently used records is made of.
  var isMruEnabled: Bool {
    viewedField != nil
  }

  /// The one record type that every object has.
  var masterRecordTypeInfo: JSONValue {
    let id = RecordTypeMapping.masterRecordTypeID
    return .object([
      "active": true, "available": true, "defaultRecordTypeMapping": true, "developerName": "Master",
      "master": true, "name": "Master", "recordTypeId": .string(id),
      "urls": .object(["layout": .string("\(RESTPath.object(name))/describe/layouts/\(id)")]),
    ])
  }

  /// The scopes of a query's USING SCOPE: everything, and for objects with an owner one's own.
  var supportedScopes: [JSONValue] {
    let everything = JSONValue.object([
      "label": .string("All \(labelPlural.lowercased())"), "name": "everything",
    ])
    let mine = JSONValue.object(["label": .string("My \(labelPlural.lowercased())"), "name": "mine"])
    return field(.owner) == nil ? [everything] : [everything, mine]
  }

  /// REST's addresses of what belongs to the object.
  var urls: JSONValue {
    let path = RESTPath.object(name)
    var members = [
      JSONValue.Member("sobject", .string(path)), JSONValue.Member("describe", .string("\(path)/describe")),
      JSONValue.Member("rowTemplate", .string("\(path)/{ID}")),
    ]
    if calls.contains(.describeLayout) {
      members.append(.init("layouts", .string("\(path)/describe/layouts")))
      members.append(.init("compactLayouts", .string("\(path)/describe/compactLayouts")))
      members.append(.init("listviews", .string("\(path)/listviews")))
    }
    return .object(members)
  }
}

extension ChildRelationship {
  /// The relationship as describeSObjects answers it.
  var json: JSONValue {
    .object([
      "cascadeDelete": .boolean(reference.onDelete == .cascade), "childSObject": .string(child),
      "deprecatedAndHidden": false, "field": .string(field), "junctionIdListNames": .array([]),
      "junctionReferenceTo": .array([]), "relationshipName": .optional(reference.childRelationshipName),
      "restrictedDelete": .boolean(reference.isRestrictedDelete),
    ])
  }
}
