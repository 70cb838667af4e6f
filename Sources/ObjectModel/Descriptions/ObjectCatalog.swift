/// A closed set of object descriptions with the look-ups that every layer needs.
public struct ObjectCatalog: Sendable {
  /// The objects in the order of `describeGlobal`.
  public let objects: [ObjectDescription]
  /// The layouts that replace shipped ones, by the object's API name.
  public private(set) var replacingLayouts: [String: ReplacingLayout] = [:]
  private let byName: [String: ObjectDescription]
  private let byKeyPrefix: [String: ObjectDescription]
  private let byOrdinal: [Int64: ObjectDescription]
  /// What the ids of the small ordinals begin with, by ordinal: rows of results ask for nothing else so often.
  private let idPrefixes: [RecordID.Prefix?]

  /// A catalogue of objects; of two with the same name, prefix or ordinal the first counts.
  public init(_ objects: [ObjectDescription]) {
    self.objects = objects
    byName = Dictionary(objects.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    byKeyPrefix = Dictionary(objects.filter { $0.source == .table }.map { ($0.keyPrefix, $0) }) {
      first, _ in first
    }
    let byOrdinal = Dictionary(objects.map { ($0.ordinal, $0) }) { first, _ in first }
    self.byOrdinal = byOrdinal
    idPrefixes = (0..<64).map { byOrdinal[$0]?.idPrefix }
  }

  /// The objects that ship with the program.
  public static let shipped = ObjectCatalog([
    .interaction, .interactionAttendee, .account, .contact, .location, .opportunity, .financialDeal,
    .user, .profile, .userRole, .group, .groupMember, .queueSobject, .listView, .recentlyViewed,
  ])

  /// The catalogue with layouts in the place of shipped ones. Of two for the same object the last counts.
  public func replacing(_ layouts: [ReplacingLayout]) -> ObjectCatalog {
    var catalog = self
    for layout in layouts { catalog.replacingLayouts[layout.layout.objectType] = layout }
    return catalog
  }

  /// The object of a name, compared without case; nil when there is none.
  public func object(named name: String) -> ObjectDescription? {
    byName[name] ?? byName[name.lowercased()]
  }

  /// The object whose ids start as this one does; nil when there is none.
  public func object(of id: RecordID) -> ObjectDescription? {
    byKeyPrefix[id.keyPrefix]
  }

  /// The object with a stored ordinal; nil when there is none.
  public func object(ordinal: Int64) -> ObjectDescription? {
    byOrdinal[ordinal]
  }

  /// What all ids of an object's records begin with, by its stored ordinal; nil when there is no such object.
  public func idPrefix(ordinal: Int64) -> RecordID.Prefix? {
    (0..<64).contains(ordinal) ? idPrefixes[Int(ordinal)] : byOrdinal[ordinal]?.idPrefix
  }

  /// The relationships whose parent may be this object, in the order of the catalogue. Rows without a table of their own
  /// are nobody's children.
  public func childRelationships(of parent: ObjectDescription) -> [ChildRelationship] {
    objects.filter { $0.source == .table }.flatMap { child in
      child.fields.compactMap { field in
        guard let reference = field.reference, reference.objects.contains(parent.name) else { return nil }
        return ChildRelationship(child: child.name, field: field.name, reference: reference)
      }
    }
  }

  /// The field that a path such as `Account.Name` leads to from an object, over single-type references and, for
  /// the name, over references to several types. Nil when the path leads nowhere.
  public func field(at path: String, from object: ObjectDescription) -> FieldDescription? {
    guard let dot = path.firstIndex(of: ".") else { return object.field(path) }
    let rest = String(path[path.index(after: dot)...])
    guard let reference = object.field(relationship: String(path[..<dot]))?.reference,
      let target = reference.targets.lazy.compactMap({ self.object(named: $0.object) }).first
    else { return nil }
    return field(at: rest, from: target)
  }
}

/// One way from a parent to its children (semantics 4.3).
public struct ChildRelationship: Sendable, Hashable {
  /// The child object's API name.
  public let child: String
  /// The child's reference field.
  public let field: String
  /// The reference as the child describes it.
  public let reference: Reference

  /// A relationship from the child's side.
  public init(child: String, field: String, reference: Reference) {
    self.child = child
    self.field = field
    self.reference = reference
  }
}
