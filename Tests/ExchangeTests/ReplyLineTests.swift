import Exchange
import ObjectModel
import Testing

import struct Foundation.Decimal

@Suite("Replies as JSON lines")
struct ReplyLineTests {
  static let id = RecordID(keyPrefix: "0kz", key: 1)
  static let account = RecordID(keyPrefix: "001", key: 2)
  static let instant = Instant(seconds: 1_767_323_045)
  static let at = "2026-01-02T03:04:05.000+0000"
  static let url = "/services/data/v61.0/sobjects/Interaction/0kzLo0000000001IAA"

  static let record = Record(
    type: "Interaction",
    fields: [
      .init("Id", .value(.reference(id))), .init("Name", .value(.text("Kick-off"))),
      .init("StartTime", .value(.dateTime(instant))), .init("EndTime", .value(.null)),
      .init("Day", .value(.date(CalendarDate(days: 20_455)))), .init("Done", .value(.boolean(true))),
      .init("Amount", .value(.number(Decimal(sign: .plus, exponent: -2, significand: 1_005)))),
      .init("Account", .parent(Record(type: "Account", values: ["Name": .text("Acme/Co")]))),
      .init("Location", .parent(nil)),
      .init(
        "InteractionAttendees",
        .children(QueryResult(totalSize: 1, records: [Record(type: "InteractionAttendee")]))),
      .init("Histories", .children(nil)),
    ])
  static let recordJSON =
    #"{"attributes":{"type":"Interaction","url":"\#(url)"},"Id":"0kzLo0000000001IAA","Name":"Kick-off","#
    + #""StartTime":"\#(at)","EndTime":null,"Day":"2026-01-02","Done":true,"Amount":10.05,"#
    + #""Account":{"attributes":{"type":"Account"},"Name":"Acme/Co"},"Location":null,"#
    + #""InteractionAttendees":{"totalSize":1,"done":true,"records":["#
    + #"{"attributes":{"type":"InteractionAttendee"}}]},"Histories":null}"#

  static let small = Record(type: "User", values: ["Name": .text("J")])
  static let smallJSON = #"{"attributes":{"type":"User"},"Name":"J"}"#

