import ObjectModel

extension StoredKind {
  /// A value of the journal, where every reference is ordinal × 2^40 + key, as the API knows it.
  func journalValue(_ value: SQLValue, in catalog: ObjectCatalog) -> FieldValue {
    switch (self, value) {
    case (.text, .text(let text)): return .text(text)
    case (.boolean, .integer(let flag)): return .boolean(flag != 0)
    case (.dateTime, .integer(let seconds)): return .dateTime(Instant(seconds: seconds))
    case (.date, .integer(let days)): return .date(CalendarDate(days: Int(days)))
    case (.number(let scale), .integer(let units)): return .number(Self.number(units, scale: scale))
    case (.id, .integer(let record)), (.reference, .integer(let record)),
      (.anyReference, .integer(let record)):
      return catalog.recordID(storedReference: record).map(FieldValue.reference) ?? .null
    case (.text, _), (.boolean, _), (.dateTime, _), (.date, _), (.number, _), (.id, _), (.reference, _),
      (.anyReference, _):
      return .null
    }
  }
}

extension ChangeKind {
  /// The kind as answers name it.
  var shown: JournalChange.Kind {
    switch self {
    case .created: .created
    case .updated: .updated
    case .deleted: .deleted
    case .undeleted: .undeleted
    case .purged: .purged
    }
  }
}
