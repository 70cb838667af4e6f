import ObjectModel

/// One member of a describe answer: its WSDL name and how it follows from the description.
struct DescribeMember<Described: Sendable>: Sendable {
  /// The WSDL name.
  let name: String
  /// The member's value.
  let value: @Sendable (Described) -> JSONValue

  init(_ name: String, _ value: @escaping @Sendable (Described) -> JSONValue) {
    self.name = name
    self.value = value
  }

  /// A member that is the same for everything that Rapport describes.
  init(_ name: String, always value: JSONValue) {
    self.init(name) { _ in value }
  }
}

extension Array {
  /// The members of one described thing, in the table's order.
  func json<Described>(of described: Described) -> JSONValue where Element == DescribeMember<Described> {
    .object(map { JSONValue.Member($0.name, $0.value(described)) })
  }
}

extension DescribeSObjectResult {
  /// The object as describeSObjects answers it (semantics 4.2).
  var json: JSONValue { Self.members.json(of: self) }

  /// The WSDL's order is that of the alphabet; REST's `urls` comes last.
  static let members = [
    DescribeMember<DescribeSObjectResult>("actionOverrides", always: .array([])),
    .init("activateable", always: false),
    .init("associateEntityType", always: .null),
    .init("associateParentEntity", always: .null),
    .init("childRelationships") { .array($0.childRelationships.map(\.json)) },
    .init("compactLayoutable") { .boolean(!$0.object.compactLayout.isEmpty) },
    .init("createable") { $0.supports(.create) },
    .init("custom", always: false),
    .init("customSetting", always: false),
    .init("dataTranslationEnabled", always: .null),
    .init("deepCloneable", always: false),
    .init("defaultImplementation", always: .null),
    .init("deletable") { $0.supports(.delete) },
    .init("deprecatedAndHidden", always: false),
    .init("extendedBy", always: .null),
    .init("extendsInterfaces", always: .null),
    .init("feedEnabled") { .boolean($0.object.calls == .all) },
    .init("fields") { result in
      .array(
        result.object.fields.map { field in
          DescribedField(field: field, inactiveValues: result.inactiveValues[field.name] ?? []).json
        })
    },
    .init("hasSubtypes", always: false),
    .init("idEnabled", always: false),
    .init("implementedBy", always: .null),
    .init("implementsInterfaces", always: .null),
    .init("isInterface", always: false),
    .init("isSubtype", always: false),
    .init("keyPrefix") { $0.object.keyPrefix.isEmpty ? .null : .string($0.object.keyPrefix) },
    .init("label") { .string($0.object.label) },
    .init("labelPlural") { .string($0.object.labelPlural) },
    .init("layoutable") { $0.supports(.describeLayout) },
    .init("listviewable", always: .null),
    .init("lookupLayoutable", always: .null),
    .init("mergeable", always: false),
    .init("mruEnabled") { .boolean($0.object.isMruEnabled) },
    .init("name") { .string($0.object.name) },
    .init("namedLayoutInfos", always: .array([])),
    .init("networkScopeFieldName", always: .null),
    .init("queryable") { $0.supports(.query) },
    .init("recordTypeInfos") { .array([$0.object.masterRecordTypeInfo]) },
    .init("replicateable") { $0.supports(.getUpdated) },
    .init("retrieveable") { $0.supports(.retrieve) },
    .init("searchable") { $0.supports(.search) },
    .init("searchLayoutable") { .boolean(!$0.object.searchLayout.isEmpty) },
    .init("sobjectDescribeOption", always: "FULL"),
    .init("supportedScopes") { .array($0.object.supportedScopes) },
    .init("triggerable") { $0.supports(.create) },
    .init("undeletable") { $0.supports(.undelete) },
    .init("updateable") { $0.supports(.update) },
    .init("urlDetail", always: .null),
    .init("urlEdit", always: .null),
    .init("urlNew", always: .null),
    .init("urls") { $0.object.urls },
  ]

  private func supports(_ call: CallName) -> JSONValue { .boolean(object.calls.contains(call)) }
}

extension ObjectDescription {
  /// The answer of describeGlobal (semantics 4.2): one line per object, a selection of its describe members.
  static func globalJSON(of objects: [ObjectDescription]) -> JSONValue {
    let catalog = ObjectCatalog(objects)
    let members = DescribeSObjectResult.members.filter { globalMembers.contains($0.name) }
    return .object([
      "encoding": "UTF-8", "maxBatchSize": .integer(200),
      "sobjects": .array(objects.map { members.json(of: DescribeSObjectResult($0, in: catalog)) }),
    ])
  }

  private static let globalMembers: Set = [
    "activateable", "associateEntityType", "associateParentEntity", "createable", "custom", "customSetting",
    "deepCloneable", "deletable", "deprecatedAndHidden", "feedEnabled", "hasSubtypes", "isInterface",
    "isSubtype", "keyPrefix", "label", "labelPlural", "layoutable", "mergeable", "mruEnabled", "name",
    "queryable", "replicateable", "retrieveable", "searchable", "triggerable", "undeletable", "updateable",
    "urls",
  ]
}
