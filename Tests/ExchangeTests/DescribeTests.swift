import Exchange
import ObjectModel
import Testing

@Suite("describeSObjects as JSON")
struct DescribeTests {
  static func describe(_ object: ObjectDescription) throws -> JSONValue {
    let reply = Reply.describeSObjects([DescribeSObjectResult(object, in: .shipped)])
    let results = try JSONValue(json: reply.jsonLine(catalog: .shipped))["results"]?.elements
    return try #require(results?.first)
  }

  static func field(_ name: String, of object: ObjectDescription = .interaction) throws -> JSONValue {
    let fields = try describe(object)["fields"]?.elements
    return try #require(fields?.first { $0["name"] == .string(name) })
  }

  /// The thirteen fields of the object's page: name, type, property words, relationship name, what it refers to.
  static let page: [(String, String, String, String?, [String])] = [
    ("AccountId", "reference", "Create, Filter, Group, Nillable, Sort, Update", "Account", ["Account"]),
    ("Description", "textarea", "Create, Nillable, Update", nil, []),
    ("EndTime", "datetime", "Create, Filter, Nillable, Sort, Update", nil, []),
    ("InteractionType", "picklist", "Create, Filter, Group, Nillable, Sort, Update", nil, []),
    ("LastReferencedDate", "datetime", "Filter, Nillable, Sort", nil, []),
    ("LastSyncedDateTime", "datetime", "Create, Filter, Nillable, Sort, Update", nil, []),
    ("LastViewedDate", "datetime", "Filter, Nillable, Sort", nil, []),
    ("LocationId", "reference", "Create, Filter, Group, Nillable, Sort, Update", "Location", ["Location"]),
    ("Name", "string", "Create, Filter, Group, idLookup, Sort, Update", nil, []),
    (
      "OwnerId", "reference", "Create, Defaulted on create, Filter, Group, Sort, Update", "Owner",
      ["Group", "User"]
    ),
    ("ReferenceIdentifier", "string", "Create, Filter, Group, idLookup, Nillable, Sort, Update", nil, []),
    (
      "RelatedRecordId", "reference", "Create, Filter, Group, Nillable, Sort, Update", "RelatedRecord",
      ["FinancialDeal", "Opportunity"]
    ),
    ("StartTime", "datetime", "Create, Filter, Nillable, Sort, Update", nil, []),
    // The seven system fields that every object has (semantics 2.1).
    ("Id", "id", "Defaulted on create, Filter, Group, idLookup, Sort", nil, []),
    ("IsDeleted", "boolean", "Defaulted on create, Filter, Group, Sort", nil, []),
    ("CreatedDate", "datetime", "Defaulted on create, Filter, Sort", nil, []),
    ("CreatedById", "reference", "Defaulted on create, Filter, Group, Sort", "CreatedBy", ["User"]),
    ("LastModifiedDate", "datetime", "Defaulted on create, Filter, Sort", nil, []),
    ("LastModifiedById", "reference", "Defaulted on create, Filter, Group, Sort", "LastModifiedBy", ["User"]),
    ("SystemModstamp", "datetime", "Defaulted on create, Filter, Sort", nil, []),
  ]

  /// Each property word and its flag (semantics 4.1).
  static let flags: KeyValuePairs = [
    "Create": "createable", "Update": "updateable", "Filter": "filterable", "Group": "groupable",
    "Sort": "sortable", "Nillable": "nillable", "idLookup": "idLookup",
    "Defaulted on create": "defaultedOnCreate", "Restricted picklist": "restrictedPicklist",
    "Autonumber": "autoNumber", "Unique": "unique",
  ]

  @Test("Each field of Interaction has the page's type, properties and relationship", arguments: page)
  func pageFields(name: String, type: String, words: String, relationship: String?, targets: [String]) throws
  {
    let field = try Self.field(name)
    #expect(field["type"] == .string(type))
    let given = Set(words.split(separator: ", ").map(String.init))
    for (word, flag) in Self.flags {
      #expect(field[flag] == .boolean(given.contains(word)), "\(name) \(flag)")
    }
    #expect(field["relationshipName"] == relationship.map(JSONValue.string) ?? .null)
    #expect(field["referenceTo"] == .array(targets.map(JSONValue.string)))
    #expect(field["namePointing"] == .boolean(targets.count > 1))
    #expect(field["polymorphicForeignKey"] == .boolean(targets.count > 1))
  }

