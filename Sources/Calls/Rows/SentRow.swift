import ObjectModel

/// One record as a caller sent it: names found, values of the fields' kinds.
struct SentRow {
  /// The object's type.
  let object: ObjectDescription
  /// The fields that are present, each once, in the order they were sent; without `Id`.
  private(set) var fields: [(field: FieldDescription, value: SentValue)] = []
  /// The names that the object does not have.
  private(set) var unknownNames: [String] = []
  /// What stands in `Id`; nil when the member is absent or null.
  private(set) var id: SentID?
  /// The reference fields that were sent as nested parents.
  private var nestedNames: Set<String> = []
  /// Whether a number may come as text.
  private let readsNumerals: Bool

  /// Reads a record. A scalar of the wrong kind is the request's fault (semantics 3.1.5), or with
  /// `blamingRows` the row's error (semantics 3.14); then a number may come as text, as files and forms have it.
  ///
  /// - Parameter place: where the record stands in the request, for the fault.
  init(
    _ record: Record, of object: ObjectDescription, in catalog: ObjectCatalog, at place: String = "",
    blamingRows: Bool = false
  ) throws(Fault) {
    self.object = object
    readsNumerals = blamingRows
    fields.reserveCapacity(record.fields.count)
    for member in record.fields {
      do throws(Fault) {
        try read(member, in: catalog)
      } catch {
        guard error.code == .jsonParserError else { throw error }
        guard blamingRows, let field = field(of: member) else { throw error.at("\(place).\(member.name)") }
        set(field, .refused(.wrongType(member.shownText, field: field)))
      }
    }
    for name in record.fieldsToNull { clear(name) }
  }

  /// Clears a field by its own name. One that the row names too is refused, whatever it holds (semantics 3.2), and so is
  /// an id, which nobody writes.
  private mutating func clear(_ name: String) {
    guard let field = object.field(name) else { return unknownNames.append(name) }
    if let index = fields.firstIndex(where: { $0.field.name == field.name }) {
      fields[index].value = .refused(.setAndCleared(field))
    } else {
      fields.append((field, .value(.null)))
    }
  }

  /// The field that a member sets, other than `Id`.
  private func field(of member: Record.Field) -> FieldDescription? {
    let field = object.field(member.name) ?? object.field(relationship: member.name)
    return field?.type == .id ? nil : field
  }

  /// The row without a field.
  func without(_ field: FieldDescription) -> SentRow {
    var row = self
    row.fields.removeAll { $0.field.name == field.name }
    return row
  }

  /// Cuts a field's text to its length, where that can be.
  mutating func truncate(_ field: FieldDescription) {
    guard let index = fields.firstIndex(where: { $0.field.name == field.name }),
      case .value(.text(let text)) = fields[index].value, let cut = field.truncated(text)
    else { return }
    fields[index].value = .value(cut.isEmpty ? .null : .text(cut))
  }

  private mutating func read(_ member: Record.Field, in catalog: ObjectCatalog) throws(Fault) {
    switch member.content {
    case .value(let value):
      if let field = object.field(member.name) {
        set(field, try field.converted(value, readsNumerals: readsNumerals))
      } else if value.isNull, let field = object.field(relationship: member.name) {
        set(field, .value(.null), isNested: true)
      } else {
        unknownNames.append(member.name)
      }
    case .parent(let parent):
      if let field = object.field(relationship: member.name), let reference = field.reference {
        let key = try reference.key(
          of: parent, named: member.name, for: field, in: catalog, readsNumerals: readsNumerals)
        set(field, key, isNested: true)
      } else if let field = object.field(member.name) {
        throw field.wrongScalar(kind: "START_OBJECT", value: "{")
      } else {
        unknownNames.append(member.name)
      }
    case .children:
      unknownNames.append(member.name)
    }
  }

  /// Sets a field. What clears it twice, by its own name and by its relationship's, clears it; other fields that come
  /// twice are refused.
  private mutating func set(_ field: FieldDescription, _ value: SentValue, isNested: Bool = false) {
    if case .id = field.type { return setID(field, value) }
    guard let index = fields.firstIndex(where: { $0.field.name == field.name }) else {
      fields.append((field, value))
      if isNested { nestedNames.insert(field.name) }
      return
    }
    if fields[index].value.isNull, value.isNull { return }
    fields[index].value = .refused(.sentTwice(field))
  }

  private mutating func setID(_ field: FieldDescription, _ value: SentValue) {
    switch value {
    case .value(.reference(let sent)): id = .id(sent)
    case .malformedReference(let text): id = .malformed(text)
    case .value, .parent, .refused: break
    }
  }
}

extension Record.Field {
  /// The sent value as text, for a message.
  fileprivate var shownText: String {
    switch content {
    case .value(let value): value.shownScalar
    case .parent(let parent): parent?.fields.first?.shownText ?? "null"
    case .children: ""
    }
  }
}

extension Reference {
  /// A nested parent as a look-up by one idLookup field: `"Account": {"Name": "Acme"}` (semantics 3.0). With
  /// several target types the nested record must say which it is.
  fileprivate func key(
    of parent: Record?, named name: String, for reference: FieldDescription, in catalog: ObjectCatalog,
    readsNumerals: Bool
  ) throws(Fault) -> SentValue {
    guard let parent else { return .value(.null) }
    let type = parent.type.isEmpty && targets.count == 1 ? objects.first : parent.type
    guard let type, let target = objects.first(where: { $0.equalsIgnoringASCIICase(type) }),
      let object = catalog.object(named: target)
    else { return .refused(.noSuchParentEntity(name)) }
    guard parent.fields.count == 1, let member = parent.fields.first, case .value(let sent) = member.content
    else { return .refused(.oneParentKey(object: object, field: name)) }
    guard let field = object.field(member.name), field.properties.contains(.idLookup) else {
      return .refused(.notAKey(member.name, object: object))
    }
    switch try field.converted(sent, readsNumerals: readsNumerals) {
    case .value(.null): return .refused(.parentNotFound("null", key: field, object: object, field: reference))
    case .value(let value) where field.type == .id: return .value(value)
    case .value(let value): return .parent(object, key: field, value: value)
    case .malformedReference(let text): return .malformedReference(text)
    case .parent, .refused: return .refused(.noSuchParentEntity(name))
    }
  }
}
