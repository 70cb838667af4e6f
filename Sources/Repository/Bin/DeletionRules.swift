import ObjectModel

/// One way in which an object's records hang on a parent.
struct Dependency {
  var child: ObjectDescription
  var field: FieldDescription
  var rule: Reference.DeleteRule
}

extension ObjectCatalog {
  /// What hangs on an object's records, with what a deletion does to it. A lookup that may not be empty holds the parent
  /// where a clear could not be written.
  func dependencies(on parent: ObjectDescription) -> [Dependency] {
    childRelationships(of: parent).compactMap { relationship in
      guard let child = object(named: relationship.child), let field = child.field(relationship.field),
        SystemField(rawValue: field.name) == nil
      else { return nil }
      let mayBeEmpty = field.properties.contains(.nillable)
      let rule = relationship.reference.onDelete
      return Dependency(child: child, field: field, rule: rule == .clear && !mayBeEmpty ? .restrict : rule)
    }
  }

  /// The integer by which a child's column names a parent.
  func stored(_ key: Int64, of parent: ObjectDescription, in field: FieldDescription) -> Int64 {
    field.isPolymorphic ? parent.firstReference + key : key
  }
}
