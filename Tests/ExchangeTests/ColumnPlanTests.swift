import Exchange
import ObjectModel
import Testing

import struct Foundation.Decimal

@Suite("CSV columns")
struct ColumnPlanTests {
  static func rows(_ text: String) -> [CSVRow] { CSVReaderTests.rows(text.utf8) }

  static func plan(_ header: String, object: ObjectDescription = .interaction) throws(CSVProblem)
    -> ColumnPlan
  {
    try ColumnPlan(header: rows(header).first, object: object, catalog: .shipped)
  }

  /// The record of one row under a header.
  static func record(
    _ header: String, _ row: String, object: ObjectDescription = .interaction
  ) throws -> Record {
    let rows = rows(header + "\n" + row)
    let plan = try ColumnPlan(header: rows.first, object: object, catalog: .shipped)
    return try plan.record(from: try #require(rows.dropFirst().first))
  }

  @Test("Names are found whatever their case, and come out as described")
  func names() throws {
    let record = try Self.record("name, ACCOUNT.name ,user:owner.USERNAME", "Call,Acme,j@x")
    #expect(
      record
        == Record(
          type: "Interaction",
          fields: [
            .init("Name", .value(.text("Call"))),
            .init("Account", .parent(Record(type: "Account", values: ["Name": .text("Acme")]))),
            .init("Owner", .parent(Record(type: "User", values: ["Username": .text("j@x")]))),
          ]))
  }

  @Test("A relationship to several objects needs no type where only one has the field")
  func impliedType() throws {
    let record = try Self.record("Owner.Username", "j@x")
    #expect(record.content(of: "Owner") == .parent(Record(type: "User", values: ["Username": .text("j@x")])))
  }

  @Test("An empty cell is absent and #N/A is null")
  func emptyAndNull() throws {
    let record = try Self.record("Name,EndTime,Description,Account.Name", ",#N/A,\"\",#N/A")
    #expect(record.fields == [.init("EndTime", .value(.null)), .init("AccountId", .value(.null))])
  }

  @Test(
    "Values have their field's kind where the text allows",
    arguments: [
      (
        "StartTime", ObjectDescription.interaction, "2026-01-02T00:00:00Z",
        FieldValue.dateTime(CallLineTests.day)
      ),
      ("StartTime", .interaction, "tomorrow", .text("tomorrow")),
      ("CloseDate", .opportunity, "2026-01-02", .date(CalendarDate(days: 20_455))),
      ("CloseDate", .opportunity, "2026-02-30", .text("2026-02-30")),
      ("Amount", .opportunity, "10.05", .number(Decimal(sign: .plus, exponent: -2, significand: 1_005))),
      ("Amount", .opportunity, "-1e3", .number(-1_000)), ("Amount", .opportunity, "1,000", .text("1,000")),
      ("Amount", .opportunity, "1e999", .text("1e999")), ("Amount", .opportunity, " 1", .text(" 1")),
      ("NumberOfEmployees", .account, "+12", .number(12)),
      ("IsActive", .user, "TRUE", .boolean(true)), ("IsActive", .user, "0", .boolean(false)),
      ("IsActive", .user, "1", .boolean(true)), ("IsActive", .user, "yes", .text("yes")),
      ("AccountNumber", .account, "0012", .text("0012")), ("Id", .account, "x", .text("x")),
      ("AccountId", .interaction, "001Lo0000000001IAA", .text("001Lo0000000001IAA")),
    ])
  func values(column: String, object: ObjectDescription, cell: String, value: FieldValue) throws {
    let record = try Self.record(column, CSVWriter.row([cell]), object: object)
    #expect(record[column] == value)
  }

