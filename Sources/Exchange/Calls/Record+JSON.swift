public import ObjectModel

extension Record {
  /// Reads a record in REST's shape (design section 6).
  ///
  /// The type is `attributes.type`, else the one given, else empty; the rest of `attributes` is ignored. Names of
  /// members are kept as they were sent; of two that differ in nothing but case the last one counts. A string,
  /// a number, a boolean and null become a ``ObjectModel/FieldValue`` of that kind, an object a parent record.
  /// `fieldsToNull` becomes the record's own; a name that it holds twice counts once.
  public init(json value: JSONValue, type: String = "") throws(Fault) {
    guard let members = value.members else { throw .wrongMember("records", expected: "record", found: value) }
    self.init(type: type)
    var places: [String: Int] = [:]
    for member in members {
      if member.name.equalsIgnoringASCIICase("attributes") {
        self.type = try Self.type(in: member.value) ?? type
      } else if member.name.equalsIgnoringASCIICase("fieldsToNull") {
        fieldsToNull = try Self.names(in: member.value)
      } else {
        let field = Field(member.name, try Content(json: member.value, name: member.name))
        keep(field, in: &places)
      }
    }
  }

  /// Like ``set(_:_:)``, but its time does not grow with the number of members.
  private mutating func keep(_ field: Field, in places: inout [String: Int]) {
    let name = field.name.lowercased()
    if let place = places[name] {
      fields[place] = field
    } else {
      places[name] = fields.count
      fields.append(field)
    }
  }

  private static func type(in attributes: JSONValue) throws(Fault) -> String? {
    guard attributes.members != nil else {
      throw .wrongMember("attributes", expected: "object", found: attributes)
    }
    guard let type = attributes["type"], type != .null else { return nil }
    guard let name = type.string else {
      throw .wrongMember("attributes.type", expected: "string", found: type)
    }
    return name
  }

  private static func names(in value: JSONValue) throws(Fault) -> [String] {
    if value == .null { return [] }
    guard let names = value.strings else {
      throw .wrongMember("fieldsToNull", expected: "array of strings", found: value)
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }
  }
}

extension Record.Content {
  fileprivate init(json value: JSONValue, name: String) throws(Fault) {
    switch value {
    case .string(let text): self = .value(.text(text))
    case .number(let number): self = .value(.number(number))
    case .boolean(let boolean): self = .value(.boolean(boolean))
    case .null: self = .value(.null)
    case .object: self = .parent(try Record(json: value))
    case .array: throw .wrongMember(name, expected: "field", found: value)
    }
  }
}
