/// What is known about one object type: its names, its fields, its layout and what may be done with it.
///
/// One constant per object, in `Objects/`. Adding an object or a field is a change there, a migration and a
/// layout entry; nothing else names it.
public struct ObjectDescription: Sendable, Hashable {
  /// The API name.
  public let name: String
  /// What people read for one record.
  public let label: String
  /// What people read for many.
  public let labelPlural: String
  /// The first three characters of its ids.
  public let keyPrefix: String
  /// The type's number inside stored references: ordinal × 2^40 + key. Never changes and is never reused.
  public let ordinal: Int64
  /// The calls that the object supports.
  public let calls: Set<CallName>
  /// Whether a delete goes to the recycle bin or removes the row at once.
  public let deletion: Deletion
  /// The fields in the order of `describeSObjects`.
  public let fields: [FieldDescription]
  /// The page layout that ships with the program; nil for objects without one.
  public let layout: LayoutDescription?
  /// Paths of the list's columns, such as `Account.Name`.
  public let searchLayout: [String]
  /// Fields that identify a record in one line.
  public let compactLayout: [String]

  /// What a delete does to the row.
  public enum Deletion: Sendable, Hashable {
    /// The row stays, flagged, for the retention of the bin.
    case recycleBin
    /// The row goes at once, as share rows and group members do.
    case permanent
  }

  /// An object type.
  public init(
    name: String, label: String, labelPlural: String, keyPrefix: String, ordinal: Int64,
    calls: Set<CallName> = .all, deletion: Deletion = .recycleBin, fields: [FieldDescription],
    layout: LayoutDescription?, searchLayout: [String], compactLayout: [String]
  ) {
    self.name = name
    self.label = label
    self.labelPlural = labelPlural
    self.keyPrefix = keyPrefix
    self.ordinal = ordinal
    self.calls = calls
    self.deletion = deletion
    self.fields = fields
    self.layout = layout
    self.searchLayout = searchLayout
    self.compactLayout = compactLayout
  }

  /// The field of a name, compared without case; nil when there is none.
  public func field(_ name: String) -> FieldDescription? {
    fields.first { $0.name.equalsIgnoringASCIICase(name) }
  }

  /// The field with a role; nil when the object has none.
  public func field(_ role: FieldRole) -> FieldDescription? {
    fields.first { $0.role == role }
  }

  /// The reference field that a path reaches by a relationship name; nil when there is none.
  public func field(relationship name: String) -> FieldDescription? {
    fields.first { $0.reference?.relationshipName?.equalsIgnoringASCIICase(name) ?? false }
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
