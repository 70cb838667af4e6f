import ObjectModel

extension Comparison {
  /// Parents and children. Whoever knows the file knows that a live record's parents are live, and asks for no flag; the
  /// flag would also let SQLite make a filter of all accounts for the first fifty of a list.
  static func relations(of book: LargeBook) -> [Comparison] {
    parents(of: book) + children + joins
  }

  private static func parents(of book: LargeBook) -> [Comparison] {
    let account = book.accountName(41)
    return [
      Comparison(
        "parents in SELECT, 2,000 rows",
        """
        SELECT Name, StartTime, Account.Name, Account.Industry, Location.Name, Owner.Name FROM Interaction \
        ORDER BY CreatedDate DESC LIMIT 2000
        """,
        byHand: """
          SELECT i.Name, i.StartTime, a.Name, a.Industry, l.Name, coalesce(g.Name, u.Name) FROM Interaction i
          LEFT JOIN Account a ON a.Id = i.AccountId
          LEFT JOIN Location l ON l.Id = i.LocationId
          LEFT JOIN "Group" g ON g.Id = i.OwnerId - (11 << 40) LEFT JOIN User u ON u.Id = i.OwnerId - (8 << 40)
          WHERE i.IsDeleted = 0 ORDER BY i.CreatedDate DESC, i.Id DESC LIMIT 2000
          """),
      Comparison(
        "a parent's name in WHERE",
        "SELECT Id, Name, Account.Name FROM Interaction WHERE Account.Name = '\(account)'",
        byHand: """
          SELECT i.Id, i.Name, a.Name FROM Account a CROSS JOIN Interaction i ON i.AccountId = a.Id
          WHERE a.NameFolded = ? AND a.IsDeleted = 0 AND i.IsDeleted = 0
          """, [.text(account.uppercased())]),
      Comparison(
        "a prefix of a parent's name in WHERE, all",
        "SELECT Id, Name, Account.Name FROM Interaction WHERE Account.Name LIKE 'Bacem%'",
        byHand: """
          SELECT i.Id, i.Name, a.Name FROM Account a CROSS JOIN Interaction i ON i.AccountId = a.Id
          WHERE a.NameFolded >= ? AND a.NameFolded < ? AND a.IsDeleted = 0 AND i.IsDeleted = 0
          """, [.text("BACEM"), .text("BACEN")]),
      Comparison(
        "a parent's industry in WHERE, newest 50",
        """
        SELECT Id, Name, StartTime, Account.Name FROM Interaction WHERE Account.Industry = 'Energy' \
        ORDER BY StartTime DESC NULLS LAST LIMIT 50
        """,
        byHand: """
          SELECT i.Id, i.Name, i.StartTime, a.Name FROM Interaction i LEFT JOIN Account a ON a.Id = i.AccountId
          WHERE a.IndustryOrder IS ? AND i.IsDeleted = 0
          ORDER BY i.StartTime DESC NULLS LAST, i.Id DESC LIMIT 50
          """, [.integer(6)]),
      Comparison(
        "ORDER BY Account.Name, 200 of those with one",
        """
        SELECT Id, Name, Account.Name FROM Interaction WHERE AccountId != null ORDER BY Account.Name LIMIT 200
        """,
        byHand: """
          SELECT i.Id, i.Name, a.Name FROM Account a INDEXED BY Account_Name CROSS JOIN Interaction i
          ON i.AccountId = a.Id WHERE a.IsDeleted = 0 AND i.IsDeleted = 0 ORDER BY a.NameFolded, i.Id LIMIT 200
          """),
      Comparison(
        "ORDER BY Account.Name, 200",
        "SELECT Id, Name, Account.Name FROM Interaction ORDER BY Account.Name LIMIT 200",
        byHand: """
          SELECT Id, Name, NULL FROM Interaction WHERE AccountId IS NULL AND IsDeleted = 0 ORDER BY Id LIMIT 200
          """),
      // Few own many: their names in order, and the records of each by id.
      Comparison(
        "ORDER BY Owner.Name, 200",
        { _ in "SELECT Id, Name, Owner.Name FROM Interaction ORDER BY Owner.Name LIMIT 200" },
        byHand: { raw, _ in
          let owners = try raw.query(
            """
            SELECT (8 << 40) + Id, Name, NameFolded FROM User
            UNION ALL SELECT (11 << 40) + Id, Name, NameFolded FROM "Group" ORDER BY 3
            """)
          let statement = try raw.prepare(
            "SELECT Id, Name FROM Interaction WHERE OwnerId = ? AND IsDeleted = 0 ORDER BY Id LIMIT ?")
          var found = 0
          for owner in owners.rows where found < 200 {
            found += statement.table([owner[0], .integer(Int64(200 - found))]).count
          }
          return found
        }),
      Comparison(
        "TYPEOF of the related record, 200",
        """
        SELECT Id, Name, TYPEOF RelatedRecord WHEN Opportunity THEN Name, StageName, Amount \
        WHEN FinancialDeal THEN Name, Stage END FROM Interaction WHERE RelatedRecordId != null \
        ORDER BY StartTime DESC NULLS LAST LIMIT 200
        """,
        byHand: """
          SELECT i.Id, i.Name, i.RelatedRecordId, o.Name, o.StageName, o.Amount, d.Name, d.Stage FROM Interaction i
          LEFT JOIN Opportunity o ON o.Id = i.RelatedRecordId - (6 << 40)
          LEFT JOIN FinancialDeal d ON d.Id = i.RelatedRecordId - (7 << 40)
          WHERE +i.RelatedRecordId IS NOT NULL AND i.IsDeleted = 0
          ORDER BY i.StartTime DESC NULLS LAST, i.Id DESC LIMIT 200
          """),
    ]
  }

