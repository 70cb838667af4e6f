/// The first schema, frozen: a later change is another migration, never an edit here.
enum Migration1 {
  /// Every statement in order.
  static let statements = [
    interaction, interactionAttendee, account, contact, opportunity,
    financialDeal, location, user, profile, userRole, group, groupMember, queueSobject,
    journal, bin, fullText, workspace,
  ]

  /// One action holds change sets, a change set holds changes (design section 4). Kinds: 1 created, 2 updated,
  /// 3 deleted, 4 undeleted, 5 purged. References in Old and New are ordinal × 2^40 + key.
  static let journal = """
    CREATE TABLE "action"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "User" INTEGER NOT NULL,
      "OnBehalfOf" INTEGER,
      "Door" INTEGER NOT NULL,
      "Sentence" TEXT NOT NULL
    );
    CREATE TABLE "change_set"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Action" INTEGER NOT NULL REFERENCES "action"("Id"),
      "At" INTEGER NOT NULL,
      "FeedSuppressed" INTEGER NOT NULL
    );
    CREATE INDEX "change_set_Action" ON "change_set"("Action");
    CREATE INDEX "change_set_At" ON "change_set"("At");
    CREATE TABLE "change"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "ChangeSet" INTEGER NOT NULL REFERENCES "change_set"("Id"),
      "Record" INTEGER NOT NULL,
      "Kind" INTEGER NOT NULL,
      "Field" TEXT,
      "Old",
      "New",
      "Tracked" INTEGER NOT NULL
    );
    CREATE INDEX "change_ChangeSet" ON "change"("ChangeSet");
    CREATE INDEX "change_Record" ON "change"("Record");
    """

  /// What is in the recycle bin and what its deletion emptied.
  static let bin = """
    CREATE TABLE "recycle_bin"(
      "Record" INTEGER PRIMARY KEY,
      "Root" INTEGER NOT NULL,
      "ChangeSet" INTEGER NOT NULL REFERENCES "change_set"("Id"),
      "DeletedAt" INTEGER NOT NULL,
      "DeletedBy" INTEGER NOT NULL,
      "EmptiedAt" INTEGER
    );
    CREATE INDEX "recycle_bin_Root" ON "recycle_bin"("Root");
    CREATE INDEX "recycle_bin_DeletedAt" ON "recycle_bin"("DeletedAt", "Record");
    CREATE INDEX "recycle_bin_EmptiedAt" ON "recycle_bin"("EmptiedAt") WHERE "EmptiedAt" IS NOT NULL;
    CREATE TABLE "cleared_lookup"(
      "Parent" INTEGER NOT NULL,
      "Child" INTEGER NOT NULL,
      "Field" TEXT NOT NULL,
      "ChangeSet" INTEGER NOT NULL REFERENCES "change_set"("Id"),
      PRIMARY KEY("Parent", "Child", "Field")
    ) WITHOUT ROWID;
    CREATE INDEX "cleared_lookup_Child" ON "cleared_lookup"("Child");
    """

  /// Which parts the full text has, and which records wait to be indexed again.
  static let fullText = """
    CREATE TABLE "fulltext_part"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Object" INTEGER NOT NULL,
      "FirstKey" INTEGER NOT NULL,
      "RowCount" INTEGER NOT NULL,
      "Receiving" INTEGER NOT NULL,
      "Unmerged" INTEGER NOT NULL,
      UNIQUE("Object", "FirstKey")
    );
    CREATE TABLE "reindex_record"("Record" INTEGER PRIMARY KEY);
    CREATE TABLE "reindex_children"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Parent" INTEGER NOT NULL,
      "Object" INTEGER NOT NULL,
      "Field" TEXT NOT NULL,
      "AfterId" INTEGER NOT NULL
    );
    """

  /// What belongs to users rather than to records.
  static let workspace = """
    CREATE TABLE "view_stamp"(
      "User" INTEGER NOT NULL,
      "Record" INTEGER NOT NULL,
      "ViewedAt" INTEGER,
      "ReferencedAt" INTEGER NOT NULL,
      PRIMARY KEY("User", "Record")
    ) WITHOUT ROWID;
    CREATE INDEX "view_stamp_Record" ON "view_stamp"("Record");
    CREATE TABLE "draft"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "User" INTEGER NOT NULL,
      "Object" TEXT NOT NULL,
      "Record" INTEGER NOT NULL,
      "Title" TEXT NOT NULL,
      "SavedAt" INTEGER NOT NULL,
      UNIQUE("User", "Object", "Record")
    );
    CREATE TABLE "draft_field"(
      "Draft" INTEGER NOT NULL REFERENCES "draft"("Id") ON DELETE CASCADE,
      "Position" INTEGER NOT NULL,
      "Name" TEXT NOT NULL,
      "Text" TEXT NOT NULL,
      "Reference" TEXT,
      PRIMARY KEY("Draft", "Position")
    ) WITHOUT ROWID;
    CREATE TABLE "setting"("Name" TEXT PRIMARY KEY, "Value" TEXT NOT NULL) WITHOUT ROWID;
    """
}