  @Test("Interaction has exactly the page's fields, Id first")
  func fieldNames() throws {
    let names = try #require(
      try Self.describe(.interaction)["fields"]?.elements?.compactMap { $0["name"]?.string })
    #expect(names.count == 20)
    #expect(Set(names) == Set(Self.page.map(\.0)))
    #expect(Array(names.prefix(4)) == ["Id", "OwnerId", "IsDeleted", "Name"])
  }

  @Test("A described field has every member of the WSDL, in its order, and nothing of Rapport's own")
  func fieldMembers() throws {
    let names = try #require(try Self.field("Name").members?.map(\.name))
    #expect(
      names == [
        "aggregatable", "aiPredictionField", "autoNumber", "byteLength", "calculated", "calculatedFormula",
        "cascadeDelete", "caseSensitive", "compoundFieldName", "controllerName", "createable", "custom",
        "defaultValue", "defaultValueFormula", "defaultedOnCreate", "dependentPicklist",
        "deprecatedAndHidden",
        "digits", "displayLocationInDecimal", "encrypted", "externalId", "extraTypeInfo", "filterable",
        "filteredLookupInfo", "formulaTreatNullNumberAsZero", "groupable", "highScaleNumber", "htmlFormatted",
        "idLookup", "inlineHelpText", "label", "length", "mask", "maskType", "name", "nameField",
        "namePointing", "nillable", "permissionable", "picklistValues", "polymorphicForeignKey", "precision",
        "queryByDistance", "referenceTargetField", "referenceTo", "relationshipName", "relationshipOrder",
        "restrictedDelete", "restrictedPicklist", "scale", "searchPrefilterable", "soapType", "sortable",
        "type", "unique", "updateable", "writeRequiresMasterRead",
      ])
  }

  @Test(
    "Members that are no property word follow from the type",
    arguments: [
      ("Name", ObjectDescription.interaction, "length", "255"), ("Name", .interaction, "byteLength", "765"),
      ("Name", .interaction, "nameField", "true"), ("Name", .interaction, "permissionable", "false"),
      ("Name", .interaction, "extraTypeInfo", "null"), ("Name", .interaction, "inlineHelpText", "null"),
      ("Name", .interaction, "soapType", "\"xsd:string\""), ("Name", .interaction, "aggregatable", "true"),
      ("Description", .interaction, "byteLength", "96000"),
      ("Description", .interaction, "extraTypeInfo", "\"plaintextarea\""),
      ("Description", .interaction, "aggregatable", "false"),
      ("Description", .interaction, "permissionable", "true"),
      ("OwnerId", .interaction, "permissionable", "false"), ("OwnerId", .interaction, "length", "18"),
      ("OwnerId", .interaction, "searchPrefilterable", "false"),
      ("AccountId", .interaction, "searchPrefilterable", "true"),
      ("AccountId", .interaction, "byteLength", "18"), ("AccountId", .interaction, "soapType", "\"tns:ID\""),
      ("AccountId", .interaction, "cascadeDelete", "false"), ("AccountId", .contact, "cascadeDelete", "true"),
      ("ProfileId", .user, "restrictedDelete", "true"),
      ("InteractionType", .interaction, "restrictedPicklist", "false"),
      ("InteractionType", .interaction, "byteLength", "765"),
      ("Stage", .financialDeal, "restrictedPicklist", "true"),
      ("StartTime", .interaction, "length", "0"), ("StartTime", .interaction, "soapType", "\"xsd:dateTime\""),
      ("StartTime", .interaction, "defaultValue", "null"),
      ("IsDeleted", .interaction, "defaultValue", "false"),
      ("IsDeleted", .interaction, "aggregatable", "false"), ("IsActive", .user, "defaultValue", "true"),
      ("IsOrganizer", .interactionAttendee, "permissionable", "true"),
      ("Amount", .opportunity, "type", "\"currency\""), ("Amount", .opportunity, "precision", "18"),
      ("Amount", .opportunity, "scale", "2"), ("Amount", .opportunity, "digits", "0"),
      ("NumberOfEmployees", .account, "type", "\"int\""), ("NumberOfEmployees", .account, "digits", "8"),
      ("NumberOfEmployees", .account, "precision", "0"),
      ("CloseDate", .opportunity, "soapType", "\"xsd:date\""),
      ("Username", .user, "unique", "true"), ("Name", .interactionAttendee, "autoNumber", "true"),
      ("LastViewedDate", .interaction, "permissionable", "false"),
    ])
  func fieldValues(name: String, object: ObjectDescription, member: String, value: String) throws {
    #expect(try Self.field(name, of: object)[member]?.jsonText == value)
  }

  @Test("The picklist's entries are active and none is the default")
  func picklist() throws {
    let values = ["Conference", "Email", "In Person", "Phone Call"].map { value in
      #"{"active":true,"defaultValue":false,"label":"\#(value)","validFor":null,"value":"\#(value)"}"#
    }
    #expect(
      try Self.field("InteractionType")["picklistValues"]?.jsonText == "[\(values.joined(separator: ","))]")
    let types = try #require(try Self.field("Type", of: .group)["picklistValues"]?.elements)
    #expect(types.filter { $0["defaultValue"] == true }.map { $0["value"] } == ["Regular"])
  }

  @Test("Role, help and source never appear")
  func nothingOfOurOwn() throws {
    for object in ObjectCatalog.shipped.objects {
      for field in try #require(try Self.describe(object)["fields"]?.elements) {
        let names = field.members?.map(\.name) ?? []
        #expect(!names.contains("role") && !names.contains("help") && !names.contains("source"))
        #expect(field["inlineHelpText"] == .null)
      }
    }
  }

  @Test("A described object has every member, in the WSDL's order")
  func objectMembers() throws {
    let names = try #require(try Self.describe(.interaction).members?.map(\.name))
    #expect(
      names == [
        "actionOverrides", "activateable", "associateEntityType", "associateParentEntity",
        "childRelationships", "compactLayoutable", "createable", "custom", "customSetting",
        "dataTranslationEnabled", "deepCloneable", "defaultImplementation", "deletable",
        "deprecatedAndHidden", "extendedBy", "extendsInterfaces", "feedEnabled", "fields", "hasSubtypes",
        "idEnabled", "implementedBy", "implementsInterfaces", "isInterface", "isSubtype", "keyPrefix",
        "label",
        "labelPlural", "layoutable", "listviewable", "lookupLayoutable", "mergeable", "mruEnabled", "name",
        "namedLayoutInfos", "networkScopeFieldName", "queryable", "recordTypeInfos", "replicateable",
        "retrieveable", "searchable", "searchLayoutable", "sobjectDescribeOption", "supportedScopes",
        "triggerable", "undeletable", "updateable", "urlDetail", "urlEdit", "urlNew", "urls",
      ])
  }

  @Test("The values of Interaction are those of semantics 4.2")
  func interaction() throws {
    let described = try Self.describe(.interaction)
    let trueMembers = described.members?.filter { $0.value == true }.map(\.name)
    #expect(
      trueMembers == [
        "compactLayoutable", "createable", "deletable", "feedEnabled", "layoutable", "mruEnabled",
        "queryable",
        "replicateable", "retrieveable", "searchable", "searchLayoutable", "triggerable", "undeletable",
        "updateable",
      ])
    #expect(described["keyPrefix"] == "0kz")
    #expect(described["labelPlural"] == "Interactions")
    #expect(described["sobjectDescribeOption"] == "FULL")
    #expect(
      described["supportedScopes"]?.jsonText
        == #"[{"label":"All interactions","name":"everything"},{"label":"My interactions","name":"mine"}]"#)
    #expect(
      described["recordTypeInfos"]?.jsonText
        == #"[{"active":true,"available":true,"defaultRecordTypeMapping":true,"developerName":"Master","#
        + #""master":true,"name":"Master","recordTypeId":"012000000000000AAA","urls":{"layout":"#
        + #""/services/data/v61.0/sobjects/Interaction/describe/layouts/012000000000000AAA"}}]"#)
    #expect(
      described["childRelationships"]?.jsonText
        == #"[{"cascadeDelete":true,"childSObject":"InteractionAttendee","deprecatedAndHidden":false,"#
        + #""field":"InteractionId","junctionIdListNames":[],"junctionReferenceTo":[],"#
        + #""relationshipName":"InteractionAttendees","restrictedDelete":false}]"#)
    #expect(described["urls"]?["rowTemplate"] == "/services/data/v61.0/sobjects/Interaction/{ID}")
  }

  @Test("Flags of an object follow from the calls that it supports")
  func flagsFollowCalls() throws {
    let profile = try Self.describe(.profile)
    for name in ["createable", "updateable", "deletable", "undeletable", "triggerable", "feedEnabled"] {
      #expect(profile[name] == false, "\(name)")
    }
    for name in ["queryable", "retrieveable", "replicateable", "searchable", "layoutable"] {
      #expect(profile[name] == true, "\(name)")
    }
    #expect(try Self.describe(.groupMember)["mruEnabled"] == false)
  }

  @Test("describeGlobal has one line per object")
  func global() throws {
    let reply = Reply.describeGlobal(ObjectCatalog.shipped.objects).jsonLine(catalog: .shipped)
    let result = try #require(try JSONValue(json: reply)["result"])
    #expect(result.members?.map(\.name) == ["encoding", "maxBatchSize", "sobjects"])
    let rows = try #require(result["sobjects"]?.elements)
    #expect(rows.count == ObjectCatalog.shipped.objects.count)
    #expect(
      rows[0].members?.map(\.name) == [
        "activateable", "associateEntityType", "associateParentEntity", "createable", "custom",
        "customSetting", "deepCloneable", "deletable", "deprecatedAndHidden", "feedEnabled", "hasSubtypes",
        "isInterface", "isSubtype", "keyPrefix", "label", "labelPlural", "layoutable", "mergeable",
        "mruEnabled", "name", "queryable", "replicateable", "retrieveable", "searchable", "triggerable",
        "undeletable", "updateable", "urls",
      ])
    #expect(rows[0]["name"] == "Interaction")
  }
}
