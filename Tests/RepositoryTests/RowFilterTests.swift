import ObjectModel
import SOQL
import Testing

@testable import Repository

/// What WHERE keeps, one clause per rule (semantics 5.4, 5.5, 5.8, 5.10, 5.11).
struct RowFilterTests {
  /// Conditions on interactions and the names that they keep, in the order of the ids.
  private static let conditions: [(condition: String, names: String)] = [
    // 5.4 `!=`, NOT IN and NOT keep rows without a value; comparisons drop them.
    ("StartTime = null", "Mail"),
    ("StartTime != 2027-01-14T10:00:00Z", "Lunch Mail Memo"),
    ("(NOT StartTime = 2027-01-14T10:00:00Z)", "Lunch Mail Memo"),
    ("StartTime NOT IN (2027-01-14T10:00:00Z)", "Lunch Mail Memo"),
    ("StartTime < 2027-01-15T00:00:00Z", "Call Memo"),
    ("StartTime IN (2027-01-14T10:00:00Z, null)", "Call"),
    ("Account.Name = null", "Memo"),
    ("Account.Name != 'Acme'", "Mail Memo"),
    ("Account.Parent.Name = 'acme'", "Mail"),
    ("Account.Parent.Name != 'acme'", "Call Lunch Memo"),
    ("Account.Name = 'Acme' OR Name = 'Memo'", "Call Lunch Memo"),
    // 5.4 date literals: inside, outside or null, before the start, behind the end, before the end, from the start.
    ("StartTime = TODAY", "Lunch"),
    ("StartTime != TODAY", "Call Mail Memo"),
    ("(NOT StartTime = TODAY)", "Call Mail Memo"),
    ("StartTime < TODAY", "Call Memo"),
    ("StartTime <= TODAY", "Call Lunch Memo"),
    ("StartTime > YESTERDAY", "Lunch"),
    ("StartTime >= YESTERDAY", "Call Lunch"),
    ("StartTime > LAST_WEEK", "Call Lunch"),
    ("StartTime < THIS_WEEK", "Memo"),
    ("StartTime = LAST_N_DAYS:1", "Call Lunch"),
    ("StartTime = LAST_N_DAYS:15", "Call Lunch Memo"),
    ("StartTime = LAST_N_MONTHS:1", "Memo"),
    ("StartTime = THIS_MONTH", "Call Lunch"),
    ("StartTime = LAST_YEAR", "Memo"),
    ("StartTime = NEXT_N_DAYS:5", ""),
    ("StartTime IN (TODAY, LAST_YEAR)", "Lunch Memo"),
    ("StartTime IN (TODAY, 2027-01-14T10:00:00Z, null)", "Call Lunch"),
    ("StartTime NOT IN (TODAY, LAST_YEAR)", "Call Mail"),
    // 5.8 date functions, in UTC.
    ("CALENDAR_YEAR(StartTime) = 2026", "Memo"),
    ("CALENDAR_YEAR(StartTime) != 2026", "Call Lunch Mail"),
    ("CALENDAR_MONTH(StartTime) IN (1, 2)", "Call Lunch"),
    ("HOUR_IN_DAY(StartTime) > 9", "Call Memo"),
    ("DAY_ONLY(StartTime) = 2027-01-15", "Lunch"),
    ("DAY_ONLY(StartTime) < 2027-01-15", "Call Memo"),
    // 5.3 toLabel compares labels, which are the values here.
    ("toLabel(InteractionType) = 'phone call'", "Call"),
    ("toLabel(InteractionType) LIKE 'p%'", "Call"),
    // 5.10 polymorphic parents.
    ("RelatedRecord.Type = 'Opportunity'", "Call"),
    ("RelatedRecord.Type = 'opportunity'", "Call"),
    ("RelatedRecord.Type != 'Opportunity'", "Lunch Mail Memo"),
    ("RelatedRecord.Type = null", "Mail Memo"),
    ("RelatedRecord.Type != null", "Call Lunch"),
    ("RelatedRecord.Type IN ('Opportunity', 'FinancialDeal', 'Account')", "Call Lunch"),
    ("RelatedRecord.Type NOT IN ('Opportunity')", "Lunch Mail Memo"),
    ("RelatedRecord.Type < 'G'", "Lunch"),
    ("RelatedRecord.Type LIKE '%port%'", "Call"),
    ("Owner.Type = 'Queue'", "Mail"),
    ("Owner.Type = 'Group'", ""),
    ("Owner.Type IN ('User', 'Queue')", "Call Lunch Mail Memo"),
    ("Owner.Name = 'front'", "Mail"),
    ("Owner.Name IN ('front', 'JANE jane', null)", "Lunch Mail"),
    ("Owner.Name != 'front'", "Call Lunch Memo"),
    ("RelatedRecord.Name NOT IN ('renewal')", "Lunch Mail Memo"),
    ("RelatedRecord.Name != 'renewal'", "Lunch Mail Memo"),
    ("(NOT RelatedRecord.Name = 'renewal')", "Lunch Mail Memo"),
    ("RelatedRecord.Name = null", "Mail Memo"),
    ("RelatedRecord.Name != null", "Call Lunch"),
    ("RelatedRecord.Name > 'c'", "Call"),
    ("Owner.Id = '$Front'", "Mail"),
    ("Owner.Id != '$Front'", "Call Lunch Memo"),
    ("Owner.FirstName = null", "Mail"),
    ("Owner.Title = 'Analyst'", "Lunch"),
    ("Owner.Profile.Name = 'System Administrator'", "Call Memo"),
    ("Owner.IsActive = true", "Call Lunch Memo"),
    // 5.10 semi-joins and anti-joins, one id beside the other whatever they are stored as.
    ("Id IN (SELECT InteractionId FROM InteractionAttendee)", "Call Lunch"),
    ("Id NOT IN (SELECT InteractionId FROM InteractionAttendee)", "Mail Memo"),
    ("Id IN (SELECT InteractionId FROM InteractionAttendee WHERE Contact.Name = 'Cem')", "Lunch"),
    ("AccountId IN (SELECT Id FROM Account WHERE ParentId != null)", "Mail"),
    ("AccountId NOT IN (SELECT Id FROM Account WHERE ParentId != null)", "Call Lunch Memo"),
    ("AccountId NOT IN (SELECT ParentId FROM Account)", "Memo"),
    ("RelatedRecordId IN (SELECT Id FROM Opportunity WHERE StageName = 'Prospecting')", "Call"),
    ("RelatedRecordId NOT IN (SELECT Id FROM Opportunity)", "Lunch Mail Memo"),
    ("OwnerId IN (SELECT Id FROM User WHERE FirstName = 'Jane')", "Lunch"),
    ("OwnerId IN (SELECT QueueId FROM QueueSobject)", ""),
    ("AccountId IN (SELECT AccountId FROM Contact) AND StartTime = TODAY", "Lunch"),
  ]

