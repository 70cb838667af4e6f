extension Migration1 {
  static let group = """
    CREATE TABLE "Group"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Name" TEXT NOT NULL,
      "NameFolded" TEXT NOT NULL,
      "CreatedDate" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "LastModifiedDate" INTEGER NOT NULL,
      "LastModifiedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL,
      "Type" TEXT NOT NULL,
      "TypeFolded" TEXT NOT NULL,
      "TypeOrder" INTEGER NOT NULL,
      "DeveloperName" TEXT,
      "DeveloperNameFolded" TEXT,
      "Email" TEXT,
      "EmailFolded" TEXT,
      "Description" TEXT,
      "DescriptionFolded" TEXT,
      "DoesIncludeBosses" INTEGER NOT NULL
    );
    CREATE INDEX "Group_CreatedById" ON "Group"("CreatedById");
    CREATE INDEX "Group_CreatedDate" ON "Group"("CreatedDate");
    CREATE INDEX "Group_Description" ON "Group"("DescriptionFolded");
    CREATE INDEX "Group_DeveloperName" ON "Group"("DeveloperNameFolded");
    CREATE INDEX "Group_DoesIncludeBosses" ON "Group"("DoesIncludeBosses");
    CREATE INDEX "Group_Email" ON "Group"("EmailFolded");
    CREATE INDEX "Group_LastModifiedById" ON "Group"("LastModifiedById");
    CREATE INDEX "Group_LastModifiedDate" ON "Group"("LastModifiedDate");
    CREATE INDEX "Group_Name" ON "Group"("NameFolded");
    CREATE INDEX "Group_SystemModstamp" ON "Group"("SystemModstamp");
    CREATE INDEX "Group_Type" ON "Group"("TypeOrder");
    """

  static let groupMember = """
    CREATE TABLE "GroupMember"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "GroupId" INTEGER NOT NULL REFERENCES "Group"("Id") DEFERRABLE INITIALLY DEFERRED,
      "UserOrGroupId" INTEGER NOT NULL,
      "SystemModstamp" INTEGER NOT NULL
    );
    CREATE INDEX "GroupMember_GroupId" ON "GroupMember"("GroupId");
    CREATE INDEX "GroupMember_SystemModstamp" ON "GroupMember"("SystemModstamp");
    CREATE INDEX "GroupMember_UserOrGroupId" ON "GroupMember"("UserOrGroupId");
    """

  static let queueSobject = """
    CREATE TABLE "QueueSobject"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "QueueId" INTEGER NOT NULL REFERENCES "Group"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SobjectType" TEXT NOT NULL,
      "SobjectTypeFolded" TEXT NOT NULL,
      "SobjectTypeOrder" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL
    );
    CREATE INDEX "QueueSobject_CreatedById" ON "QueueSobject"("CreatedById");
    CREATE INDEX "QueueSobject_QueueId" ON "QueueSobject"("QueueId");
    CREATE INDEX "QueueSobject_SobjectType" ON "QueueSobject"("SobjectTypeOrder");
    CREATE INDEX "QueueSobject_SystemModstamp" ON "QueueSobject"("SystemModstamp");
    """
}
