import ObjectModel

/// How a field's value lies in its column.
enum StoredKind: Hashable, Sendable {
  /// The row's key; ids have this prefix. The id of a row that is another record is ``anyReference``.
  case id(prefix: RecordID.Prefix)
  /// The text itself.
  case text
  /// 0 or 1.
  case boolean
  /// Seconds since 1970, UTC.
  case dateTime
  /// Days since 1970.
  case date
  /// The number in units of its last digit.
  case number(scale: Int)
  /// The key of a record of one type; ids have this prefix.
  case reference(prefix: RecordID.Prefix)
  /// A record of any type: ordinal × 2^40 + key.
  case anyReference
}

extension ObjectCatalog {
  /// How a field of an object is stored.
  func storedKind(of field: FieldDescription, in object: ObjectDescription) -> StoredKind {
    switch field.type {
    case .id:
      switch object.source {
      case .table: return .id(prefix: object.idPrefix)
      case .viewStamps: return .anyReference
      }
    case .string, .textarea, .picklist, .phone, .email, .url: return .text
    case .boolean: return .boolean
    case .dateTime: return .dateTime
    case .date: return .date
    case .integer: return .number(scale: 0)
    case .double(_, let scale), .currency(_, let scale), .percent(_, let scale): return .number(scale: scale)
    case .reference(let reference):
      guard reference.targets.count == 1, let target = self.object(named: reference.targets[0].object) else {
        return .anyReference
      }
      return .reference(prefix: target.idPrefix)
    }
  }

  /// The integer of a record in columns that hold any record; nil when the record cannot be in this file.
  func storedReference(_ id: RecordID) -> Int64? {
    guard let object = object(of: id), let key = id.key else { return nil }
    return object.firstReference + key
  }

  /// The record of an integer from a column that holds any record; nil when its ordinal is unknown.
  func recordID(storedReference: Int64) -> RecordID? {
    guard let prefix = idPrefix(ordinal: storedReference >> 40) else { return nil }
    return RecordID(prefix: prefix, key: storedReference & ((1 << 40) - 1))
  }
}

extension ObjectDescription {
  /// What is added to a key of this object where any record may stand.
  var firstReference: Int64 { ordinal << 40 }

  /// The first integer behind those of this object where any record may stand.
  var endOfReferences: Int64 { (ordinal + 1) << 40 }

  /// Whether rows are flagged when they are deleted.
  var hasDeletedFlag: Bool { deletion == .recycleBin }
}