  @Test func `a condition keeps the rows that the API keeps`() throws {
    try withStore { store in
      let desk = try Desk(store)
      for (condition, names) in Self.conditions {
        let found = try desk.rows("SELECT Name FROM Interaction WHERE \(condition) ORDER BY Id")
        #expect(found.joined(separator: " ") == names, "\(condition)")
        let count = try desk.rows("SELECT COUNT() FROM Interaction WHERE \(condition)")
        #expect(count == ["\(found.count)"], "\(condition)")
      }
    }
  }

  @Test func `5.10 a semi-join's left side may be the id, its right side a reference to several types`()
    throws
  {
    try withStore { store in
      let desk = try Desk(store)
      for (query, names) in [
        ("SELECT Name FROM Opportunity WHERE Id IN (SELECT RelatedRecordId FROM Interaction)", "Renewal"),
        ("SELECT Name FROM FinancialDeal WHERE Id IN (SELECT RelatedRecordId FROM Interaction)", "Borealis"),
        ("SELECT Name FROM FinancialDeal WHERE Id NOT IN (SELECT RelatedRecordId FROM Interaction)", ""),
        ("SELECT Name FROM Group WHERE Id IN (SELECT OwnerId FROM Interaction)", "Front"),
        ("SELECT Name FROM User WHERE Id NOT IN (SELECT OwnerId FROM Account)", ""),
        (
          "SELECT Name FROM Contact WHERE AccountId IN (SELECT AccountId FROM Interaction WHERE StartTime = TODAY)",
          "Ann Bob"
        ),
      ] {
        #expect(try desk.rows(query + " ORDER BY Id").joined(separator: " ") == names, "\(query)")
      }
    }
  }

