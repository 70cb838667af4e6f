extension Migration2 {
  /// Values that were written to picklists that are not restricted and that the description does not name: describe
  /// lists them as inactive (semantics 2.2). Rows that are there bring theirs along, in the spelling of the oldest.
  static let picklistValues = """
    CREATE TABLE "picklist_value"(
      "Object" INTEGER NOT NULL,
      "Field" TEXT NOT NULL,
      "Folded" TEXT NOT NULL,
      "Value" TEXT NOT NULL,
      PRIMARY KEY("Object", "Field", "Folded")
    ) WITHOUT ROWID;
    INSERT OR IGNORE INTO "picklist_value"
      SELECT 1, 'InteractionType', "InteractionTypeFolded", "InteractionType" FROM "Interaction"
      WHERE "InteractionTypeOrder" >= 4 ORDER BY "Id";
    INSERT OR IGNORE INTO "picklist_value"
      SELECT 2, 'AttendeeType', "AttendeeTypeFolded", "AttendeeType" FROM "InteractionAttendee"
      WHERE "AttendeeTypeOrder" >= 2 ORDER BY "Id";
    INSERT OR IGNORE INTO "picklist_value"
      SELECT 2, 'AttendeeResponse', "AttendeeResponseFolded", "AttendeeResponse" FROM "InteractionAttendee"
      WHERE "AttendeeResponseOrder" >= 3 ORDER BY "Id";
    INSERT OR IGNORE INTO "picklist_value"
      SELECT 3, 'Type', "TypeFolded", "Type" FROM "Account" WHERE "TypeOrder" >= 5 ORDER BY "Id";
    INSERT OR IGNORE INTO "picklist_value"
      SELECT 3, 'Industry', "IndustryFolded", "Industry" FROM "Account" WHERE "IndustryOrder" >= 21 ORDER BY "Id";
    INSERT OR IGNORE INTO "picklist_value"
      SELECT 5, 'LocationType', "LocationTypeFolded", "LocationType" FROM "Location"
      WHERE "LocationTypeOrder" >= 3 ORDER BY "Id";
    INSERT OR IGNORE INTO "picklist_value"
      SELECT 6, 'StageName', "StageNameFolded", "StageName" FROM "Opportunity"
      WHERE "StageNameOrder" >= 10 ORDER BY "Id";
    INSERT OR IGNORE INTO "picklist_value"
      SELECT 6, 'Type', "TypeFolded", "Type" FROM "Opportunity" WHERE "TypeOrder" >= 2 ORDER BY "Id";
    """
}
