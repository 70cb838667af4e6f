extension Migration2 {
  /// List views. Their rows come with the first user, who creates them.
  static let listView = """
    CREATE TABLE "ListView"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Name" TEXT NOT NULL,
      "NameFolded" TEXT NOT NULL,
      "DeveloperName" TEXT NOT NULL,
      "DeveloperNameFolded" TEXT NOT NULL,
      "NamespacePrefix" TEXT,
      "NamespacePrefixFolded" TEXT,
      "SobjectType" TEXT NOT NULL,
      "SobjectTypeFolded" TEXT NOT NULL,
      "SobjectTypeOrder" INTEGER NOT NULL,
      "IsSoqlCompatible" INTEGER NOT NULL,
      "CreatedDate" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "LastModifiedDate" INTEGER NOT NULL,
      "LastModifiedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL
    );
    CREATE INDEX "ListView_CreatedById" ON "ListView"("CreatedById");
    CREATE INDEX "ListView_CreatedDate" ON "ListView"("CreatedDate");
    CREATE INDEX "ListView_DeveloperName" ON "ListView"("DeveloperNameFolded");
    CREATE INDEX "ListView_IsSoqlCompatible" ON "ListView"("IsSoqlCompatible");
    CREATE INDEX "ListView_LastModifiedById" ON "ListView"("LastModifiedById");
    CREATE INDEX "ListView_LastModifiedDate" ON "ListView"("LastModifiedDate");
    CREATE INDEX "ListView_Name" ON "ListView"("NameFolded");
    CREATE INDEX "ListView_NamespacePrefix" ON "ListView"("NamespacePrefixFolded");
    CREATE INDEX "ListView_SobjectType" ON "ListView"("SobjectTypeOrder");
    CREATE INDEX "ListView_SystemModstamp" ON "ListView"("SystemModstamp");
    """
}