  private static let children = [
    Comparison(
      "children: 200 accounts, five newest each",
      { _ in
        """
        SELECT Id, Name, (SELECT Id, Name, StartTime FROM Interactions ORDER BY StartTime DESC NULLS LAST LIMIT 5) \
        FROM Account ORDER BY Name LIMIT 200
        """
      },
      byHand: { raw, _ in
        try raw.family(
          "SELECT Id, Name FROM Account WHERE IsDeleted = 0 ORDER BY NameFolded, Id LIMIT 200",
          children: """
            SELECT Id, Name, StartTime FROM Interaction WHERE AccountId = ? AND IsDeleted = 0
            ORDER BY StartTime DESC NULLS LAST, Id DESC LIMIT 5
            """)
      }),
    Comparison(
      "children: 50 accounts, all of each",
      { _ in
        """
        SELECT Id, Name, (SELECT Id, Name, StartTime, Owner.Name FROM Interactions) FROM Account \
        WHERE Industry = 'Energy' LIMIT 50
        """
      },
      byHand: { raw, _ in
        try raw.family(
          "SELECT Id, Name FROM Account WHERE IndustryOrder = ? AND IsDeleted = 0 LIMIT 50", [.integer(6)],
          children: """
            SELECT i.Id, i.Name, i.StartTime, coalesce(g.Name, u.Name) FROM Interaction i
            LEFT JOIN "Group" g ON g.Id = i.OwnerId - (11 << 40) LEFT JOIN User u ON u.Id = i.OwnerId - (8 << 40)
            WHERE i.AccountId = ? AND i.IsDeleted = 0
            """)
      }),
  ]

  private static let joins = [
    Comparison(
      "semi-join: accounts met in a week",
      """
      SELECT Id, Name FROM Account WHERE Id IN (SELECT AccountId FROM Interaction \
      WHERE StartTime >= 2026-03-02T00:00:00Z AND StartTime < 2026-03-06T00:00:00Z) ORDER BY Name LIMIT 2000
      """,
      byHand: """
        SELECT Id, Name FROM Account WHERE IsDeleted = 0 AND Id IN (
          SELECT AccountId FROM Interaction WHERE IsDeleted = 0 AND StartTime >= ? AND StartTime < ?)
        ORDER BY +NameFolded LIMIT 2000
        """, [.integer(1_772_409_600), .integer(1_772_755_200)]),
    Comparison(
      "semi-join: newest 50 with accounts of an industry",
      """
      SELECT Id, Name, StartTime FROM Interaction WHERE AccountId IN (SELECT Id FROM Account \
      WHERE Industry = 'Media') ORDER BY StartTime DESC NULLS LAST LIMIT 50
      """,
      byHand: """
        SELECT i.Id, i.Name, i.StartTime FROM Interaction i WHERE i.IsDeleted = 0 AND EXISTS (
          SELECT 1 FROM Account a WHERE a.Id = i.AccountId AND a.IndustryOrder = ? AND a.IsDeleted = 0)
        ORDER BY i.StartTime DESC NULLS LAST, i.Id DESC LIMIT 50
        """, [.integer(13)]),
    Comparison(
      "anti-join: 200 accounts without an opportunity",
      """
      SELECT Id, Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Opportunity) ORDER BY Name LIMIT 200
      """,
      byHand: """
        SELECT Id, Name FROM Account a WHERE IsDeleted = 0 AND NOT EXISTS (
          SELECT 1 FROM Opportunity o WHERE o.AccountId = a.Id AND o.IsDeleted = 0) ORDER BY NameFolded, Id LIMIT 200
        """),
  ]
}

extension RawSQLite {
  /// Parents, and the children of each, as a person reads them: two statements, the second bound again and again.
  fileprivate func family(_ parents: String, _ values: [RawValue] = [], children: String) throws -> Int {
    let rows = try query(parents, values)
    let statement = try prepare(children)
    var found: [RawTable] = []
    for place in stride(from: 0, to: rows.values.count, by: max(rows.width, 1)) {
      found.append(statement.table([rows.values[place]]))
    }
    return found.reduce(rows.count) { $0 + $1.count }
  }
}
