public import ObjectModel

/// The plan of an sObject tree import: which files to load in which order (`plan.json` of `sf data export tree`).
public struct TreePlan: Hashable, Sendable {
  /// The files of one object type.
  public struct Step: Hashable, Sendable {
    /// The object's API name.
    public var object: String
    /// Whether later steps may refer to these records.
    public var savesReferences: Bool
    /// Whether these records refer to records of earlier steps.
    public var resolvesReferences: Bool
    /// File names, relative to the plan.
    public var files: [String]
  }

  /// The steps in the order in which they are loaded.
  public var steps: [Step]

  /// Reads a plan: an array of `{sobject, saveRefs, resolveRefs, files}`. Anything else is a fault that names the
  /// member that is missing or wrong.
  public init(json bytes: some Sequence<UInt8>) throws(Fault) {
    let value = try JSONValue(json: bytes)
    guard let elements = value.elements else {
      throw .wrongMember("plan", expected: "array", found: value)
    }
    steps = []
    for element in elements {
      var members = try CallMembers(element)
      steps.append(
        Step(
          object: try members.string("sobject"), savesReferences: try members.flag("saveRefs"),
          resolvesReferences: try members.flag("resolveRefs"), files: try members.strings("files")))
      try members.finish()
    }
  }
}
