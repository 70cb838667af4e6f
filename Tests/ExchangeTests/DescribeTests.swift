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
      ("OwnerId", .interaction, "restrictedDelete", "false"),
      ("Name", .contact, "extraTypeInfo", "\"personname\""),
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

  /// The rules of the table of semantics 4.3 that hold for every field of every object.
  @Test("Every field keeps the rules of semantics 4.3", arguments: ObjectCatalog.shipped.objects)
  func rules(object: ObjectDescription) throws {
    for field in try #require(try Self.describe(object)["fields"]?.elements) {
      let name = "\(object.name).\(field["name"]?.string ?? "")"
      for member in Self.alwaysFalse { #expect(field[member] == false, "\(name) \(member)") }
      for member in Self.alwaysNull { #expect(field[member] == .null, "\(name) \(member)") }
      let type = try #require(field["type"]?.string)
      let length = try #require(field["length"]?.integer)
      let isText = Self.textTypes.contains(type)
      let isID = type == "id" || type == "reference"
      #expect(isText ? length > 0 : length == (isID ? 18 : 0), "\(name)")
      #expect(field["byteLength"]?.integer == (isText ? 3 * length : length), "\(name)")
      #expect(field["soapType"]?.string == Self.soapTypes[type], "\(name)")
      #expect(field["defaultValue"] == .null || type == "boolean", "\(name)")
      #expect((field["picklistValues"]?.elements?.isEmpty == false) == (type == "picklist"), "\(name)")
      #expect(field["polymorphicForeignKey"] == field["namePointing"], "\(name)")
      let targets = try #require(field["referenceTo"]?.elements)
      #expect(targets.isEmpty == (type != "reference"), "\(name)")
      #expect((targets.count > 1) == (field["namePointing"] == true), "\(name)")
      if type == "boolean" || length > 255 && type == "textarea" {
        #expect(field["aggregatable"] == false, "\(name)")
      } else {
        #expect(field["aggregatable"] == true, "\(name)")
      }
      #expect(field["groupable"] == false || type != "datetime", "\(name)")
    }
  }

  static let alwaysFalse = [
    "aiPredictionField", "calculated", "caseSensitive", "custom", "dependentPicklist", "deprecatedAndHidden",
    "displayLocationInDecimal", "encrypted", "externalId", "formulaTreatNullNumberAsZero", "highScaleNumber",
    "htmlFormatted", "queryByDistance", "writeRequiresMasterRead",
  ]
  static let alwaysNull = [
    "calculatedFormula", "compoundFieldName", "controllerName", "defaultValueFormula", "filteredLookupInfo",
    "inlineHelpText", "mask", "maskType", "referenceTargetField", "relationshipOrder",
  ]
  static let textTypes: Set = ["string", "textarea", "picklist", "phone", "email", "url"]
  static let soapTypes = [
    "id": "tns:ID", "reference": "tns:ID", "string": "xsd:string", "textarea": "xsd:string",
    "picklist": "xsd:string", "phone": "xsd:string", "email": "xsd:string", "url": "xsd:string",
    "boolean": "xsd:boolean", "datetime": "xsd:dateTime", "date": "xsd:date", "int": "xsd:int",
    "double": "xsd:double", "currency": "xsd:double", "percent": "xsd:double",
  ]

  @Test("2.2 Inactive values come behind the described ones and are no default")
  func inactiveValues() throws {
    let reply = Reply.describeSObjects([
      DescribeSObjectResult(
        .interaction, in: .shipped, inactiveValues: ["InteractionType": ["Chat", "Video \"Call\""]])
    ])
    let results = try JSONValue(json: reply.jsonLine(catalog: .shipped))["results"]?.elements
    let field = results?.first?["fields"]?.elements?.first { $0["name"] == "InteractionType" }
    let entries = try #require(field?["picklistValues"]?.elements)
    #expect(entries.map { $0["active"] } == [true, true, true, true, false, false])
    #expect(entries.suffix(2).map { $0["value"] } == ["Chat", "Video \"Call\""])
    #expect(entries.allSatisfy { $0["defaultValue"] == false && $0["label"] == $0["value"] })
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

  /// The table of semantics 4.2: every member of Interaction beside its fields, as JSON.
  static let table42: KeyValuePairs = [
    "actionOverrides": "[]", "activateable": "false", "associateEntityType": "null",
    "associateParentEntity": "null", "compactLayoutable": "true", "createable": "true", "custom": "false",
    "customSetting": "false", "dataTranslationEnabled": "null", "deepCloneable": "false",
    "defaultImplementation": "null", "deletable": "true", "deprecatedAndHidden": "false",
    "extendedBy": "null", "extendsInterfaces": "null", "feedEnabled": "true", "hasSubtypes": "false",
    "idEnabled": "false", "implementedBy": "null", "implementsInterfaces": "null", "isInterface": "false",
    "isSubtype": "false", "keyPrefix": "\"0kz\"", "label": "\"Interaction\"",
    "labelPlural": "\"Interactions\"", "layoutable": "true", "listviewable": "null",
    "lookupLayoutable": "null", "mergeable": "false", "mruEnabled": "true", "name": "\"Interaction\"",
    "namedLayoutInfos": "[]", "networkScopeFieldName": "null", "queryable": "true", "replicateable": "true",
    "retrieveable": "true", "searchable": "true", "searchLayoutable": "true",
    "sobjectDescribeOption": "\"FULL\"", "triggerable": "true", "undeletable": "true",
    "updateable": "true", "urlDetail": "null", "urlEdit": "null", "urlNew": "null",
    "supportedScopes":
      #"[{"label":"All interactions","name":"everything"},{"label":"My interactions","name":"mine"}]"#,
    "recordTypeInfos":
      #"[{"active":true,"available":true,"defaultRecordTypeMapping":true,"developerName":"Master","#
      + #""master":true,"name":"Master","recordTypeId":"012000000000000AAA","urls":{"layout":"#
      + #""/services/data/v61.0/sobjects/Interaction/describe/layouts/012000000000000AAA"}}]"#,
    "childRelationships":
      #"[{"cascadeDelete":true,"childSObject":"InteractionAttendee","deprecatedAndHidden":false,"#
      + #""field":"InteractionId","junctionIdListNames":[],"junctionReferenceTo":[],"#
      + #""relationshipName":"InteractionAttendees","restrictedDelete":false}]"#,
  ]

  @Test("The values of Interaction are those of semantics 4.2", arguments: table42.map { ($0.key, $0.value) })
  func interaction(member: String, value: String) throws {
    #expect(try Self.describe(.interaction)[member]?.jsonText == value)
  }

  @Test("Every member of Interaction is in the table, and its addresses lead to it")
  func wholeTable() throws {
    let described = try Self.describe(.interaction)
    let names = Set(described.members?.map(\.name) ?? [])
    #expect(names == Set(Self.table42.map(\.key)).union(["fields", "urls"]))
    let path = "/services/data/v61.0/sobjects/Interaction"
    #expect(
      described["urls"]?.members?.map { "\($0.name) \($0.value.string ?? "")" } == [
        "sobject \(path)", "describe \(path)/describe", "rowTemplate \(path)/{ID}",
        "layouts \(path)/describe/layouts", "compactLayouts \(path)/describe/compactLayouts",
        "listviews \(path)/listviews",
      ])
  }

  @Test(
    "Children go with their parent, hold it back or stay, as semantics 2.5 says",
    arguments: [
      ("Account", "Interaction.AccountId", "Interactions", false, false),
      ("Account", "Contact.AccountId", "Contacts", true, false),
      ("Account", "Opportunity.AccountId", "Opportunities", true, false),
      ("Opportunity", "Interaction.RelatedRecordId", "Interactions", false, false),
      ("FinancialDeal", "Interaction.RelatedRecordId", "Interactions", false, false),
      ("Location", "Interaction.LocationId", "Interactions", false, false),
      ("Location", "Location.ParentLocationId", "ChildLocations", false, false),
      ("User", "Interaction.OwnerId", nil, false, false), ("Group", "Interaction.OwnerId", nil, false, false),
      ("User", "Interaction.CreatedById", nil, false, false),
      ("Profile", "User.ProfileId", "Users", false, true),
    ] as [(String, String, String?, Bool, Bool)])
  func children(parent: String, field: String, name: String?, cascades: Bool, restricts: Bool) throws {
    let object = try #require(ObjectCatalog.shipped.object(named: parent))
    let relationships = try #require(try Self.describe(object)["childRelationships"]?.elements)
    let found = try #require(
      relationships.first {
        "\($0["childSObject"]?.string ?? "").\($0["field"]?.string ?? "")" == field
      })
    #expect(found["relationshipName"] == name.map(JSONValue.string) ?? .null)
    #expect(found["cascadeDelete"] == .boolean(cascades))
    #expect(found["restrictedDelete"] == .boolean(restricts))
    #expect(
      found.members?.map(\.name) == [
        "cascadeDelete", "childSObject", "deprecatedAndHidden", "field", "junctionIdListNames",
        "junctionReferenceTo", "relationshipName", "restrictedDelete",
      ])
  }

  @Test("An object without a page has no layouts, no view of mine and no recycle bin")
  func listView() throws {
    let described = try Self.describe(.listView)
    let trueMembers = described.members?.filter { $0.value == true }.map(\.name)
    #expect(
      trueMembers == [
        "compactLayoutable", "createable", "deletable", "mruEnabled", "queryable", "retrieveable",
        "searchLayoutable",
        "triggerable",
      ])
    #expect(described["keyPrefix"] == "00B")
    #expect(described["supportedScopes"]?.elements?.count == 1)
    #expect(
      described["fields"]?.elements?.compactMap { $0["name"]?.string } == [
        "Id", "Name", "DeveloperName", "NamespacePrefix", "SobjectType", "IsSoqlCompatible", "Query",
        "CreatedDate",
        "CreatedById", "LastModifiedDate", "LastModifiedById", "SystemModstamp", "LastViewedDate",
        "LastReferencedDate",
      ])
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

  @Test("1.4 an object whose rows have the ids of other records has no key prefix")
  func noKeyPrefix() throws {
    let described = try Self.describe(.recentlyViewed)
    #expect(described["keyPrefix"] == .null)
    for flag in ["createable", "deletable", "retrieveable", "searchable", "replicateable", "mruEnabled"] {
      #expect(described[flag] == false, "\(flag)")
    }
    for flag in ["queryable", "updateable"] { #expect(described[flag] == true, "\(flag)") }
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
