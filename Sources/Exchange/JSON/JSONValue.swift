public import struct Foundation.Decimal

/// A JSON text as a tree: numbers are exact and members keep their order (design section 6).
///
/// `1` is never `true`. An object keeps every member that stood in the text; of two with the same name the last
/// one counts when a member is looked up.
public indirect enum JSONValue: Hashable, Sendable {
  /// Members in order.
  case object([Member])
  /// Elements in order.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A number of at most 38 significant digits.
  case number(Decimal)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null`.
  case null

  /// One named member of an object.
  public struct Member: Hashable, Sendable {
    /// The name, as it was written.
    public var name: String
    /// What it holds.
    public var value: JSONValue

    /// A named member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The last member of a name, spelled exactly so; nil when there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    members?.last { $0.name == name }?.value
  }

  /// The members of an object, else nil.
  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The elements of an array, else nil.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text of a string, else nil.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// A boolean's value, else nil.
  public var boolean: Bool? {
    if case .boolean(let boolean) = self { boolean } else { nil }
  }

  /// A number that is whole and fits, else nil.
  public var integer: Int? {
    if case .number(let number) = self { Int(number.description) } else { nil }
  }

  /// The token's name in the API's messages, such as `VALUE_STRING` (semantics 10.4).
  var tokenName: String {
    switch self {
    case .object: "START_OBJECT"
    case .array: "START_ARRAY"
    case .string: "VALUE_STRING"
    case .number(let number): number.exponent < 0 ? "VALUE_NUMBER_FLOAT" : "VALUE_NUMBER_INT"
    case .boolean(let boolean): boolean ? "VALUE_TRUE" : "VALUE_FALSE"
    case .null: "VALUE_NULL"
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  /// A string.
  public init(stringLiteral value: String) {
    self = .string(value)
  }

  /// A boolean.
  public init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }
}

extension JSONValue {
  /// An object of members in the order in which they are written down.
  static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// A whole number.
  static func integer(_ number: Int) -> JSONValue {
    .number(Decimal(number))
  }

  /// A string, or null for nil.
  static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }
}
