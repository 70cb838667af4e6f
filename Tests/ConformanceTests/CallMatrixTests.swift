import ObjectModel
import Testing

/// Every object answers the calls that its description allows and refuses the others with the code for it (semantics
/// 3.13).
@Suite struct CallMatrixTests {
  /// An object and one of the documented calls.
  struct Pair: CustomTestStringConvertible, Sendable {
    let object: ObjectDescription
    let call: CallName

    var testDescription: String { "\(call.rawValue) of \(object.name)" }
  }

  static let pairs = ObjectCatalog.shipped.objects.flatMap { object in
    CallName.allCases.map { Pair(object: object, call: $0) }
  }

  private static let office = Result { try Office() }

  @Test(arguments: pairs) func `a call is answered where the description allows it`(_ pair: Pair) throws {
    let office = try Self.office.get()
    guard let call = Self.call(pair) else { return }
    let refusals: Set<StatusCode> = [.cannotInsertUpdateActivateEntity, .invalidTypeForOperation]
    let code = office.code(of: call)
    let isRefused = code.map(refusals.contains) ?? false
    #expect(isRefused != pair.object.calls.contains(pair.call), "\(code.map(\.rawValue) ?? "no error")")
  }

  /// A call that does nothing where it is allowed: it names a record that there is not. Nil where the object's ids do not
  /// tell its type.
  private static func call(_ pair: Pair) -> Call? {
    let name = pair.object.name
    let id = RecordID(keyPrefix: pair.object.keyPrefix, key: 999_999)
    let isOwn = pair.object.keyPrefix.count == 3 && ObjectCatalog.shipped.object(of: id)?.name == name
    let window = (start: Office.founded, end: Office.now)
    return switch pair.call {
    case .create: .create([Record(type: name)])
    case .update: isOwn ? .update([Record(type: name, values: ["Id": .reference(id)])]) : nil
    case .upsert: .upsert([], type: name, externalIdFieldName: "Id")
    case .delete: isOwn ? .delete(ids: [id.text18]) : nil
    case .undelete: isOwn ? .undelete(ids: [id.text18]) : nil
    case .retrieve: .retrieve(type: name, ids: [], fields: ["Id"])
    case .query: .query(soql: "SELECT Id FROM \(name) LIMIT 1")
    case .search: .search(sosl: "FIND {nobody} RETURNING \(name)(Id)")
    case .getUpdated: .getUpdated(type: name, start: window.start, end: window.end)
    case .getDeleted: .getDeleted(type: name, start: window.start, end: window.end)
    case .describeSObjects: .describeSObjects(types: [name])
    case .describeLayout: .describeLayout(type: name)
    }
  }
}
