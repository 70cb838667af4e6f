import ObjectModel
import Testing

@Suite struct ObjectCatalogTests {
  private let catalog = ObjectCatalog.shipped

  @Test func namesPrefixesAndOrdinalsAreUnique() {
    let objects = catalog.objects
    #expect(Set(objects.map(\.name)).count == objects.count)
    #expect(Set(objects.map(\.keyPrefix)).count == objects.count)
    #expect(Set(objects.map(\.ordinal)).count == objects.count)
    for object in objects {
      #expect(Set(object.fields.map { $0.name.lowercased() }).count == object.fields.count, "\(object.name)")
    }
  }

  /// Ordinals stand in files and never change.
  @Test(arguments: [
    ("Interaction", 1), ("InteractionAttendee", 2), ("Account", 3), ("Contact", 4), ("Location", 5),
    ("Opportunity", 6), ("FinancialDeal", 7), ("User", 8), ("Profile", 9), ("UserRole", 10), ("Group", 11),
    ("GroupMember", 12), ("QueueSobject", 13), ("ListView", 14), ("RecentlyViewed", 15),
  ])
  func ordinalsAreFrozen(name: String, ordinal: Int64) {
    #expect(catalog.object(named: name)?.ordinal == ordinal)
  }

  @Test(arguments: ObjectCatalog.shipped.objects)
  func everyPathAndTargetLeadsSomewhere(object: ObjectDescription) throws {
    for path in object.searchLayout + object.compactLayout {
      #expect(catalog.field(at: path, from: object) != nil, "\(object.name).\(path)")
    }
    for field in object.fields {
      for target in field.reference?.targets ?? [] {
        let parent = try #require(catalog.object(named: target.object))
        if let narrowing = target.narrowing { #expect(parent.field(narrowing.field) != nil) }
      }
    }
  }

  @Test(arguments: ObjectCatalog.shipped.objects.filter { $0.layout != nil })
  func layoutsNameOnlyFieldsThatExist(object: ObjectDescription) throws {
    let layout = try #require(DescribeLayoutResult(object, in: catalog)?.layouts.first)
    for section in layout.detailSections + layout.editSections {
      #expect(section.rows.allSatisfy { $0.items.count <= section.columns })
      for name in section.rows.flatMap(\.items).flatMap(\.fieldNames) {
        #expect(object.field(name) != nil, "\(object.name).\(name)")
      }
    }
    let shipped = try #require(object.layout)
    #expect(layout.relatedLists.count == shipped.relatedLists.count)
    for (list, written) in zip(layout.relatedLists, shipped.relatedLists) {
      #expect(list.columns.count == written.columns.count, "\(object.name): \(list.object)")
    }
  }

  /// A required field that the form does not have could never be typed.
  @Test(arguments: ObjectCatalog.shipped.objects.filter { $0.calls.contains(.create) && $0.layout != nil })
  func everyRequiredFieldIsInTheForm(object: ObjectDescription) throws {
    let layout = try #require(DescribeLayoutResult(object, in: catalog)?.layouts.first)
    let inForm = Set(layout.editSections.flatMap(\.rows).flatMap(\.items).flatMap(\.fieldNames))
    for field in object.fields where field.isRequired && field.source == .column {
      #expect(inForm.contains(field.name), "\(object.name).\(field.name)")
    }
  }

  /// The thirteen fields of the object's page with the property words that stand there.
  @Test(arguments: [
    ("AccountId", "Create Filter Group Nillable Sort Update"), ("Description", "Create Nillable Update"),
    ("EndTime", "Create Filter Nillable Sort Update"),
    ("InteractionType", "Create Filter Group Nillable Sort Update"),
    ("LastReferencedDate", "Filter Nillable Sort"),
    ("LastSyncedDateTime", "Create Filter Nillable Sort Update"), ("LastViewedDate", "Filter Nillable Sort"),
    ("LocationId", "Create Filter Group Nillable Sort Update"),
    ("Name", "Create Filter Group idLookup Sort Update"),
    ("OwnerId", "Create DefaultedOnCreate Filter Group Sort Update"),
    ("ReferenceIdentifier", "Create Filter Group idLookup Nillable Sort Update"),
    ("RelatedRecordId", "Create Filter Group Nillable Sort Update"),
    ("StartTime", "Create Filter Nillable Sort Update"),
  ])
  func interactionIsAsItsPageSays(name: String, words: String) throws {
    let bits: [String: FieldProperties] = [
      "Create": .create, "Update": .update, "Filter": .filter, "Group": .group, "Sort": .sort,
      "Nillable": .nillable, "idLookup": .idLookup, "DefaultedOnCreate": .defaultedOnCreate,
    ]
    let field = try #require(ObjectDescription.interaction.field(name))
    let expected = words.split(separator: " ").compactMap { bits[String($0)] }
    #expect(field.properties.subtracting(.namePointing) == FieldProperties(expected))
  }

  @Test func interactionHasTwentyFieldsOfWhichOnlyTheNameIsRequired() {
    #expect(ObjectDescription.interaction.fields.count == 20)
    #expect(ObjectDescription.interaction.fields.filter(\.isRequired).map(\.name) == ["Name"])
  }

  @Test func theRecentlyViewedAreOfEveryTypeWhoseDatesAreKept() {
    let types = ObjectDescription.recentlyViewed.field("Type")?.type.picklistValues
    #expect(types == catalog.objects.filter(\.hasViewStamps).map(\.name).sorted())
    #expect(!ObjectDescription.recentlyViewed.hasViewStamps)
  }

  @Test func rowsWithTheIdsOfOtherRecordsAreNeverFoundById() {
    for object in catalog.objects {
      let id = RecordID(keyPrefix: object.keyPrefix, key: 1)
      #expect(catalog.object(of: id)?.name == (object.source == .table ? object.name : nil))
    }
  }

  @Test func namesAreFoundWithoutCase() {
    #expect(catalog.object(named: "INTERACTION")?.name == "Interaction")
    #expect(ObjectDescription.interaction.field("starttime")?.name == "StartTime")
    #expect(ObjectDescription.interaction.field(relationship: "relatedrecord")?.name == "RelatedRecordId")
    #expect(!"É".equalsIgnoringASCIICase("é"))
    #expect(!"[".equalsIgnoringASCIICase("{"))
  }

  @Test func accountsHaveTheirChildren() {
    let names = catalog.childRelationships(of: .account).compactMap(\.reference.childRelationshipName)
    #expect(Set(names) == ["Interactions", "Contacts", "Opportunities", "FinancialDeals", "ChildAccounts"])
  }

  @Test func aRecordIsReadByPath() {
    let record = Record(
      type: "Interaction",
      fields: [
        .init("Name", .value(.text("Call"))),
        .init("Account", .parent(Record(type: "Account", values: ["Name": .text("Acme")]))),
        .init("Location", .parent(nil)),
      ])
    #expect(record["account.name"] == .text("Acme"))
    #expect(record["Location.Name"] == .null)
    #expect(record["Nowhere.Name"] == .null)
  }
}
