import ObjectModel

/// A field as describeSObjects answers it (semantics 4.3). Role, help and source are Rapport's own and stay out.
@dynamicMemberLookup
struct DescribedField: Sendable {
  /// The field.
  let field: FieldDescription
  /// The values of its picklist that the description does not name.
  var inactiveValues: [String] = []

  var json: JSONValue { Self.members.json(of: self) }

  subscript<Value>(dynamicMember member: KeyPath<FieldDescription, Value>) -> Value {
    field[keyPath: member]
  }

  /// The WSDL's order is that of the alphabet.
  static let members = [
    DescribeMember<DescribedField>("aggregatable") { .boolean($0.isAggregatable) },
    .init("aiPredictionField", always: false),
    .init("autoNumber") { $0.has(.autoNumber) },
    .init("byteLength") { .integer($0.byteLength) },
    .init("calculated", always: false),
    .init("calculatedFormula", always: .null),
    .init("cascadeDelete") { .boolean($0.reference?.onDelete == .cascade) },
    .init("caseSensitive", always: false),
    .init("compoundFieldName", always: .null),
    .init("controllerName", always: .null),
    .init("createable") { $0.has(.create) },
    .init("custom", always: false),
    .init("defaultValue") { $0.describedDefault },
    .init("defaultValueFormula", always: .null),
    .init("defaultedOnCreate") { $0.has(.defaultedOnCreate) },
    .init("dependentPicklist", always: false),
    .init("deprecatedAndHidden", always: false),
    .init("digits") { .integer($0.numberShape.digits) },
    .init("displayLocationInDecimal", always: false),
    .init("encrypted", always: false),
    .init("externalId", always: false),
    .init("extraTypeInfo") { .optional($0.extraTypeInfo) },
    .init("filterable") { $0.has(.filter) },
    .init("filteredLookupInfo", always: .null),
    .init("formulaTreatNullNumberAsZero", always: false),
    .init("groupable") { $0.has(.group) },
    .init("highScaleNumber", always: false),
    .init("htmlFormatted", always: false),
    .init("idLookup") { $0.has(.idLookup) },
    .init("inlineHelpText", always: .null),
    .init("label") { .string($0.label) },
    .init("length") { .integer($0.describedLength) },
    .init("mask", always: .null),
    .init("maskType", always: .null),
    .init("name") { .string($0.name) },
    .init("nameField") { .boolean($0.isNameField) },
    .init("namePointing") { $0.has(.namePointing) },
    .init("nillable") { $0.has(.nillable) },
    .init("permissionable") { .boolean($0.isPermissionable) },
    .init("picklistValues") { .array($0.picklistEntries) },
    .init("polymorphicForeignKey") { $0.has(.namePointing) },
    .init("precision") { .integer($0.numberShape.precision) },
    .init("queryByDistance", always: false),
    .init("referenceTargetField", always: .null),
    .init("referenceTo") { .array($0.reference?.objects.map(JSONValue.string) ?? []) },
    .init("relationshipName") { .optional($0.reference?.relationshipName) },
    .init("relationshipOrder", always: .null),
    .init("restrictedDelete") { .boolean($0.reference?.isRestrictedDelete ?? false) },
    .init("restrictedPicklist") { $0.has(.restrictedPicklist) },
    .init("scale") { .integer($0.numberShape.scale) },
    .init("searchPrefilterable") { .boolean($0.isSearchPrefilterable) },
    .init("soapType") { .string($0.type.describeNames.soap) },
    .init("sortable") { $0.has(.sort) },
    .init("type") { .string($0.type.describeNames.api) },
    .init("unique") { $0.has(.unique) },
    .init("updateable") { $0.has(.update) },
    .init("writeRequiresMasterRead", always: false),
  ]

  private func has(_ word: FieldProperties) -> JSONValue { .boolean(field.properties.contains(word)) }
}
