extension Migration1 {
  static let interaction = """
    CREATE TABLE "Interaction"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "OwnerId" INTEGER NOT NULL,
      "IsDeleted" INTEGER NOT NULL,
      "Name" TEXT NOT NULL,
      "NameFolded" TEXT NOT NULL,
      "CreatedDate" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "LastModifiedDate" INTEGER NOT NULL,
      "LastModifiedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL,
      "AccountId" INTEGER REFERENCES "Account"("Id") DEFERRABLE INITIALLY DEFERRED,
      "StartTime" INTEGER,
      "EndTime" INTEGER,
      "InteractionType" TEXT,
      "InteractionTypeFolded" TEXT,
      "InteractionTypeOrder" INTEGER,
      "LocationId" INTEGER REFERENCES "Location"("Id") DEFERRABLE INITIALLY DEFERRED,
      "RelatedRecordId" INTEGER,
      "ReferenceIdentifier" TEXT,
      "ReferenceIdentifierFolded" TEXT,
      "LastSyncedDateTime" INTEGER,
      "Description" TEXT,
      "ListKey" INTEGER NOT NULL,
      "Related" TEXT
    );
    CREATE INDEX "Interaction_AccountId" ON "Interaction"("AccountId");
    CREATE INDEX "Interaction_CreatedById" ON "Interaction"("CreatedById");
    CREATE INDEX "Interaction_CreatedDate" ON "Interaction"("CreatedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Interaction_EndTime" ON "Interaction"("EndTime") WHERE "IsDeleted" = 0;
    CREATE INDEX "Interaction_InteractionType" ON "Interaction"("InteractionTypeOrder")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "Interaction_LastModifiedById" ON "Interaction"("LastModifiedById");
    CREATE INDEX "Interaction_LastModifiedDate" ON "Interaction"("LastModifiedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Interaction_LastSyncedDateTime" ON "Interaction"("LastSyncedDateTime")
      WHERE "IsDeleted" = 0;
    CREATE UNIQUE INDEX "Interaction_ListKey" ON "Interaction"("ListKey");
    CREATE INDEX "Interaction_LocationId" ON "Interaction"("LocationId");
    CREATE INDEX "Interaction_Name" ON "Interaction"("NameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Interaction_OwnerId" ON "Interaction"("OwnerId");
    CREATE INDEX "Interaction_ReferenceIdentifier" ON "Interaction"("ReferenceIdentifierFolded")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "Interaction_RelatedRecordId" ON "Interaction"("RelatedRecordId");
    CREATE INDEX "Interaction_StartTime" ON "Interaction"("StartTime") WHERE "IsDeleted" = 0;
    CREATE INDEX "Interaction_SystemModstamp" ON "Interaction"("SystemModstamp") WHERE "IsDeleted" = 0;
    """

  static let interactionAttendee = """
    CREATE TABLE "InteractionAttendee"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "IsDeleted" INTEGER NOT NULL,
      "Name" TEXT NOT NULL,
      "NameFolded" TEXT NOT NULL,
      "CreatedDate" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "LastModifiedDate" INTEGER NOT NULL,
      "LastModifiedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL,
      "InteractionId" INTEGER NOT NULL REFERENCES "Interaction"("Id") DEFERRABLE INITIALLY DEFERRED,
      "ContactId" INTEGER REFERENCES "Contact"("Id") DEFERRABLE INITIALLY DEFERRED,
      "UserId" INTEGER REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "EmailAddress" TEXT,
      "EmailAddressFolded" TEXT,
      "AttendeeType" TEXT,
      "AttendeeTypeFolded" TEXT,
      "AttendeeTypeOrder" INTEGER,
      "AttendeeResponse" TEXT,
      "AttendeeResponseFolded" TEXT,
      "AttendeeResponseOrder" INTEGER,
      "IsOrganizer" INTEGER NOT NULL,
      "LastSyncedDateTime" INTEGER,
      "Related" TEXT
    );
    CREATE INDEX "InteractionAttendee_AttendeeResponse" ON "InteractionAttendee"("AttendeeResponseOrder")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_AttendeeType" ON "InteractionAttendee"("AttendeeTypeOrder")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_ContactId" ON "InteractionAttendee"("ContactId");
    CREATE INDEX "InteractionAttendee_CreatedById" ON "InteractionAttendee"("CreatedById");
    CREATE INDEX "InteractionAttendee_CreatedDate" ON "InteractionAttendee"("CreatedDate")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_EmailAddress" ON "InteractionAttendee"("EmailAddressFolded")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_InteractionId" ON "InteractionAttendee"("InteractionId");
    CREATE INDEX "InteractionAttendee_IsOrganizer" ON "InteractionAttendee"("IsOrganizer")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_LastModifiedById" ON "InteractionAttendee"("LastModifiedById");
    CREATE INDEX "InteractionAttendee_LastModifiedDate" ON "InteractionAttendee"("LastModifiedDate")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_LastSyncedDateTime" ON "InteractionAttendee"("LastSyncedDateTime")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_Name" ON "InteractionAttendee"("NameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_SystemModstamp" ON "InteractionAttendee"("SystemModstamp")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "InteractionAttendee_UserId" ON "InteractionAttendee"("UserId");
    """
}
