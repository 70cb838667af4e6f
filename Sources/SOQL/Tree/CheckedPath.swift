public import ObjectModel

/// A path that leads somewhere.
public struct CheckedPath: Sendable, Hashable {
  /// The references followed, in order.
  public var steps: [Step]
  /// Where it ends.
  public var end: End

  /// A path from its steps and its end.
  public init(steps: [Step], end: End) {
    self.steps = steps
    self.end = end
  }

  /// One reference from a child to its parent.
  public struct Step: Sendable, Hashable {
    /// The reference field on the child.
    public var field: FieldDescription
    /// The objects that the parent may be: one, or several when only the generic Name object's fields may follow.
    public var targets: [ObjectDescription]

    /// A step.
    public init(field: FieldDescription, targets: [ObjectDescription]) {
      self.field = field
      self.targets = targets
    }

    /// The relationship's canonical name.
    public var relationshipName: String { field.reference?.relationshipName ?? field.name }
  }

  /// Where a path ends.
  public enum End: Sendable, Hashable {
    /// At a field of the object that the steps lead to.
    case field(FieldDescription)
    /// At a field of the generic Name object, by its canonical name: whichever target has such a field answers
    /// it, the others answer null. Only after a step with several targets.
    case nameField(String)
    /// At `Type` of the generic Name object: the target's API name (`Queue` for a queue).
    case type
  }

  /// The canonical name of the last member.
  public var name: String {
    switch end {
    case .field(let field): field.name
    case .nameField(let name): name
    case .type: "Type"
    }
  }

  /// The canonical path, with points.
  public var text: String {
    (steps.map(\.relationshipName) + [name]).joined(separator: ".")
  }

  /// Whether the path goes through a reference that may be empty, or ends at a nillable field.
  public var isNullable: Bool {
    if steps.contains(where: { $0.field.properties.contains(.nillable) || $0.targets.count > 1 }) {
      return true
    }
    guard case .field(let field) = end else { return true }
    return field.properties.contains(.nillable)
  }
}
