extension Migration3 {
  /// What is in the bin: ALL ROWS asks for it, and the count of all records is the table's less these, which takes
  /// 3 ms at a million where looking at each record's flag takes 800. No index holds the flag of live records: SQLite
  /// would take it for the most selective of all.
  static let deleted = """
    CREATE INDEX "Account_IsDeleted" ON "Account"("IsDeleted") WHERE "IsDeleted" = 1;
    CREATE INDEX "Contact_IsDeleted" ON "Contact"("IsDeleted") WHERE "IsDeleted" = 1;
    CREATE INDEX "FinancialDeal_IsDeleted" ON "FinancialDeal"("IsDeleted") WHERE "IsDeleted" = 1;
    CREATE INDEX "Interaction_IsDeleted" ON "Interaction"("IsDeleted") WHERE "IsDeleted" = 1;
    CREATE INDEX "InteractionAttendee_IsDeleted" ON "InteractionAttendee"("IsDeleted") WHERE "IsDeleted" = 1;
    CREATE INDEX "Location_IsDeleted" ON "Location"("IsDeleted") WHERE "IsDeleted" = 1;
    CREATE INDEX "Opportunity_IsDeleted" ON "Opportunity"("IsDeleted") WHERE "IsDeleted" = 1;
    """
}
