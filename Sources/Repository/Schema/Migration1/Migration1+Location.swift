extension Migration1 {
  static let location = """
    CREATE TABLE "Location"(
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
      "LocationType" TEXT NOT NULL,
      "LocationTypeFolded" TEXT NOT NULL,
      "LocationTypeOrder" INTEGER NOT NULL,
      "ParentLocationId" INTEGER REFERENCES "Location"("Id") DEFERRABLE INITIALLY DEFERRED,
      "Description" TEXT,
      "DescriptionFolded" TEXT,
      "DrivingDirections" TEXT,
      "ExternalReference" TEXT,
      "ExternalReferenceFolded" TEXT,
      "TimeZone" TEXT,
      "TimeZoneFolded" TEXT,
      "Latitude" INTEGER,
      "Longitude" INTEGER,
      "OpenDate" INTEGER,
      "CloseDate" INTEGER,
      "Related" TEXT
    );
    CREATE INDEX "Location_CloseDate" ON "Location"("CloseDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_CreatedById" ON "Location"("CreatedById");
    CREATE INDEX "Location_CreatedDate" ON "Location"("CreatedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_Description" ON "Location"("DescriptionFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_ExternalReference" ON "Location"("ExternalReferenceFolded")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_LastModifiedById" ON "Location"("LastModifiedById");
    CREATE INDEX "Location_LastModifiedDate" ON "Location"("LastModifiedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_Latitude" ON "Location"("Latitude") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_LocationType" ON "Location"("LocationTypeOrder") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_Longitude" ON "Location"("Longitude") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_Name" ON "Location"("NameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_OpenDate" ON "Location"("OpenDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_OwnerId" ON "Location"("OwnerId");
    CREATE INDEX "Location_ParentLocationId" ON "Location"("ParentLocationId");
    CREATE INDEX "Location_SystemModstamp" ON "Location"("SystemModstamp") WHERE "IsDeleted" = 0;
    CREATE INDEX "Location_TimeZone" ON "Location"("TimeZoneFolded") WHERE "IsDeleted" = 0;
    """
}
