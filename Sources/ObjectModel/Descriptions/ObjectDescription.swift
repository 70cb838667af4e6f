/// What is known about one object type: its names, its fields, its layout and what may be done with it.
///
/// One constant per object, in `Objects/`. Adding an object or a field is a change there, a migration and a
/// layout entry; nothing else names it.
public struct ObjectDescription: Sendable, Hashable {
  /// The API name.
  public var name: String { facts.value.name }
  /// What people read for one record.
  public var label: String { facts.value.label }
  /// What people read for many.
  public var labelPlural: String { facts.value.labelPlural }
  /// The first three characters of its ids; empty for an object whose rows have the ids of other records.
  public var keyPrefix: String { facts.value.keyPrefix }
  /// What all ids of its records in this file begin with.
  public var idPrefix: RecordID.Prefix { facts.value.idPrefix }
  /// The type's number inside stored references: ordinal × 2^40 + key. Never changes and is never reused.
  public var ordinal: Int64 { facts.value.ordinal }
  /// The calls that the object supports.
  public var calls: Set<CallName> { facts.value.calls }
  /// Whether a delete goes to the recycle bin or removes the row at once.
  public var deletion: Deletion { facts.value.deletion }
  /// Where its rows are.
  public var source: Source { facts.value.source }
  /// The fields in the order of `describeSObjects`.
  public var fields: [FieldDescription] { facts.value.fields }
  /// The page layout that ships with the program; nil for objects without one.
  public var layout: LayoutDescription? { facts.value.layout }
  /// Paths of the list's columns, such as `Account.Name`.
  public var searchLayout: [String] { facts.value.searchLayout }
  /// Fields that identify a record in one line.
  public var compactLayout: [String] { facts.value.compactLayout }

  private let facts: Shared<Facts>

  /// The properties of an object, and its fields by the names that callers use.
  private struct Facts: Hashable, Sendable {
    let name: String
    let label: String
    let labelPlural: String
    let keyPrefix: String
    let idPrefix: RecordID.Prefix
    let ordinal: Int64
    let calls: Set<CallName>
    let deletion: Deletion
    let source: Source
    let fields: [FieldDescription]
    let layout: LayoutDescription?
    let searchLayout: [String]
    let compactLayout: [String]
    let fieldsByName: [String: FieldDescription]
    let fieldsByRelationship: [String: FieldDescription]
  }

  /// What a delete does to the row.
  public enum Deletion: Sendable, Hashable {
    /// The row stays, flagged, for the retention of the bin.
    case recycleBin
    /// The row goes at once, as share rows and group members do.
    case permanent
  }

  /// Where an object's rows are.
  public enum Source: Sendable, Hashable {
    /// In a table of its own.
    case table
    /// Put together for the running user from the dates that say which records the user saw (semantics 7). A row's id
    /// is the record's, of any type.
    case viewStamps
  }

  /// An object type. Of two fields with the same name or relationship the first counts.
  public init(
    name: String, label: String, labelPlural: String, keyPrefix: String, ordinal: Int64,
    calls: Set<CallName> = .all, deletion: Deletion = .recycleBin, source: Source = .table,
    fields: [FieldDescription],
    layout: LayoutDescription?, searchLayout: [String], compactLayout: [String]
  ) {
    facts = Shared(
      Facts(
        name: name, label: label, labelPlural: labelPlural, keyPrefix: keyPrefix,
        idPrefix: RecordID.Prefix(keyPrefix),
        ordinal: ordinal, calls: calls, deletion: deletion, source: source, fields: fields, layout: layout,
        searchLayout: searchLayout, compactLayout: compactLayout,
        fieldsByName: Self.index(fields.map { ($0.name, $0) }),
        fieldsByRelationship: Self.index(
          fields.compactMap { field in field.reference?.relationshipName.map { ($0, field) } })))
  }

  /// Fields under their names as written and in lower case.
  private static func index(
    _ fields: [(name: String, field: FieldDescription)]
  ) -> [String: FieldDescription] {
    let entries = fields.flatMap { [($0.name, $0.field), ($0.name.lowercased(), $0.field)] }
    return Dictionary(entries) { first, _ in first }
  }

  /// The field of a name, compared without case; nil when there is none.
  public func field(_ name: String) -> FieldDescription? {
    facts.value.fieldsByName[name] ?? facts.value.fieldsByName[name.lowercased()]
  }

  /// The field with a role; nil when the object has none.
  public func field(_ role: FieldRole) -> FieldDescription? {
    fields.first { $0.role == role }
  }

  /// The reference field that a path reaches by a relationship name; nil when there is none.
  public func field(relationship name: String) -> FieldDescription? {
    facts.value.fieldsByRelationship[name] ?? facts.value.fieldsByRelationship[name.lowercased()]
  }

  /// Whether the user's dates of seeing a record of the type are kept, so that it may be among the recently viewed
  /// (semantics 7).
  public var hasViewStamps: Bool {
    fields.contains { field in
      if case .viewStamp = field.source { true } else { false }
    }
  }

  /// The fields whose words the full-text index holds.
  public var searchableFields: [FieldDescription] {
    calls.contains(.search) ? fields.filter(\.isSearchable) : []
  }
}

/// The documented calls, by their documented names.
public enum CallName: String, Sendable, Hashable, CaseIterable {
  case create, delete, describeLayout, describeSObjects, getDeleted, getUpdated, query, retrieve, search
  case undelete, update, upsert
}

extension Set<CallName> {
  /// All twelve.
  public static let all = Set(CallName.allCases)
}
