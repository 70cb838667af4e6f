import ObjectModel

extension Comparison {
  /// One record, ranges, lists, filters: rows of one object.
  static func rows(of book: LargeBook) -> [Comparison] {
    points(of: book) + ranges + lists + filters(of: book)
  }

  /// Another record every time, so that no text comes twice.
  private static func points(of book: LargeBook) -> [Comparison] {
    let count = book.interactions
    let key = { @Sendable (round: Int) in (round &* 7_919 &* 31) % count + 1 }
    return [
      Comparison(
        "one record by id",
        { round in
          """
          SELECT Id, Name, InteractionType, StartTime, EndTime, ReferenceIdentifier, AccountId, OwnerId, Description \
          FROM Interaction WHERE Id = '\(LargeBook.id(.interaction, key(round)).text18)'
          """
        },
        byHand: { raw, round in
          try raw.query(
            """
            SELECT Id, Name, InteractionType, StartTime, EndTime, ReferenceIdentifier, AccountId, OwnerId, Description
            FROM Interaction WHERE Id = ? AND IsDeleted = 0
            """, [.integer(Int64(key(round)))]
          ).count
        }),
      Comparison(
        "one record by ReferenceIdentifier",
        {
          "SELECT Id, Name, StartTime FROM Interaction WHERE ReferenceIdentifier = '\(book.reference(key($0)))'"
        },
        byHand: { raw, round in
          try raw.query(
            """
            SELECT Id, Name, StartTime FROM Interaction WHERE ReferenceIdentifierFolded = ? AND IsDeleted = 0
            """, [.text(book.reference(key(round)))]
          ).count
        }),
      Comparison(
        "one record with its parents' names",
        { round in
          """
          SELECT Id, Name, StartTime, Account.Name, Location.Name, Owner.Name, CreatedBy.Name FROM Interaction \
          WHERE Id = '\(LargeBook.id(.interaction, key(round)).text18)'
          """
        },
        byHand: { raw, round in
          try raw.query(
            """
            SELECT i.Id, i.Name, i.StartTime, a.Name, l.Name, coalesce(g.Name, u.Name), c.Name FROM Interaction i
            LEFT JOIN Account a ON a.Id = i.AccountId
            LEFT JOIN Location l ON l.Id = i.LocationId
            LEFT JOIN "Group" g ON g.Id = i.OwnerId - (11 << 40) LEFT JOIN User u ON u.Id = i.OwnerId - (8 << 40)
            LEFT JOIN User c ON c.Id = i.CreatedById WHERE i.Id = ? AND i.IsDeleted = 0
            """, [.integer(Int64(key(round)))]
          ).count
        }),
    ]
  }

  private static let ranges = [
    Comparison(
      "a day of StartTime, in order",
      """
      SELECT Id, Name, StartTime, EndTime FROM Interaction WHERE StartTime >= 2024-03-04T00:00:00Z \
      AND StartTime < 2024-03-05T00:00:00Z ORDER BY StartTime
      """,
      byHand: """
        SELECT Id, Name, StartTime, EndTime FROM Interaction WHERE IsDeleted = 0 AND StartTime >= ? AND StartTime < ?
        ORDER BY StartTime
        """, [.integer(1_709_510_400), .integer(1_709_596_800)]),
    Comparison(
      "five days of StartTime with the text",
      """
      SELECT Id, Name, StartTime, InteractionType, Description FROM Interaction \
      WHERE StartTime >= 2024-03-04T00:00:00Z AND StartTime < 2024-03-09T00:00:00Z ORDER BY StartTime DESC
      """,
      byHand: """
        SELECT Id, Name, StartTime, InteractionType, Description FROM Interaction
        WHERE IsDeleted = 0 AND StartTime >= ? AND StartTime < ? ORDER BY StartTime DESC
        """, [.integer(1_709_510_400), .integer(1_709_942_400)]),
    Comparison(
      "date literal: the last 30 days, newest 200",
      """
      SELECT Id, Name, StartTime, InteractionType FROM Interaction WHERE StartTime = LAST_N_DAYS:30 \
      ORDER BY StartTime DESC LIMIT 200
      """,
      byHand: """
        SELECT Id, Name, StartTime, InteractionType FROM Interaction
        WHERE IsDeleted = 0 AND StartTime >= ? AND StartTime <= ? ORDER BY StartTime DESC LIMIT 200
        """, [.integer(1_790_373_600), .integer(1_793_000_000)]),
    Comparison(
      "date literal: a month two years ago, 200",
      """
      SELECT Id, Name, StartTime, InteractionType FROM Interaction WHERE StartTime = N_MONTHS_AGO:24 \
      ORDER BY StartTime LIMIT 200
      """,
      byHand: """
        SELECT Id, Name, StartTime, InteractionType FROM Interaction
        WHERE IsDeleted = 0 AND StartTime >= ? AND StartTime < ? ORDER BY StartTime LIMIT 200
        """, [.integer(1_727_733_600), .integer(1_730_415_600)]),
  ]