  @Test(arguments: [
    ("UTC", "StartTime = TODAY", "Lunch"), ("UTC", "StartTime = THIS_YEAR", "Call Lunch"),
    ("Asia/Tokyo", "StartTime = THIS_YEAR", "Call Lunch Memo"),
    ("Asia/Tokyo", "StartTime = YESTERDAY", "Call"),
    ("America/Los_Angeles", "StartTime = TODAY", ""),
    ("America/Los_Angeles", "StartTime = YESTERDAY", "Call Lunch"),
    ("Asia/Tokyo", "CALENDAR_YEAR(StartTime) = 2026", "Memo"),
    ("Asia/Tokyo", "CALENDAR_YEAR(convertTimezone(StartTime)) = 2026", ""),
    ("Asia/Tokyo", "HOUR_IN_DAY(convertTimezone(StartTime)) = 19", "Call"),
  ])
  func `5.5 days begin in the viewer's zone, date functions count in UTC`(
    _ zone: String, _ condition: String, _ names: String
  ) throws {
    try withStore { store in
      let found = try Desk(store).rows(
        "SELECT Name FROM Interaction WHERE \(condition) ORDER BY Id", zone: zone)
      #expect(found.joined(separator: " ") == names)
    }
  }

  @Test(arguments: [
    ("CloseDate = TODAY", true), ("CloseDate < TODAY", false), ("CloseDate <= TODAY", true),
    ("CloseDate > YESTERDAY", true), ("CloseDate = LAST_N_DAYS:1", true), ("CloseDate = NEXT_WEEK", false),
    ("CALENDAR_QUARTER(CloseDate) = 1", true), ("DAY_IN_WEEK(CloseDate) = 6", true),
  ])
  func `5.5 a date is compared with days`(_ condition: String, _ isFound: Bool) throws {
    try withStore { store in
      let found = try Desk(store).rows("SELECT Name FROM Opportunity WHERE \(condition)")
      #expect(found == (isFound ? ["Renewal"] : []))
    }
  }

  @Test func `5.11 USING SCOPE mine asks for the viewer's own records`() throws {
    try withStore { store in
      let desk = try Desk(store)
      #expect(
        try desk.rows("SELECT Name FROM Interaction USING SCOPE mine ORDER BY Name") == ["Call", "Memo"])
      #expect(
        try desk.rows("SELECT Name FROM Interaction USING SCOPE mine WHERE Account.Name = 'Acme'") == ["Call"]
      )
      #expect(try desk.rows("SELECT COUNT() FROM Interaction USING SCOPE mine") == ["2"])
      #expect(try desk.rows("SELECT COUNT() FROM Interaction USING SCOPE everything") == ["4"])
      #expect(
        try desk.rows("SELECT Name FROM Account USING SCOPE mine ORDER BY Name DESC") == ["Brew", "Acme"])
    }
  }

  @Test func `only the viewer's own dates are looked at, and found by their stamps`() throws {
    try withStore { store in
      let desk = try Desk(store)
      try store.write { writer throws(Fault) in
        try writer.stamp(viewed: [desk.ids["Call"]].compactMap { $0 }, referenced: [])
      }
      for (condition, names) in [
        ("LastViewedDate = TODAY", ["Call"]), ("LastViewedDate = YESTERDAY", []),
        ("LastViewedDate != TODAY", ["Lunch", "Mail", "Memo"]), ("LastReferencedDate >= TODAY", ["Call"]),
        ("LastViewedDate IN (TODAY)", ["Call"]), ("HOUR_IN_DAY(LastViewedDate) = 8", ["Call"]),
      ] {
        #expect(
          try desk.rows("SELECT Name FROM Interaction WHERE \(condition) ORDER BY Id") == names,
          "\(condition)"
        )
      }
    }
  }
}