  @Test(
    "A header that cannot be right fails the file",
    arguments: [
      ("Name,Nmae", "Interaction has no column 'Nmae'. The columns are: Id, OwnerId, Group:Owner.Name, "),
      ("Name,name", "The column 'name' stands twice in the header."),
      ("Name,", "Interaction has no column ''."), ("CreatedDate", "The column 'CreatedDate' cannot be set."),
      ("CreatedBy.Username", "The column 'CreatedBy.Username' cannot be set."),
      ("Account.Industry", "Interaction has no column 'Account.Industry'."),
      ("Contact:Account.Name", "Interaction has no column 'Contact:Account.Name'."),
      ("Account.Owner.Username", "Interaction has no column"), ("Acme.Name", "Interaction has no column"),
      (
        "RelatedRecord.Name",
        "The column 'RelatedRecord.Name' may lead to several objects. Write FinancialDeal:RelatedRecord.Name or "
          + "Opportunity:RelatedRecord.Name."
      ),
      ("\"Name\"x", "Text follows a closing quote."),
    ])
  func badHeaders(header: String, message: String) throws {
    let problem = try #require(throws: CSVProblem.self) { try Self.plan(header) }
    #expect(problem.message.hasPrefix(message))
    #expect(problem.line == 1)
  }

  @Test("The message about an unknown column names every column that can be set")
  func knownColumns() throws {
    let problem = try #require(throws: CSVProblem.self) { try Self.plan("x") }
    guard case .unknownColumn(_, _, let known) = problem.reason else {
      Issue.record("another reason: \(problem)")
      return
    }
    for name in [
      "Name", "AccountId", "Account.Name", "User:Owner.Username", "Opportunity:RelatedRecord.Name",
    ] {
      #expect(known.contains(name))
    }
    for name in known { #expect(throws: Never.self) { try Self.plan(name) } }
  }

  @Test("A file without a header, or in another encoding, is refused")
  func noHeader() {
    #expect(throws: CSVProblem(line: 1, .noHeader)) { try Self.plan("") }
    #expect(throws: CSVProblem(line: 1, .invalidUTF8(0xFF, offset: 1))) {
      try ColumnPlan(
        header: CSVReaderTests.rows([0xFF, 0xFE, 0x4E, 0]).first, object: .interaction, catalog: .shipped)
    }
  }

  @Test("A ragged row is a problem of that row", arguments: [("a", 1), ("a,b,c", 3)])
  func ragged(row: String, count: Int) throws {
    let problem = try #require(throws: CSVProblem.self) { try Self.record("Name,Description", row) }
    #expect(problem == CSVProblem(line: 2, .ragged(expected: 2, found: count)))
    #expect(problem.message == "This row has \(count) cells and the header has 2.")
  }

  @Test("Two columns may feed one field, but not in one row")
  func conflicts() throws {
    let header = "Opportunity:RelatedRecord.Name,FinancialDeal:RelatedRecord.Name,RelatedRecordId"
    let deal = Record(type: "FinancialDeal", values: ["Name": .text("D")])
    #expect(try Self.record(header, ",D,").fields == [.init("RelatedRecord", .parent(deal))])
    let problem = try #require(throws: CSVProblem.self) { try Self.record(header, "O,D,") }
    #expect(
      problem.message
        == "Only one of the columns Opportunity:RelatedRecord.Name, FinancialDeal:RelatedRecord.Name may have a "
        + "value in a row.")
    #expect(throws: CSVProblem.self) { try Self.record(header, "O,,006Lo0000000001IAA") }
  }

  @Test("A plan names its parents' objects and says which fields it sets")
  func parents() throws {
    let header = "Name,Account.Name,Opportunity:RelatedRecord.Name"
    let record = try Self.record(header, "Call,Acme,Renewal")
    #expect(record.parentTypes == ["Account", "Opportunity"])
    let plan = try Self.plan(header)
    #expect(plan.sets("name") && plan.sets("AccountId") && !plan.sets("ReferenceIdentifier"))
  }
}

extension Record {
  /// The objects of the parents that the record names.
  var parentTypes: Set<String> {
    Set(
      fields.compactMap { field in
        if case .parent(let parent?) = field.content { parent.type } else { nil }
      })
  }
}