  private static let lists = [("list page of 50", 50), ("list page of 200", 200)].map { name, count in
    Comparison(
      name,
      """
      SELECT Id, StartTime, EndTime, InteractionType, Name, Account.Name, Owner.Name FROM Interaction \
      ORDER BY StartTime DESC NULLS LAST LIMIT \(count)
      """,
      byHand: """
        SELECT i.Id, i.StartTime, i.EndTime, i.InteractionType, i.Name, a.Name, coalesce(g.Name, u.Name)
        FROM Interaction i LEFT JOIN Account a ON a.Id = i.AccountId
        LEFT JOIN "Group" g ON g.Id = i.OwnerId - (11 << 40) LEFT JOIN User u ON u.Id = i.OwnerId - (8 << 40)
        WHERE i.IsDeleted = 0 ORDER BY i.StartTime DESC NULLS LAST, i.Id DESC LIMIT \(count)
        """)
  }

  private static func filters(of book: LargeBook) -> [Comparison] {
    let ids = (1...100).map { ($0 * 99_991) % book.interactions + 1 }
    let list = ids.map { "'\(LargeBook.id(.interaction, $0).text18)'" }.joined(separator: ", ")
    let references = (1...20).map { book.reference(($0 * 77_773) % book.interactions + 1) }
    let marks = { (count: Int) in Array(repeating: "?", count: count).joined(separator: ", ") }
    return [
      Comparison(
        "IN: a hundred ids", "SELECT Id, Name, StartTime FROM Interaction WHERE Id IN (\(list))",
        byHand: "SELECT Id, Name, StartTime FROM Interaction WHERE Id IN (\(marks(100))) AND IsDeleted = 0",
        ids.map { .integer(Int64($0)) }),
      Comparison(
        "IN: twenty references",
        """
        SELECT Id, Name FROM Interaction \
        WHERE ReferenceIdentifier IN (\(references.map { "'\($0)'" }.joined(separator: ", ")))
        """,
        byHand: """
          SELECT Id, Name FROM Interaction WHERE ReferenceIdentifierFolded IN (\(marks(20))) AND IsDeleted = 0
          """, references.map { .text($0) }),
      Comparison(
        "IN: two types, newest 200",
        """
        SELECT Id, Name, StartTime FROM Interaction WHERE InteractionType IN ('Email', 'Conference') \
        ORDER BY StartTime DESC NULLS LAST LIMIT 200
        """,
        byHand: """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 AND +InteractionTypeOrder IN (?, ?)
          ORDER BY StartTime DESC NULLS LAST, Id DESC LIMIT 200
          """, [.integer(1), .integer(0)]),
      Comparison(
        "one type, newest 200",
        """
        SELECT Id, Name, StartTime FROM Interaction WHERE InteractionType = 'Email' \
        ORDER BY StartTime DESC NULLS LAST LIMIT 200
        """,
        byHand: """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 AND InteractionTypeOrder = ?
          ORDER BY StartTime DESC NULLS LAST, Id DESC LIMIT 200
          """, [.integer(1)]),
      Comparison(
        "one owner's, newest 200",
        """
        SELECT Id, Name, StartTime FROM Interaction WHERE OwnerId = '\(LargeBook.id(.user, 1).text18)' \
        ORDER BY StartTime DESC NULLS LAST LIMIT 200
        """,
        byHand: """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 AND OwnerId = ?
          ORDER BY StartTime DESC NULLS LAST, Id DESC LIMIT 200
          """, [.integer((8 << 40) + 1)]),
      Comparison(
        "scope mine, newest 50",
        "SELECT Id, Name, StartTime FROM Interaction USING SCOPE mine ORDER BY StartTime DESC NULLS LAST LIMIT 50",
        byHand: """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 AND OwnerId = ?
          ORDER BY StartTime DESC NULLS LAST, Id DESC LIMIT 50
          """, [.integer((8 << 40) + 1)]),
      Comparison(
        "one account's, newest 50",
        """
        SELECT Id, Name, StartTime, Owner.Name FROM Interaction \
        WHERE AccountId = '\(LargeBook.id(.account, 5).text18)' ORDER BY StartTime DESC NULLS LAST LIMIT 50
        """,
        byHand: """
          SELECT i.Id, i.Name, i.StartTime, coalesce(g.Name, u.Name) FROM Interaction i
          LEFT JOIN "Group" g ON g.Id = i.OwnerId - (11 << 40) LEFT JOIN User u ON u.Id = i.OwnerId - (8 << 40)
          WHERE i.AccountId = ? AND i.IsDeleted = 0 ORDER BY i.StartTime DESC NULLS LAST, i.Id DESC LIMIT 50
          """, [.integer(5)]),
      Comparison(
        "LIKE: a prefix of Name, 200",
        "SELECT Id, Name, StartTime FROM Interaction WHERE Name LIKE 'Client R%' ORDER BY Name LIMIT 200",
        byHand: """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 AND NameFolded >= ? AND NameFolded < ?
          ORDER BY NameFolded LIMIT 200
          """, [.text("CLIENT R"), .text("CLIENT S")]),
      Comparison(
        "LIKE: within Name, newest 200",
        """
        SELECT Id, Name, StartTime FROM Interaction WHERE Name LIKE '%renewal%' \
        ORDER BY StartTime DESC NULLS LAST LIMIT 200
        """,
        byHand: """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 AND NameFolded GLOB ?
          ORDER BY StartTime DESC NULLS LAST, Id DESC LIMIT 200
          """, [.text("*RENEWAL*")]),
      Comparison(
        "LIKE: rare within Name, all",
        "SELECT Id, Name FROM Interaction WHERE Name LIKE '%zephyr budget%'",
        byHand: "SELECT Id, Name FROM Interaction WHERE IsDeleted = 0 AND NameFolded GLOB ?",
        [.text("*ZEPHYR BUDGET*")]),
      Comparison(
        "two filters, newest 50",
        """
        SELECT Id, Name, StartTime FROM Interaction WHERE InteractionType = 'Phone Call' \
        AND StartTime >= 2026-01-01T00:00:00Z AND LocationId != null ORDER BY StartTime DESC LIMIT 50
        """,
        byHand: """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 AND InteractionTypeOrder = ?
          AND StartTime >= ? AND +LocationId IS NOT NULL ORDER BY StartTime DESC, Id DESC LIMIT 50
          """, [.integer(3), .integer(1_767_225_600)]),
      Comparison(
        "the recently viewed, 200",
        """
        SELECT Id, Name, LastViewedDate FROM Interaction WHERE LastViewedDate != null \
        ORDER BY LastViewedDate DESC NULLS LAST LIMIT 200
        """,
        byHand: """
          SELECT i.Id, i.Name, v.ViewedAt FROM view_stamp v CROSS JOIN Interaction i ON i.Id = v.Record - (1 << 40)
          WHERE v.User = ? AND v.Record > 1 << 40 AND v.Record < 2 << 40 AND v.ViewedAt IS NOT NULL AND i.IsDeleted = 0
          ORDER BY v.ViewedAt DESC, i.Id DESC LIMIT 200
          """, [.integer((8 << 40) + 1)]),
      Comparison(
        "FIELDS(ALL), 200", "SELECT FIELDS(ALL) FROM Interaction LIMIT 200",
        byHand: """
          SELECT i.Id, i.OwnerId, i.IsDeleted, i.Name, i.CreatedDate, i.CreatedById, i.LastModifiedDate,
            i.LastModifiedById, i.SystemModstamp, v.ViewedAt, v.ReferencedAt, i.AccountId, i.StartTime, i.EndTime,
            i.InteractionType, i.LocationId, i.RelatedRecordId, i.ReferenceIdentifier, i.LastSyncedDateTime,
            i.Description
          FROM Interaction i LEFT JOIN view_stamp v ON v.User = ? AND v.Record = (1 << 40) + i.Id
          WHERE i.IsDeleted = 0 LIMIT 200
          """, [.integer((8 << 40) + 1)]),
      Comparison(
        "OFFSET 2,000, 50 rows",
        "SELECT Id, Name, StartTime FROM Interaction ORDER BY StartTime DESC NULLS LAST LIMIT 50 OFFSET 2000",
        byHand: """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0
          ORDER BY StartTime DESC NULLS LAST, Id DESC LIMIT 50 OFFSET 2000
          """),
    ]
  }
}
