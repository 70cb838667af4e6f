import ObjectModel

extension Checker {
  /// FIELDS(): all fields of a group, each as if it were written (semantics 5.9). Every described field is a standard
  /// one.
  mutating func fields(
    _ group: Placed<SelectItem.FieldGroup>, of query: Query, to selection: inout Selection
  ) throws(Fault) {
    if grouping != nil { throw fault(.groupedFields, at: group.offset) }
    switch group.value {
    case .standard: break
    case .all, .custom:
      guard query.isShort else { throw fault(.unlimitedFields, at: group.offset) }
    }
    if group.value == .custom { throw fault(.noCustomFields(object.name), at: group.offset) }
    for field in object.fields {
      if let wrong = selection.add(CheckedPath(steps: [], end: .field(field))) {
        throw fault(wrong, at: group.offset)
      }
    }
  }
}

extension Query {
  /// Whether LIMIT, or a condition on ids that every row meets, leaves few enough rows for all fields.
  fileprivate var isShort: Bool {
    if let limit, limit.value <= Limits.fieldsRows { return true }
    return condition?.isShort(of: from) ?? false
  }
}

extension Condition {
  fileprivate func isShort(of from: From) -> Bool {
    switch self {
    case .comparison(.field(let path), .equal, _): path.isID(of: from)
    case .membership(.field(let path), false, let ids): path.isID(of: from) && ids.count <= Limits.fieldsRows
    case .and(let parts): parts.contains { $0.isShort(of: from) }
    case .comparison, .membership, .semiJoin, .inclusion, .or, .not: false
    }
  }
}

extension FieldPath {
  /// Whether the path is the record's own id, perhaps behind the alias or the object's name.
  fileprivate func isID(of from: From) -> Bool {
    guard let last = names.last, last.text.equalsIgnoringASCIICase("Id") else { return false }
    return names.count == 1
      || (names.count == 2
        && [from.alias?.text, from.name.text].contains { $0?.equalsIgnoringASCIICase(names[0].text) == true })
  }
}
