import ObjectModel
import Testing

@testable import Calls

/// What one row of a writing call answers. Each case names the section of its rule.
@Suite(SoundStores()) struct RowRuleTests {
  /// A call with one row and what must come of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let call: @Sendable (Office) -> Call
    let code: StatusCode?
    let message: String
    let fields: [String]

    var testDescription: String { rule }

    static func refused(
      _ rule: String, _ code: StatusCode, _ message: String = "", fields: [String] = [],
      _ call: @escaping @Sendable (Office) -> Call
    ) -> Case {
      Case(rule: rule, call: call, code: code, message: message, fields: fields)
    }

    static func accepted(_ rule: String, _ call: @escaping @Sendable (Office) -> Call) -> Case {
      Case(rule: rule, call: call, code: nil, message: "", fields: [])
    }
  }

  static func create(_ values: [String: FieldValue], _ type: String = "Interaction") -> Call {
    .create([Record(type, values)])
  }

  static func update(_ id: RecordID, _ values: [String: FieldValue], _ type: String = "Interaction") -> Call {
    .update([Record(type, values.merging(["Id": .text(id.text15)]) { $1 })])
  }

  static func named(_ values: [String: FieldValue]) -> Record {
    Record("Interaction", values.merging(["Name": .text("New")]) { $1 })
  }

  static let missing = RecordID(keyPrefix: "0kz", key: 999_999)
  static let missingAccount = RecordID(keyPrefix: "001", key: 999_999)

  static let creates: [Case] = [
    .refused(
      "3.1 a row with an Id", .invalidFieldForInsertUpdate, "cannot specify Id in an insert call",
      fields: ["Id"]
    ) { create(["Name": .text("New"), "Id": .reference($0["call"])]) },
    .refused("3.1 an Id comes before an unknown field", .invalidFieldForInsertUpdate, fields: ["Id"]) {
      create(["Nme": .text("New"), "Id": .reference($0["call"])])
    },
    .refused(
      "3.1 a type that cannot be created", .cannotInsertUpdateActivateEntity,
      "entity type cannot be inserted: Profile"
    ) { _ in create(["Name": .text("New")], "Profile") },
    .refused(
      "3.1 a name is required", .requiredFieldMissing, "Required fields are missing: [Name]", fields: ["Name"]
    ) {
      _ in create([:])
    },
    .accepted("3.0 names ignore case") { _ in .create([Record("INTERACTION", ["name": .text("New")])]) },
    .accepted("3.4 RelatedRecordId takes an opportunity") {
      .create([named(["RelatedRecordId": .text($0["opportunity"].text15)])])
    },
    .accepted("3.4 RelatedRecordId takes a deal") {
      .create([named(["RelatedRecordId": .text($0["deal"].text18)])])
    },
    .refused(
      "3.4 RelatedRecordId takes no account", .fieldIntegrityException,
      "Related Record ID: id value of incorrect type",
      fields: ["RelatedRecordId"]
    ) { .create([named(["RelatedRecordId": .reference($0["acme"])])]) },
    .refused(
      "3.4 no such row", .insufficientAccessOnCrossReferenceEntity,
      "insufficient access rights on cross-reference id: \(missingAccount.text15)"
    ) { _ in .create([named(["AccountId": .reference(missingAccount)])]) },
    .refused("3.4 a deleted row", .entityIsDeleted, "entity is deleted", fields: ["AccountId"]) {
      .create([named(["AccountId": .reference($0["oldAccount"])])])
    },
    .refused("3.4 an owner that is not there", .invalidCrossReferenceKey, "invalid cross reference id") { _ in
      .create([named(["OwnerId": .reference(RecordID(keyPrefix: "005", key: 999_999))])])
    },
    .refused(
      "3.4 an inactive owner", .inactiveOwnerOrUser, "operation performed with inactive user ["
    ) { .create([named(["OwnerId": .reference($0["gone"])])]) },
    .refused("3.4 a group that is no queue", .invalidOperation, "Queue not associated with this SObject type")
    {
      .create([named(["OwnerId": .reference($0["group"])])])
    },
    .refused("3.4 a queue for another type", .invalidOperation, "Queue not associated with this SObject type")
    {
      .create([named(["OwnerId": .reference($0["dealQueue"])])])
    },
    .accepted("3.4 a queue for the type") { .create([named(["OwnerId": .reference($0["queue"])])]) },
    .refused("3.4 a queue may not own an account", .fieldIntegrityException, fields: ["OwnerId"]) {
      create(["Name": .text("New"), "OwnerId": .reference($0["queue"])], "Account")
    },
    .accepted("3.0 a parent by an idLookup field") { _ in
      .create([named([:]).with("Account", "Account", ["Name": .text("Acme")])])
    },
    .accepted("3.0 the parent's type may be left out when there is one") { _ in
      .create([named([:]).with("Account", "", ["Name": .text("Acme")])])
    },
    .accepted("3.0 a parent by its id") {
      .create([named([:]).with("Account", "Account", ["Id": .reference($0["acme"])])])
    },
    .accepted("3.0 a parent of one of several types") { _ in
      .create([named([:]).with("RelatedRecord", "FinancialDeal", ["Name": .text("Project Borealis")])])
    },
    .accepted("3.0 an owner by Username, whatever its case") { _ in
      .create([named([:]).with("Owner", "User", ["Username": .text("JANE@rapport.example")])])
    },
    .refused("3.0 a parent of several types needs its type", .invalidField) { _ in
      .create([named([:]).with("RelatedRecord", "", ["Name": .text("Project Borealis")])])
    },
    .refused(
      "3.0 a parent that is not there", .invalidField,
      "Foreign key external ID: Nobody not found for field Name in entity Account"
    ) { _ in .create([named([:]).with("Account", "Account", ["Name": .text("Nobody")])]) },
    .refused("3.0 keys are compared exactly", .invalidField) { _ in
      .create([named([:]).with("Account", "Account", ["Name": .text("ACME")])])
    },
    .refused("3.0 a deleted parent is not found", .invalidField) { _ in
      .create([named([:]).with("Account", "Account", ["Name": .text("Old")])])
    },
    .refused(
      "3.0 a parent that is there twice", .invalidField,
      "more than one record found for external id field: [001"
    ) { _ in .create([named([:]).with("Account", "Account", ["Name": .text("Twin")])]) },
    .refused(
      "3.0 a parent by a field that is no key", .invalidField,
      "Field name provided, Industry is not an External ID or indexed field for Account"
    ) { _ in .create([named([:]).with("Account", "Account", ["Industry": .text("Banking")])]) },
    .refused("3.0 a parent by two fields", .invalidField) { _ in
      .create([named([:]).with("Account", "Account", ["Name": .text("Acme"), "Phone": .text("1")])])
    },
    .refused("3.0 an id and a parent for one field", .invalidField) {
      .create([
        named(["AccountId": .reference($0["acme"])]).with("Account", "Account", ["Name": .text("Acme")])
      ])
    },
    .refused("3.0 an inactive owner by Username", .inactiveOwnerOrUser) { _ in
      .create([named([:]).with("Owner", "User", ["Username": .text("gone@rapport.example")])])
    },
    .accepted("2.2 two rows may share a ReferenceIdentifier") { _ in
      .create([named(["ReferenceIdentifier": .text("BK-1")])])
    },
    .refused(
      "11 a Username is unique, whatever its case", .duplicateValue,
      "duplicate value found: Username duplicates value on record with id: 005", fields: ["Username"]
    ) { _ in create(["Username": .text("Jane@Rapport.example"), "LastName": .text("Other")], "User") },
    .accepted("11 a location type outside the list") { _ in
      create(["Name": .text("Pier"), "LocationType": .text("Ship")], "Location")
    },
    .refused("2.2 child rows in a create", .invalidField) { _ in
      .create([Record(type: "Interaction", fields: [.init("InteractionAttendees", .children(nil))])])
    },
  ]

  static let updates: [Case] = [
    .refused("3.2 a row without Id", .missingArgument, "Id not specified in an update call") { _ in
      .update([Record("Interaction", ["Name": .text("New")])])
    },
    .refused(
      "3.2 a malformed Id", .malformedID, "Interaction ID: id value of incorrect type: nonsense",
      fields: ["Id"]
    ) { _ in .update([Record("Interaction", ["Id": .text("nonsense")])]) },
    .refused(
      "3.2 an Id of another type", .malformedID, "Interaction ID: id value of incorrect type", fields: ["Id"]
    ) {
      update($0["acme"], [:])
    },
    .refused("3.2 an unknown Id", .invalidCrossReferenceKey, "invalid cross reference id") { _ in
      update(missing, ["Name": .text("New")])
    },
    .refused("3.2 a deleted Id", .entityIsDeleted, "entity is deleted") {
      update($0["binned"], ["Name": .text("New")])
    },
    .refused("3.2 a required field cleared", .requiredFieldMissing, fields: ["Name"]) {
      update($0["call"], ["Name": .text("  ")])
    },
    .refused("2.3 an owner cleared", .requiredFieldMissing, fields: ["OwnerId"]) {
      update($0["call"], ["OwnerId": .null])
    },
    .refused(
      "2.3 an owner with the empty key", .invalidEmptyKeyOwner, "owner cannot be blank", fields: ["OwnerId"]
    ) {
      update($0["call"], ["OwnerId": .text("000000000000000")])
    },
    .refused("3.2 an inactive new owner", .inactiveOwnerOrUser) {
      update($0["call"], ["OwnerId": .reference($0["gone"])])
    },
    .refused("3.2 a field that cannot be changed", .invalidFieldForInsertUpdate, fields: ["Type"]) {
      update($0["queue"], ["Type": .text("Regular")], "Group")
    },
    .refused(
      "3.13 a type that cannot be changed", .cannotInsertUpdateActivateEntity,
      "entity type cannot be updated: Group Member"
    ) { _ in
      update(RecordID(keyPrefix: "011", key: 1), [:], "GroupMember")
    },
    .refused("3.4 a type that the reference does not take", .fieldIntegrityException, fields: ["AccountId"]) {
      update($0["call"], ["AccountId": .reference($0["contact"])])
    },
    .refused("11 a Username that another user has", .duplicateValue, fields: ["Username"]) {
      update($0["gone"], ["Username": .text("jane@rapport.example")], "User")
    },
    .accepted("11 a user's own Username in another case") {
      update($0["jane"], ["Username": .text("Jane@rapport.example")], "User")
    },
    .accepted("3.2 a row that changes nothing") { update($0["call"], [:]) },
    .accepted("3.2 a parent by key") {
      .update([
        Record("Interaction", ["Id": .reference($0["second"])]).with(
          "Account", "Account", ["Name": .text("Acme")])
      ])
    },
  ]

  static let deletes: [Case] = [
    .refused("3.3 a malformed id", .malformedID, "malformed id nonsense") { _ in .delete(ids: ["nonsense"]) },
    .refused("3.3 an unknown id", .invalidCrossReferenceKey) { _ in .delete(ids: [missing.text18]) },
    .refused("3.3 an id of no object", .invalidCrossReferenceKey) { _ in .delete(ids: ["zzzLo0000000001"]) },
    .refused("3.3 a deleted id", .entityIsDeleted) { .delete(ids: [$0["binned"].text18]) },
    .refused(
      "3.3 a type that cannot be deleted", .cannotInsertUpdateActivateEntity,
      "entity type cannot be deleted: User"
    ) { .delete(ids: [$0["gone"].text18]) },
    .accepted("3.0 an id of fifteen characters") { .delete(ids: [$0["call"].text15]) },
    .refused("3.7 a live record", .undeleteFailed, "Entity is not in the recycle bin") {
      .undelete(ids: [$0["call"].text18])
    },
    .refused("3.7 an unknown record", .undeleteFailed) { _ in .undelete(ids: [missing.text18]) },
    .refused("3.7 an id of no object", .undeleteFailed) { _ in .undelete(ids: ["zzzLo0000000001"]) },
    .refused("3.7 a malformed id", .malformedID, "malformed id x") { _ in .undelete(ids: ["x"]) },
    .refused("3.7 a type without a bin", .cannotInsertUpdateActivateEntity, "Entity type is not undeletable")
    {
      .undelete(ids: [$0["queue"].text18])
    },
    .accepted("3.7 a deleted record") { .undelete(ids: [$0["binned"].text18]) },
    .refused(
      "3.8 erasing what is not in the bin", .invalidIDField, "invalid record id; no recycle bin entry found"
    ) {
      .emptyRecycleBin(ids: [$0["call"].text18])
    },
    .accepted("3.8 erasing from the bin") { .emptyRecycleBin(ids: [$0["binned"].text18]) },
  ]

  /// Refused rows leave no trace, so that they may share an office.
  private static let shared = Result { try Office() }

  @Test(arguments: creates + updates + deletes) func `a row answers by the rule`(_ rule: Case) throws {
    let office = try rule.code == nil ? Office() : Self.shared.get()
    let results = office.perform(rule.call(office)).results
    #expect(results.count == 1)
    let result = try #require(results.first)
    #expect(result.isSuccess == (rule.code == nil), "\(result.errors)")
    #expect(result.errors.first?.code == rule.code)
    if let error = result.errors.first {
      #expect(error.message.hasPrefix(rule.message), "\(error.message)")
      #expect(error.fields == rule.fields)
    }
  }
}