  /// Every kind of reply but the describes, which have suites of their own.
  static let lines: [(Reply, String)] = [
    (
      .results([.success(id), .failure(.requiredFieldMissing(["Name"]))]),
      #"{"results":[{"id":"0kzLo0000000001IAA","success":true,"errors":[]},{"id":null,"success":false,"errors":["#
        + #"{"statusCode":"REQUIRED_FIELD_MISSING","message":"Required fields are missing: [Name]","fields":["Name"]}"#
        + "]}]}"
    ),
    (
      .results([.success(id, created: true), .failure(.malformedID("x"), sentID: "x")]),
      #"{"results":[{"id":"0kzLo0000000001IAA","success":true,"created":true,"errors":[]},"#
        + #"{"id":"x","success":false,"errors":[{"statusCode":"MALFORMED_ID","message":"malformed id x","fields":[]}]}]}"#
    ),
    (.results([]), #"{"results":[]}"#),
    (.records([record, nil]), #"{"records":[\#(recordJSON),null]}"#),
    (
      .query(QueryResult(totalSize: 1, records: [small])),
      #"{"totalSize":1,"done":true,"records":[\#(smallJSON)]}"#
    ),
    // The URL names the record that a row was read from, by its own type behind the Name object.
    (
      .records([
        Record(
          type: "Interaction",
          fields: [
            .init(
              "Owner", .parent(Record(type: "Name", fields: [], origin: RecordID(keyPrefix: "005", key: 3))))
          ], origin: id)
      ]),
      #"{"records":[{"attributes":{"type":"Interaction","url":"\#(url)"},"Owner":{"attributes":{"type":"Name","#
        + #""url":"/services/data/v61.0/sobjects/User/005Lo0000000003IAA"}}}]}"#
    ),
    (
      .query(QueryResult(totalSize: 9, records: [], locator: "0r8")),
      #"{"totalSize":9,"done":false,"records":[],"queryLocator":"0r8"}"#
    ),
    (.searchRecords([small]), #"{"searchRecords":[\#(smallJSON)]}"#),
    (
      .updated(ids: [id], latestDateCovered: instant),
      #"{"ids":["0kzLo0000000001IAA"],"latestDateCovered":"\#(at)"}"#
    ),
    (
      .deleted(
        [DeletedRecord(id: id, deletedDate: instant)], earliestDateAvailable: instant,
        latestDateCovered: instant),
      #"{"deletedRecords":[{"id":"0kzLo0000000001IAA","deletedDate":"\#(at)"}],"earliestDateAvailable":"\#(at)","#
        + #""latestDateCovered":"\#(at)"}"#
    ),
    (
      .page(
        Page(
          rows: [.init(record: small, key: PageKey(text: "k"))], hasEarlier: false, hasLater: true,
          count: .moreThan(1_000))),
      #"{"rows":[{"record":\#(smallJSON),"key":"k"}],"hasEarlier":false,"hasLater":true,"count":{"moreThan":1000}}"#
    ),
    (
      .page(Page(rows: [], hasEarlier: true, hasLater: false, count: .exactly(0))),
      #"{"rows":[],"hasEarlier":true,"hasLater":false,"count":{"exactly":0}}"#
    ),
    (
      .page(Page(rows: [], hasEarlier: true, hasLater: false)),
      #"{"rows":[],"hasEarlier":true,"hasLater":false,"count":null}"#
    ),
    (
      .recycleBin(
        [
          RecycleBinEntry(
            id: id, type: "Interaction", name: "n", deletedDate: instant, deletedBy: "J", leavesAt: instant,
            childCount: 2, key: PageKey(text: "k"))
        ], hasMore: false),
      #"{"entries":[{"id":"0kzLo0000000001IAA","type":"Interaction","name":"n","deletedDate":"\#(at)","#
        + #""deletedBy":"J","leavesAt":"\#(at)","childCount":2,"key":"k"}],"hasMore":false}"#
    ),
    (
      .drafts([
        Draft(object: "A", record: nil, title: "t", fields: [.init(name: "n", text: "x")], savedAt: instant)
      ]),
      #"{"drafts":[{"object":"A","record":null,"title":"t","fields":[{"name":"n","text":"x","reference":null}],"#
        + #""basedOn":null,"savedAt":"\#(at)"}]}"#
    ),
    (.setting(nil), #"{"value":null}"#), (.setting("v"), #"{"value":"v"}"#),
    (
      .session(SessionInfo(userID: account, userName: "J", username: "j@x", timeZone: nil, draftCount: 3)),
      #"{"session":{"userId":"001Lo0000000002IAA","userName":"J","username":"j@x","timeZone":null,"draftCount":3}}"#
    ),
    (.done, #"{"done":true}"#),
    (
      .fault(Fault(.malformedQuery, "unexpected token: 'x'\nhere", row: 1, column: 8)),
      #"{"fault":{"exceptionCode":"MALFORMED_QUERY","exceptionMessage":"unexpected token: 'x'\nhere","row":1,"column":8}}"#
    ),
    (
      .fault(.storageFull),
      #"{"fault":{"exceptionCode":"STORAGE_LIMIT_EXCEEDED","exceptionMessage":"storage limit exceeded: the disk is full. "#
        + #"Make room and save again."}}"#
    ),
  ]

  @Test("Every reply is the documented line", arguments: lines)
  func replies(reply: Reply, line: String) {
    #expect(reply.jsonLine(catalog: .shipped) == line)
  }

  @Test("A row's URL needs its id, under whatever path of its own it was selected")
  func urls() throws {
    let json = try JSONValue(json: Reply.searchRecords([Self.small]).jsonLine(catalog: .shipped))
    #expect(json["searchRecords"]?.elements?.first?["attributes"]?["url"] == nil)
  }

  @Test("What a query answers can be sent back as a record")
  func roundTrip() throws {
    let sent = Record(type: "Account", values: ["Name": .text("A\u{9B}\n東京"), "Phone": .null])
    let line = Reply.records([sent]).jsonLine(catalog: .shipped)
    let records = try #require(try JSONValue(json: line)["records"]?.elements)
    #expect(try Record(json: records[0]) == sent)
  }
}
