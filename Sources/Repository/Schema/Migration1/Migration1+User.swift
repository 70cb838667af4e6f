extension Migration1 {
  static let user = """
    CREATE TABLE "User"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Name" TEXT NOT NULL,
      "NameFolded" TEXT NOT NULL,
      "FirstName" TEXT,
      "FirstNameFolded" TEXT,
      "LastName" TEXT NOT NULL,
      "LastNameFolded" TEXT NOT NULL,
      "CreatedDate" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "LastModifiedDate" INTEGER NOT NULL,
      "LastModifiedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL,
      "Username" TEXT NOT NULL,
      "UsernameFolded" TEXT NOT NULL,
      "Alias" TEXT,
      "AliasFolded" TEXT,
      "CommunityNickname" TEXT,
      "CommunityNicknameFolded" TEXT,
      "Email" TEXT,
      "EmailFolded" TEXT,
      "Phone" TEXT,
      "PhoneFolded" TEXT,
      "Title" TEXT,
      "TitleFolded" TEXT,
      "IsActive" INTEGER NOT NULL,
      "ProfileId" INTEGER REFERENCES "Profile"("Id") DEFERRABLE INITIALLY DEFERRED,
      "UserRoleId" INTEGER REFERENCES "UserRole"("Id") DEFERRABLE INITIALLY DEFERRED,
      "TimeZoneSidKey" TEXT,
      "TimeZoneSidKeyFolded" TEXT,
      "LocaleSidKey" TEXT,
      "LocaleSidKeyFolded" TEXT,
      "LanguageLocaleKey" TEXT,
      "LanguageLocaleKeyFolded" TEXT,
      "EmailEncodingKey" TEXT,
      "EmailEncodingKeyFolded" TEXT,
      "Related" TEXT
    );
    CREATE INDEX "User_Alias" ON "User"("AliasFolded");
    CREATE INDEX "User_CommunityNickname" ON "User"("CommunityNicknameFolded");
    CREATE INDEX "User_CreatedById" ON "User"("CreatedById");
    CREATE INDEX "User_CreatedDate" ON "User"("CreatedDate");
    CREATE INDEX "User_Email" ON "User"("EmailFolded");
    CREATE INDEX "User_EmailEncodingKey" ON "User"("EmailEncodingKeyFolded");
    CREATE INDEX "User_FirstName" ON "User"("FirstNameFolded");
    CREATE INDEX "User_IsActive" ON "User"("IsActive");
    CREATE INDEX "User_LanguageLocaleKey" ON "User"("LanguageLocaleKeyFolded");
    CREATE INDEX "User_LastModifiedById" ON "User"("LastModifiedById");
    CREATE INDEX "User_LastModifiedDate" ON "User"("LastModifiedDate");
    CREATE INDEX "User_LastName" ON "User"("LastNameFolded");
    CREATE INDEX "User_LocaleSidKey" ON "User"("LocaleSidKeyFolded");
    CREATE INDEX "User_Name" ON "User"("NameFolded");
    CREATE INDEX "User_Phone" ON "User"("PhoneFolded");
    CREATE INDEX "User_ProfileId" ON "User"("ProfileId");
    CREATE INDEX "User_SystemModstamp" ON "User"("SystemModstamp");
    CREATE INDEX "User_TimeZoneSidKey" ON "User"("TimeZoneSidKeyFolded");
    CREATE INDEX "User_Title" ON "User"("TitleFolded");
    CREATE INDEX "User_UserRoleId" ON "User"("UserRoleId");
    CREATE INDEX "User_Username" ON "User"("UsernameFolded");
    """

  static let profile = """
    CREATE TABLE "Profile"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Name" TEXT NOT NULL,
      "NameFolded" TEXT NOT NULL,
      "CreatedDate" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "LastModifiedDate" INTEGER NOT NULL,
      "LastModifiedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL,
      "Description" TEXT,
      "DescriptionFolded" TEXT
    );
    CREATE INDEX "Profile_CreatedById" ON "Profile"("CreatedById");
    CREATE INDEX "Profile_CreatedDate" ON "Profile"("CreatedDate");
    CREATE INDEX "Profile_Description" ON "Profile"("DescriptionFolded");
    CREATE INDEX "Profile_LastModifiedById" ON "Profile"("LastModifiedById");
    CREATE INDEX "Profile_LastModifiedDate" ON "Profile"("LastModifiedDate");
    CREATE INDEX "Profile_Name" ON "Profile"("NameFolded");
    CREATE INDEX "Profile_SystemModstamp" ON "Profile"("SystemModstamp");
    """

  static let userRole = """
    CREATE TABLE "UserRole"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Name" TEXT NOT NULL,
      "NameFolded" TEXT NOT NULL,
      "CreatedDate" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "LastModifiedDate" INTEGER NOT NULL,
      "LastModifiedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL,
      "ParentRoleId" INTEGER REFERENCES "UserRole"("Id") DEFERRABLE INITIALLY DEFERRED,
      "DeveloperName" TEXT,
      "DeveloperNameFolded" TEXT,
      "Related" TEXT
    );
    CREATE INDEX "UserRole_CreatedById" ON "UserRole"("CreatedById");
    CREATE INDEX "UserRole_CreatedDate" ON "UserRole"("CreatedDate");
    CREATE INDEX "UserRole_DeveloperName" ON "UserRole"("DeveloperNameFolded");
    CREATE INDEX "UserRole_LastModifiedById" ON "UserRole"("LastModifiedById");
    CREATE INDEX "UserRole_LastModifiedDate" ON "UserRole"("LastModifiedDate");
    CREATE INDEX "UserRole_Name" ON "UserRole"("NameFolded");
    CREATE INDEX "UserRole_ParentRoleId" ON "UserRole"("ParentRoleId");
    CREATE INDEX "UserRole_SystemModstamp" ON "UserRole"("SystemModstamp");
    """
}
