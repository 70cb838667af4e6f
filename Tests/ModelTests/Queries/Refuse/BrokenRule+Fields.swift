import ObjectModel

extension BrokenRule {
  /// Names, and what may be done with a field (2.2, 5.2, 5.9, 5.10).
  static let fields: [BrokenRule] = [
    BrokenRule("unknown object", [.invalidType]) {
      "SELECT Id FROM \($0.pick("Lead", "Interactions", "Account__c"))"
    },
    BrokenRule("unknown field", [.invalidField]) {
      "SELECT \($0.pick("Subject", "Name__c", "AccountIdd")) FROM Interaction"
    },
    BrokenRule("unknown field in WHERE", [.invalidField]) {
      "SELECT Id FROM \($0.object().name) WHERE Nonsense = 1"
    },
    BrokenRule("unknown field in ORDER BY", [.invalidField]) {
      "SELECT Id FROM \($0.object().name) ORDER BY Nonsense"
    },
    BrokenRule("unknown relationship", [.invalidField]) {
      "SELECT \($0.pick("Client", "AccountId", "Interactions")).Name FROM Interaction" + $0.rest()
    },
    BrokenRule("six levels", [.invalidField]) {
      "SELECT \($0.pick("LastModifiedBy", "CreatedBy")).CreatedBy.CreatedBy.CreatedBy.CreatedBy.CreatedBy.Name"
        + " FROM Interaction"
    },
    BrokenRule("field twice", [.invalidField]) {
      let object = $0.object()
      let name = $0.field(of: object) { _ in true }
      return "SELECT \(name), \($0.pick(name, name.uppercased())) FROM \(object.name)" + $0.rest(of: object)
    },
    BrokenRule("path twice", [.invalidField]) { _ in "SELECT Account.Name, Id, account.name FROM Interaction"
    },
    BrokenRule("field that FIELDS brings too", [.invalidField, .malformedQuery]) {
      "SELECT FIELDS(STANDARD), \($0.field { _ in true }) FROM Interaction"
    },
    BrokenRule("filter of a field without Filter", [.invalidField]) {
      "SELECT Id FROM \($0.pick("Interaction", "Account", "Contact", "Opportunity")) WHERE Description "
        + $0.pick("= 'x'", "LIKE 'x%'", "!= null", "IN ('x')")
    },
    BrokenRule("filter of a parent's long text", [.invalidField]) {
      "SELECT Id FROM Interaction WHERE Account.Description \($0.pick("= 'x'", "!= null"))"
    },
    BrokenRule("order by a field without Sort", [.invalidField]) {
      "SELECT Id FROM \($0.pick("Interaction", "Account", "Contact")) ORDER BY Description"
        + $0.pick("", " DESC")
    },
    BrokenRule("a field that the Name object lacks", [.invalidField]) {
      "SELECT \($0.pick("Owner.TimeZoneSidKey", "RelatedRecord.StageName", "Owner.DeveloperName"))"
        + " FROM Interaction" + $0.rest()
    },
    BrokenRule("a filter that the Name object lacks", [.invalidField]) {
      "SELECT Id FROM Interaction WHERE RelatedRecord.\($0.pick("Amount > 5", "StageName = 'x'", "AccountId = null"))"
    },
    BrokenRule("alias of a plain field", [.invalidField, .malformedQuery]) {
      "SELECT Name \($0.pick("n", "Title2", "x1")) FROM \($0.object().name)"
    },
    BrokenRule("FIELDS(ALL) without LIMIT", [.malformedQuery, .invalidField]) {
      "SELECT FIELDS(ALL) FROM \($0.object().name)\($0.pick("", " LIMIT 201", " LIMIT 2000"))"
    },
    BrokenRule("FIELDS(CUSTOM) of an object without") {
      "SELECT FIELDS(CUSTOM) FROM \($0.object().name) LIMIT 200"
    },
    BrokenRule("FIELDS with GROUP BY") { _ in "SELECT FIELDS(STANDARD) FROM Interaction GROUP BY Name" },
    BrokenRule("toLabel twice with the field") { _ in
      "SELECT toLabel(InteractionType), InteractionType FROM Interaction"
    },
    BrokenRule("toLabel in ORDER BY") { _ in "SELECT Id FROM Interaction ORDER BY toLabel(InteractionType)" },
    BrokenRule("FORMAT in WHERE") {
      "SELECT Id FROM Opportunity WHERE FORMAT(\($0.pick("Amount", "CloseDate"))) = '1'"
    },
  ]
}
