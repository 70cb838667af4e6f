extension Migration1 {
  static let opportunity = """
    CREATE TABLE "Opportunity"(
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
      "AccountId" INTEGER REFERENCES "Account"("Id") DEFERRABLE INITIALLY DEFERRED,
      "StageName" TEXT NOT NULL,
      "StageNameFolded" TEXT NOT NULL,
      "StageNameOrder" INTEGER NOT NULL,
      "CloseDate" INTEGER NOT NULL,
      "Amount" INTEGER,
      "Probability" INTEGER,
      "Type" TEXT,
      "TypeFolded" TEXT,
      "TypeOrder" INTEGER,
      "NextStep" TEXT,
      "NextStepFolded" TEXT,
      "Description" TEXT,
      "Related" TEXT
    );
    CREATE INDEX "Opportunity_AccountId" ON "Opportunity"("AccountId");
    CREATE INDEX "Opportunity_Amount" ON "Opportunity"("Amount") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_CloseDate" ON "Opportunity"("CloseDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_CreatedById" ON "Opportunity"("CreatedById");
    CREATE INDEX "Opportunity_CreatedDate" ON "Opportunity"("CreatedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_LastModifiedById" ON "Opportunity"("LastModifiedById");
    CREATE INDEX "Opportunity_LastModifiedDate" ON "Opportunity"("LastModifiedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_Name" ON "Opportunity"("NameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_NextStep" ON "Opportunity"("NextStepFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_OwnerId" ON "Opportunity"("OwnerId");
    CREATE INDEX "Opportunity_Probability" ON "Opportunity"("Probability") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_StageName" ON "Opportunity"("StageNameOrder") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_SystemModstamp" ON "Opportunity"("SystemModstamp") WHERE "IsDeleted" = 0;
    CREATE INDEX "Opportunity_Type" ON "Opportunity"("TypeOrder") WHERE "IsDeleted" = 0;
    """

  static let financialDeal = """
    CREATE TABLE "FinancialDeal"(
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
      "ParentFinancialDealId" INTEGER REFERENCES "FinancialDeal"("Id") DEFERRABLE INITIALLY DEFERRED,
      "FinancialDealCode" TEXT,
      "FinancialDealCodeFolded" TEXT,
      "FinancialDealType" TEXT,
      "FinancialDealTypeFolded" TEXT,
      "FinancialDealTypeOrder" INTEGER,
      "Stage" TEXT,
      "StageFolded" TEXT,
      "StageOrder" INTEGER,
      "Status" TEXT,
      "StatusFolded" TEXT,
      "StatusOrder" INTEGER,
      "Role" TEXT,
      "RoleFolded" TEXT,
      "RoleOrder" INTEGER,
      "ConfidentialityType" TEXT,
      "ConfidentialityTypeFolded" TEXT,
      "ConfidentialityTypeOrder" INTEGER,
      "ConflictStatus" TEXT,
      "ConflictStatusFolded" TEXT,
      "ConflictStatusOrder" INTEGER,
      "CloseProbability" INTEGER,
      "ExpectedCloseDate" INTEGER,
      "MandatedDate" INTEGER,
      "TransactionValue" INTEGER,
      "TotalExpectedFee" INTEGER,
      "ReceivedFee" INTEGER,
      "TotalExpense" INTEGER,
      "Description" TEXT,
      "Related" TEXT
    );
    CREATE INDEX "FinancialDeal_AccountId" ON "FinancialDeal"("AccountId");
    CREATE INDEX "FinancialDeal_CloseProbability" ON "FinancialDeal"("CloseProbability")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_ConfidentialityType" ON "FinancialDeal"("ConfidentialityTypeOrder")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_ConflictStatus" ON "FinancialDeal"("ConflictStatusOrder")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_CreatedById" ON "FinancialDeal"("CreatedById");
    CREATE INDEX "FinancialDeal_CreatedDate" ON "FinancialDeal"("CreatedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_ExpectedCloseDate" ON "FinancialDeal"("ExpectedCloseDate")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_FinancialDealCode" ON "FinancialDeal"("FinancialDealCodeFolded")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_FinancialDealType" ON "FinancialDeal"("FinancialDealTypeOrder")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_LastModifiedById" ON "FinancialDeal"("LastModifiedById");
    CREATE INDEX "FinancialDeal_LastModifiedDate" ON "FinancialDeal"("LastModifiedDate")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_MandatedDate" ON "FinancialDeal"("MandatedDate") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_Name" ON "FinancialDeal"("NameFolded") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_OwnerId" ON "FinancialDeal"("OwnerId");
    CREATE INDEX "FinancialDeal_ParentFinancialDealId" ON "FinancialDeal"("ParentFinancialDealId");
    CREATE INDEX "FinancialDeal_ReceivedFee" ON "FinancialDeal"("ReceivedFee") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_Role" ON "FinancialDeal"("RoleOrder") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_Stage" ON "FinancialDeal"("StageOrder") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_Status" ON "FinancialDeal"("StatusOrder") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_SystemModstamp" ON "FinancialDeal"("SystemModstamp") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_TotalExpectedFee" ON "FinancialDeal"("TotalExpectedFee")
      WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_TotalExpense" ON "FinancialDeal"("TotalExpense") WHERE "IsDeleted" = 0;
    CREATE INDEX "FinancialDeal_TransactionValue" ON "FinancialDeal"("TransactionValue")
      WHERE "IsDeleted" = 0;
    """
}
