extension Migration1 {
  static let account = """
    CREATE TABLE "Account"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "OwnerId" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "IsDeleted" INTEGER NOT NULL,
      "Name" TEXT NOT NULL,
      "NameFolded" TEXT NOT NULL,
      "CreatedDate" INTEGER NOT NULL,
      "CreatedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "LastModifiedDate" INTEGER NOT NULL,
      "LastModifiedById" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "SystemModstamp" INTEGER NOT NULL,
      "ParentId" INTEGER REFERENCES "Account"("Id") DEFERRABLE INITIALLY DEFERRED,
      "Type" TEXT,
      "TypeFolded" TEXT,
      "TypeOrder" INTEGER,
      "AccountNumber" TEXT,
      "AccountNumberFolded" TEXT,
      "Industry" TEXT,
      "IndustryFolded" TEXT,
      "IndustryOrder" INTEGER,
      "AnnualRevenue" INTEGER,
      "NumberOfEmployees" INTEGER,
      "Phone" TEXT,
      "PhoneFolded" TEXT,
      "Website" TEXT,
      "WebsiteFolded" TEXT,
      "BillingCity" TEXT,
      "BillingCityFolded" TEXT,
      "BillingState" TEXT,
      "BillingStateFolded" TEXT,
      "BillingCountry" TEXT,
      "BillingCountryFolded" TEXT,
      "Description" TEXT,
      "Related" TEXT
    );
    CREATE INDEX "Account_AccountNumber" ON "Account"("AccountNumberFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_AnnualRevenue" ON "Account"("AnnualRevenue") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_BillingCity" ON "Account"("BillingCityFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_BillingCountry" ON "Account"("BillingCountryFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_BillingState" ON "Account"("BillingStateFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_CreatedById" ON "Account"("CreatedById");
    CREATE INDEX "Account_CreatedDate" ON "Account"("CreatedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_Industry" ON "Account"("IndustryOrder") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_LastModifiedById" ON "Account"("LastModifiedById");
    CREATE INDEX "Account_LastModifiedDate" ON "Account"("LastModifiedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_Name" ON "Account"("NameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_NumberOfEmployees" ON "Account"("NumberOfEmployees") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_OwnerId" ON "Account"("OwnerId");
    CREATE INDEX "Account_ParentId" ON "Account"("ParentId");
    CREATE INDEX "Account_Phone" ON "Account"("PhoneFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_SystemModstamp" ON "Account"("SystemModstamp") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_Type" ON "Account"("TypeOrder") WHERE "IsDeleted" = 0;
    CREATE INDEX "Account_Website" ON "Account"("WebsiteFolded") WHERE "IsDeleted" = 0;
    """

  static let contact = """
    CREATE TABLE "Contact"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "OwnerId" INTEGER NOT NULL REFERENCES "User"("Id") DEFERRABLE INITIALLY DEFERRED,
      "IsDeleted" INTEGER NOT NULL,
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
      "AccountId" INTEGER REFERENCES "Account"("Id") DEFERRABLE INITIALLY DEFERRED,
      "Title" TEXT,
      "TitleFolded" TEXT,
      "Email" TEXT,
      "EmailFolded" TEXT,
      "Phone" TEXT,
      "PhoneFolded" TEXT,
      "Description" TEXT,
      "Related" TEXT
    );
    CREATE INDEX "Contact_AccountId" ON "Contact"("AccountId");
    CREATE INDEX "Contact_CreatedById" ON "Contact"("CreatedById");
    CREATE INDEX "Contact_CreatedDate" ON "Contact"("CreatedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Contact_Email" ON "Contact"("EmailFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Contact_FirstName" ON "Contact"("FirstNameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Contact_LastModifiedById" ON "Contact"("LastModifiedById");
    CREATE INDEX "Contact_LastModifiedDate" ON "Contact"("LastModifiedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Contact_LastName" ON "Contact"("LastNameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Contact_Name" ON "Contact"("NameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Contact_OwnerId" ON "Contact"("OwnerId");
    CREATE INDEX "Contact_Phone" ON "Contact"("PhoneFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Contact_SystemModstamp" ON "Contact"("SystemModstamp") WHERE "IsDeleted" = 0;
    CREATE INDEX "Contact_Title" ON "Contact"("TitleFolded") WHERE "IsDeleted" = 0;
    """
}
