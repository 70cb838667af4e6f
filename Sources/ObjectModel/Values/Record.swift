/// One record as a call takes or answers it: an object's API name and its fields in order.
///
/// Has REST's shape: a field may hold a value, a parent record, or child records (design section 6).
public struct Record: Hashable, Sendable {
  /// One member of a record.
  public struct Field: Hashable, Sendable {
    /// The API name of the field or of the relationship.
    public var name: String
    /// What it holds.
    public var content: Content

    /// A named member.
    public init(_ name: String, _ content: Content) {
      self.name = name
      self.content = content
    }
  }

  /// What a member of a record holds.
  public enum Content: Hashable, Sendable {
    /// A field's value.
    case value(FieldValue)
    /// The record that a reference points to; nil when it points to none.
    indirect case parent(Record?)
    /// The rows of a child relationship; nil when there are none.
    indirect case children(QueryResult?)
  }

  /// The object's API name, `attributes.type` in JSON.
  public var type: String
  /// Which stored record the members were read from, whether or not its id is a member: what `attributes.url` names.
  /// Nil for rows of an aggregate query and for records that a caller built. Left out of comparisons.
  public var origin: RecordID?
  /// The members in order; names are unique, compared without case.
  public var fields: [Field]
  /// The fields that a create or an update clears, each name once, compared without case (semantics 3.2).
  public var fieldsToNull: [String] = []

  /// A record of a type from its members.
  public init(type: String, fields: [Field] = [], origin: RecordID? = nil) {
    self.type = type
    self.fields = fields
    self.origin = origin
  }

  /// Compares the types and the members.
  public static func == (left: Record, right: Record) -> Bool {
    left.type == right.type && left.fields == right.fields && left.fieldsToNull == right.fieldsToNull
  }

  /// Hashes the type and the members.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(fields)
    hasher.combine(fieldsToNull)
  }

  /// A record of a type from plain values.
  public init(type: String, values: KeyValuePairs<String, FieldValue>) {
    self.init(type: type, fields: values.map { Field($0.key, .value($0.value)) })
  }

  /// The content of a member; nil when the record has no such member. Names compare without case.
  public func content(of name: String) -> Content? {
    fields.first { $0.name.equalsIgnoringASCIICase(name) }?.content
  }

  /// The value at a path such as `Name` or `Account.Name`. A missing member, a missing parent and null are all
  /// ``FieldValue/null``.
  public subscript(path: String) -> FieldValue {
    var record = self
    var rest = path[...]
    while let dot = rest.firstIndex(of: ".") {
      guard case .parent(let parent?) = record.content(of: String(rest[..<dot])) else { return .null }
      record = parent
      rest = rest[rest.index(after: dot)...]
    }
    guard case .value(let value) = record.content(of: String(rest)) else { return .null }
    return value
  }

  /// The record's id; nil when the member is absent or no id.
  public var id: RecordID? { self["Id"].reference }

  /// Sets a member, replacing one of the same name.
  public mutating func set(_ name: String, _ content: Content) {
    if let index = fields.firstIndex(where: { $0.name.equalsIgnoringASCIICase(name) }) {
      fields[index].content = content
    } else {
      fields.append(Field(name, content))
    }
  }
}

extension StringProtocol {
  /// Whether two API names are the same. Names are ASCII and case does not matter (semantics 3.0).
  public func equalsIgnoringASCIICase(_ other: some StringProtocol) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { left, right in
        left == right || ((65...90).contains(left & 0xDF) && left & 0xDF == right & 0xDF)
      }
  }
}

extension String {
  /// The same for two strings, which most names are; equal ones are told by their bytes at once.
  public func equalsIgnoringASCIICase(_ other: String) -> Bool {
    if self == other { return true }
    guard utf8.count == other.utf8.count else { return false }
    return self[...].equalsIgnoringASCIICase(other[...])
  }
}
