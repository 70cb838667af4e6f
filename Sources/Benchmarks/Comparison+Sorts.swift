extension Comparison {
  /// The first 200 rows by every sortable field of Interaction, up and down. Nulls come first both ways, as SOQL has it.
  static let sorts = [
    Comparison(
      "ORDER BY Id ASC, 200", "SELECT Id, Name FROM Interaction ORDER BY Id ASC LIMIT 200",
      byHand: """
        SELECT Id, Name FROM Interaction WHERE IsDeleted = 0 ORDER BY Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY Id DESC, 200", "SELECT Id, Name FROM Interaction ORDER BY Id DESC LIMIT 200",
      byHand: """
        SELECT Id, Name FROM Interaction WHERE IsDeleted = 0 ORDER BY Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY OwnerId ASC, 200", "SELECT Id, Name, OwnerId FROM Interaction ORDER BY OwnerId ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, OwnerId FROM Interaction WHERE IsDeleted = 0 ORDER BY OwnerId ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY OwnerId DESC, 200",
      "SELECT Id, Name, OwnerId FROM Interaction ORDER BY OwnerId DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, OwnerId FROM Interaction WHERE IsDeleted = 0 ORDER BY OwnerId DESC, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY IsDeleted ASC, 200",
      "SELECT Id, Name, IsDeleted FROM Interaction ORDER BY IsDeleted ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, IsDeleted FROM Interaction WHERE IsDeleted = 0 ORDER BY IsDeleted ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY IsDeleted DESC, 200",
      "SELECT Id, Name, IsDeleted FROM Interaction ORDER BY IsDeleted DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, IsDeleted FROM Interaction WHERE IsDeleted = 0 ORDER BY IsDeleted DESC, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY Name ASC, 200", "SELECT Id, Name FROM Interaction ORDER BY Name ASC LIMIT 200",
      byHand: """
        SELECT Id, Name FROM Interaction WHERE IsDeleted = 0 ORDER BY NameFolded ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY Name DESC, 200", "SELECT Id, Name FROM Interaction ORDER BY Name DESC LIMIT 200",
      byHand: """
        SELECT Id, Name FROM Interaction WHERE IsDeleted = 0 ORDER BY NameFolded DESC, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY CreatedDate ASC, 200",
      "SELECT Id, Name, CreatedDate FROM Interaction ORDER BY CreatedDate ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, CreatedDate FROM Interaction WHERE IsDeleted = 0 ORDER BY CreatedDate ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY CreatedDate DESC, 200",
      "SELECT Id, Name, CreatedDate FROM Interaction ORDER BY CreatedDate DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, CreatedDate FROM Interaction WHERE IsDeleted = 0 ORDER BY CreatedDate DESC, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY CreatedById ASC, 200",
      "SELECT Id, Name, CreatedById FROM Interaction ORDER BY CreatedById ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, CreatedById FROM Interaction WHERE IsDeleted = 0 ORDER BY CreatedById ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY CreatedById DESC, 200",
      "SELECT Id, Name, CreatedById FROM Interaction ORDER BY CreatedById DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, CreatedById FROM Interaction WHERE IsDeleted = 0 ORDER BY CreatedById DESC, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY LastModifiedDate ASC, 200",
      "SELECT Id, Name, LastModifiedDate FROM Interaction ORDER BY LastModifiedDate ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, LastModifiedDate FROM Interaction WHERE IsDeleted = 0 ORDER BY LastModifiedDate ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY LastModifiedDate DESC, 200",
      "SELECT Id, Name, LastModifiedDate FROM Interaction ORDER BY LastModifiedDate DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, LastModifiedDate FROM Interaction WHERE IsDeleted = 0 ORDER BY LastModifiedDate DESC, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY LastModifiedById ASC, 200",
      "SELECT Id, Name, LastModifiedById FROM Interaction ORDER BY LastModifiedById ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, LastModifiedById FROM Interaction WHERE IsDeleted = 0 ORDER BY LastModifiedById ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY LastModifiedById DESC, 200",
      "SELECT Id, Name, LastModifiedById FROM Interaction ORDER BY LastModifiedById DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, LastModifiedById FROM Interaction WHERE IsDeleted = 0 ORDER BY LastModifiedById DESC, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY SystemModstamp ASC, 200",
      "SELECT Id, Name, SystemModstamp FROM Interaction ORDER BY SystemModstamp ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, SystemModstamp FROM Interaction WHERE IsDeleted = 0 ORDER BY SystemModstamp ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY SystemModstamp DESC, 200",
      "SELECT Id, Name, SystemModstamp FROM Interaction ORDER BY SystemModstamp DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, SystemModstamp FROM Interaction WHERE IsDeleted = 0 ORDER BY SystemModstamp DESC, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY AccountId ASC, 200",
      "SELECT Id, Name, AccountId FROM Interaction ORDER BY AccountId ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, AccountId FROM Interaction WHERE IsDeleted = 0 ORDER BY AccountId ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY AccountId DESC, 200",
      "SELECT Id, Name, AccountId FROM Interaction ORDER BY AccountId DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, AccountId FROM Interaction WHERE IsDeleted = 0 ORDER BY AccountId DESC NULLS FIRST, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY StartTime ASC, 200",
      "SELECT Id, Name, StartTime FROM Interaction ORDER BY StartTime ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 ORDER BY StartTime ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY StartTime DESC, 200",
      "SELECT Id, Name, StartTime FROM Interaction ORDER BY StartTime DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 ORDER BY StartTime DESC NULLS FIRST, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY EndTime ASC, 200", "SELECT Id, Name, EndTime FROM Interaction ORDER BY EndTime ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, EndTime FROM Interaction WHERE IsDeleted = 0 ORDER BY EndTime ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY EndTime DESC, 200",
      "SELECT Id, Name, EndTime FROM Interaction ORDER BY EndTime DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, EndTime FROM Interaction WHERE IsDeleted = 0 ORDER BY EndTime DESC NULLS FIRST, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY InteractionType ASC, 200",
      "SELECT Id, Name, InteractionType FROM Interaction ORDER BY InteractionType ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, InteractionType FROM Interaction WHERE IsDeleted = 0 ORDER BY InteractionTypeOrder ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY InteractionType DESC, 200",
      "SELECT Id, Name, InteractionType FROM Interaction ORDER BY InteractionType DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, InteractionType FROM Interaction WHERE IsDeleted = 0 ORDER BY InteractionTypeOrder DESC NULLS FIRST, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY LocationId ASC, 200",
      "SELECT Id, Name, LocationId FROM Interaction ORDER BY LocationId ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, LocationId FROM Interaction WHERE IsDeleted = 0 ORDER BY LocationId ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY LocationId DESC, 200",
      "SELECT Id, Name, LocationId FROM Interaction ORDER BY LocationId DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, LocationId FROM Interaction WHERE IsDeleted = 0 ORDER BY LocationId DESC NULLS FIRST, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY RelatedRecordId ASC, 200",
      "SELECT Id, Name, RelatedRecordId FROM Interaction ORDER BY RelatedRecordId ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, RelatedRecordId FROM Interaction WHERE IsDeleted = 0 ORDER BY RelatedRecordId ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY RelatedRecordId DESC, 200",
      "SELECT Id, Name, RelatedRecordId FROM Interaction ORDER BY RelatedRecordId DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, RelatedRecordId FROM Interaction WHERE IsDeleted = 0 ORDER BY RelatedRecordId DESC NULLS FIRST, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY ReferenceIdentifier ASC, 200",
      "SELECT Id, Name, ReferenceIdentifier FROM Interaction ORDER BY ReferenceIdentifier ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, ReferenceIdentifier FROM Interaction WHERE IsDeleted = 0 ORDER BY ReferenceIdentifierFolded ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY ReferenceIdentifier DESC, 200",
      "SELECT Id, Name, ReferenceIdentifier FROM Interaction ORDER BY ReferenceIdentifier DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, ReferenceIdentifier FROM Interaction WHERE IsDeleted = 0 ORDER BY ReferenceIdentifierFolded DESC NULLS FIRST, Id DESC LIMIT 200
        """),
    Comparison(
      "ORDER BY LastSyncedDateTime ASC, 200",
      "SELECT Id, Name, LastSyncedDateTime FROM Interaction ORDER BY LastSyncedDateTime ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, LastSyncedDateTime FROM Interaction WHERE IsDeleted = 0 ORDER BY LastSyncedDateTime ASC, Id ASC LIMIT 200
        """),
    Comparison(
      "ORDER BY LastSyncedDateTime DESC, 200",
      "SELECT Id, Name, LastSyncedDateTime FROM Interaction ORDER BY LastSyncedDateTime DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, LastSyncedDateTime FROM Interaction WHERE IsDeleted = 0 ORDER BY LastSyncedDateTime DESC NULLS FIRST, Id DESC LIMIT 200
        """),
    // More than 200 records have no date: nobody reads on to those that have one.
    Comparison(
      "ORDER BY LastViewedDate ASC, 200",
      "SELECT Id, Name, LastViewedDate FROM Interaction ORDER BY LastViewedDate ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, NULL FROM Interaction i WHERE IsDeleted = 0 AND NOT EXISTS (
          SELECT 1 FROM view_stamp v WHERE v.User = ? AND v.Record = (1 << 40) + i.Id AND v.ViewedAt IS NOT NULL)
        ORDER BY Id ASC LIMIT 200
        """, [.integer((8 << 40) + 1)]),
    // More than 200 records have no date: nobody reads on to those that have one.
    Comparison(
      "ORDER BY LastViewedDate DESC, 200",
      "SELECT Id, Name, LastViewedDate FROM Interaction ORDER BY LastViewedDate DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, NULL FROM Interaction i WHERE IsDeleted = 0 AND NOT EXISTS (
          SELECT 1 FROM view_stamp v WHERE v.User = ? AND v.Record = (1 << 40) + i.Id AND v.ViewedAt IS NOT NULL)
        ORDER BY Id DESC LIMIT 200
        """, [.integer((8 << 40) + 1)]),
    // More than 200 records have no date: nobody reads on to those that have one.
    Comparison(
      "ORDER BY LastReferencedDate ASC, 200",
      "SELECT Id, Name, LastReferencedDate FROM Interaction ORDER BY LastReferencedDate ASC LIMIT 200",
      byHand: """
        SELECT Id, Name, NULL FROM Interaction i WHERE IsDeleted = 0 AND NOT EXISTS (
          SELECT 1 FROM view_stamp v WHERE v.User = ? AND v.Record = (1 << 40) + i.Id AND v.ReferencedAt IS NOT NULL)
        ORDER BY Id ASC LIMIT 200
        """, [.integer((8 << 40) + 1)]),
    // More than 200 records have no date: nobody reads on to those that have one.
    Comparison(
      "ORDER BY LastReferencedDate DESC, 200",
      "SELECT Id, Name, LastReferencedDate FROM Interaction ORDER BY LastReferencedDate DESC LIMIT 200",
      byHand: """
        SELECT Id, Name, NULL FROM Interaction i WHERE IsDeleted = 0 AND NOT EXISTS (
          SELECT 1 FROM view_stamp v WHERE v.User = ? AND v.Record = (1 << 40) + i.Id AND v.ReferencedAt IS NOT NULL)
        ORDER BY Id DESC LIMIT 200
        """, [.integer((8 << 40) + 1)]),
  ]
}
