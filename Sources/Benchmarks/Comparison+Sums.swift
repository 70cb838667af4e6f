import ObjectModel

extension Comparison {
  /// Counts and groups.
  static func sums(of book: LargeBook) -> [Comparison] { counts(of: book) + groups }

  private static func counts(of book: LargeBook) -> [Comparison] {
    [
      count(
        "COUNT() of all", "SELECT COUNT() FROM Interaction",
        byHand: """
          SELECT (SELECT count(*) FROM Interaction) - (SELECT count(*) FROM Interaction WHERE IsDeleted = 1)
          """),
      count(
        "COUNT() of a type", "SELECT COUNT() FROM Interaction WHERE InteractionType = 'Email'",
        byHand: "SELECT count(*) FROM Interaction WHERE InteractionTypeOrder = ? AND IsDeleted = 0",
        [.integer(1)]),
      count(
        "COUNT() of a year",
        """
        SELECT COUNT() FROM Interaction \
        WHERE StartTime >= 2023-01-01T00:00:00Z AND StartTime < 2024-01-01T00:00:00Z
        """,
        byHand: "SELECT count(*) FROM Interaction WHERE StartTime >= ? AND StartTime < ? AND IsDeleted = 0",
        [.integer(1_672_531_200), .integer(1_704_067_200)]),
      count(
        "COUNT() of an account's",
        "SELECT COUNT() FROM Interaction WHERE AccountId = '\(LargeBook.id(.account, 5).text18)'",
        byHand: "SELECT count(*) FROM Interaction WHERE AccountId = ? AND IsDeleted = 0", [.integer(5)]),
      count(
        "COUNT() of a type this year",
        "SELECT COUNT() FROM Interaction WHERE InteractionType = 'Email' AND StartTime >= 2026-01-01T00:00:00Z",
        byHand: """
          SELECT count(*) FROM Interaction WHERE InteractionTypeOrder = ? AND StartTime >= ? AND IsDeleted = 0
          """, [.integer(1), .integer(1_767_225_600)]),
      count(
        "COUNT() of a word in Name", "SELECT COUNT() FROM Interaction WHERE Name LIKE '%renewal%'",
        byHand: "SELECT count(*) FROM Interaction WHERE NameFolded GLOB ? AND IsDeleted = 0",
        [.text("*RENEWAL*")]),
    ]
  }

  private static let groups = [
    // Described values have places, which an index holds; the others, of which there may be some, have not.
    Comparison(
      "GROUP BY InteractionType",
      { _ in "SELECT InteractionType, COUNT(Id) FROM Interaction GROUP BY InteractionType" },
      byHand: { raw, _ in
        let described = try raw.query(
          """
          SELECT InteractionTypeOrder, count(*) FROM Interaction
          WHERE IsDeleted = 0 AND (InteractionTypeOrder < 4 OR InteractionTypeOrder IS NULL)
          GROUP BY InteractionTypeOrder
          """)
        let others = try raw.query(
          """
          SELECT min(InteractionType), count(*) FROM Interaction WHERE IsDeleted = 0 AND InteractionTypeOrder >= 4
          GROUP BY InteractionTypeFolded
          """)
        return described.count + others.count
      }),
    Comparison(
      "GROUP BY year and month",
      """
      SELECT CALENDAR_YEAR(StartTime), CALENDAR_MONTH(StartTime), COUNT(Id) FROM Interaction \
      GROUP BY CALENDAR_YEAR(StartTime), CALENDAR_MONTH(StartTime)
      """,
      byHand: """
        SELECT strftime('%Y-%m', StartTime, 'unixepoch') AS Month, count(*) FROM Interaction
        WHERE IsDeleted = 0 GROUP BY Month
        """),
    Comparison(
      "GROUP BY year and month of one year, in order",
      """
      SELECT CALENDAR_YEAR(StartTime) y, CALENDAR_MONTH(StartTime) m, COUNT(Id) n FROM Interaction \
      WHERE StartTime >= 2025-01-01T00:00:00Z AND StartTime < 2026-01-01T00:00:00Z \
      GROUP BY CALENDAR_YEAR(StartTime), CALENDAR_MONTH(StartTime) \
      ORDER BY CALENDAR_YEAR(StartTime), CALENDAR_MONTH(StartTime)
      """,
      byHand: """
        SELECT strftime('%Y-%m', StartTime, 'unixepoch') AS Month, count(*) FROM Interaction
        WHERE IsDeleted = 0 AND StartTime >= ? AND StartTime < ? GROUP BY Month ORDER BY Month
        """, [.integer(1_735_689_600), .integer(1_767_225_600)]),
    Comparison(
      "GROUP BY Owner.Name",
      "SELECT Owner.Name, COUNT(Id) n FROM Interaction GROUP BY Owner.Name",
      byHand: """
        SELECT coalesce(g.Name, u.Name), sum(o.n) FROM (
          SELECT OwnerId, count(*) AS n FROM Interaction WHERE IsDeleted = 0 GROUP BY OwnerId) o
        LEFT JOIN "Group" g ON g.Id = o.OwnerId - (11 << 40) LEFT JOIN User u ON u.Id = o.OwnerId - (8 << 40)
        GROUP BY coalesce(g.NameFolded, u.NameFolded)
        """),
    Comparison(
      "HAVING: accounts with more than 22",
      "SELECT AccountId, COUNT(Id) FROM Interaction GROUP BY AccountId HAVING COUNT(Id) > 22",
      byHand: """
        SELECT AccountId, count(*) FROM Interaction WHERE IsDeleted = 0 GROUP BY AccountId HAVING count(*) > 22
        """),
    Comparison(
      "HAVING: accounts of a quarter with more than two",
      """
      SELECT AccountId, COUNT(Id), MAX(StartTime) FROM Interaction WHERE StartTime >= 2026-01-01T00:00:00Z \
      AND StartTime < 2026-04-01T00:00:00Z GROUP BY AccountId HAVING COUNT(Id) > 2
      """,
      byHand: """
        SELECT AccountId, count(*), max(StartTime) FROM Interaction
        WHERE IsDeleted = 0 AND StartTime >= ? AND StartTime < ? GROUP BY AccountId HAVING count(*) > 2
        """, [.integer(1_767_225_600), .integer(1_775_001_600)]),
    Comparison(
      "earliest and latest",
      { _ in "SELECT MIN(StartTime), MAX(StartTime) FROM Interaction" },
      // One aggregate a statement lets an index answer it.
      byHand: { raw, _ in
        let earliest = try raw.query("SELECT min(StartTime) FROM Interaction WHERE IsDeleted = 0")
        let latest = try raw.query("SELECT max(StartTime) FROM Interaction WHERE IsDeleted = 0")
        return max(earliest.count, latest.count)
      }),
    Comparison(
      "AVG and SUM by industry",
      """
      SELECT Industry, AVG(NumberOfEmployees), SUM(AnnualRevenue) FROM Account GROUP BY Industry
      """,
      byHand: """
        SELECT max(Industry), avg(NumberOfEmployees), sum(AnnualRevenue) FROM Account
        WHERE IsDeleted = 0 GROUP BY IndustryFolded
        """),
  ]
}
