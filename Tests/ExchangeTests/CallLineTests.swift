import Exchange
import ObjectModel
import Testing

import struct Foundation.Decimal

@Suite("Calls as JSON lines")
struct CallLineTests {
  static let id = "0kzLo0000000001IAA"
  static let recordID = RecordID(keyPrefix: "0kz", key: 1)
  static let day = Instant(seconds: 1_767_312_000)

  static let named = Record(
    type: "Interaction", values: ["Name": .text("Call"), "EndTime": .null, "Rank": .number(1)])
  static let namedJSON =
    #"{"attributes":{"type":"Interaction","url":"/x"},"Name":"Call","EndTime":null,"Rank":1}"#

  /// Every call with a line that asks for it.
  static let lines: [(String, Call)] = [
    (
      #"{"call":"create","records":[\#(namedJSON)],"allOrNone":true}"#, .create([named], allOrNone: true)
    ),
    (#"{"call":"update","records":[\#(namedJSON)]}"#, .update([named])),
    (
      #"{"call":"upsert","type":"Interaction","externalIdFieldName":"ReferenceIdentifier","records":[{"Name":"x"}]}"#,
      .upsert(
        [Record(type: "Interaction", values: ["Name": .text("x")])], type: "Interaction",
        externalIdFieldName: "ReferenceIdentifier")
    ),
    (#"{"call":"delete","ids":["\#(id)","no id"]}"#, .delete(ids: [id, "no id"])),
    (#"{"call":"undelete","ids":[],"allOrNone":true}"#, .undelete(ids: [], allOrNone: true)),
    (#"{"call":"emptyRecycleBin","ids":["\#(id)"]}"#, .emptyRecycleBin(ids: [id])),
    (
      #"{"call":"retrieve","type":"Interaction","ids":["\#(id)"],"fields":["Name"]}"#,
      .retrieve(type: "Interaction", ids: [id], fields: ["Name"])
    ),
    (#"{"call":"query","soql":"SELECT Id FROM User"}"#, .query(soql: "SELECT Id FROM User")),
    (#"{"call":"queryAll","soql":"x","batchSize":200}"#, .queryAll(soql: "x", batchSize: 200)),
    (#"{"call":"queryMore","queryLocator":"0r8"}"#, .queryMore(locator: "0r8")),
    (#"{"call":"search","sosl":"FIND {acme*}"}"#, .search(sosl: "FIND {acme*}")),
    (
      #"{"call":"explain","soql":"SELECT Id FROM Account","allRows":true}"#,
      .explain(soql: "SELECT Id FROM Account", allRows: true)
    ),
    (
      #"{"call":"getUpdated","type":"Account","start":"2026-01-02T00:00:00Z","end":"2026-01-02T01:00:00.000+0100"}"#,
      .getUpdated(type: "Account", start: day, end: day)
    ),
    (
      #"{"call":"getDeleted","type":"Account","start":"2026-01-02","end":"2026-01-02T00:00:00Z"}"#,
      .getDeleted(type: "Account", start: day, end: day)
    ),
    (#"{"call":"describeSObjects","types":["Interaction"]}"#, .describeSObjects(types: ["Interaction"])),
    (#"{"call":"describeLayout","type":"Interaction"}"#, .describeLayout(type: "Interaction")),
    (#"{"call":"describeGlobal"}"#, .describeGlobal),
    (#"{"call":"describeSearchLayouts","types":["User"]}"#, .describeSearchLayouts(types: ["User"])),
    (#"{"call":"describeCompactLayouts","type":"User"}"#, .describeCompactLayouts(type: "User")),
    (#"{"call":"page","soql":"s"}"#, .page(PageRequest(soql: "s", limit: 50))),
    (
      #"{"call":"page","soql":"s","matching":"a","after":"k","limit":9,"countUpTo":10}"#,
      .page(
        PageRequest(
          soql: "s", matching: "a", position: .after(PageKey(text: "k")), limit: 9, countUpTo: 10))
    ),
    (
      #"{"call":"page","soql":"s","before":"k"}"#,
      .page(PageRequest(soql: "s", position: .before(PageKey(text: "k")), limit: 50))
    ),
    (
      #"{"call":"page","soql":"s","from":"k"}"#,
      .page(PageRequest(soql: "s", position: .from(PageKey(text: "k")), limit: 50))
    ),
    (#"{"call":"page","soql":"s","last":true}"#, .page(PageRequest(soql: "s", position: .last, limit: 50))),
    (#"{"call":"recycleBin","after":"k","limit":5}"#, .recycleBin(after: PageKey(text: "k"), limit: 5)),
    (#"{"call":"opened","id":"\#(id)","shown":["\#(id)"]}"#, .opened(id: recordID, shown: [recordID])),
    (#"{"call":"opened","id":"0kzLo0000000001"}"#, .opened(id: recordID, shown: [])),
    (
      #"""
      {"call":"saveDraft","object":"Interaction","record":null,"title":"t","fields":[{"name":"Name","text":"x"},
      {"name":"AccountId","text":"A","reference":"\#(id)"}]}
      """#,
      .saveDraft(
        Draft(
          object: "Interaction", record: nil, title: "t",
          fields: [.init(name: "Name", text: "x"), .init(name: "AccountId", text: "A", reference: id)]))
    ),
    (#"{"call":"drafts"}"#, .drafts),
    (
      #"{"call":"discardDraft","object":"Interaction","record":"\#(id)"}"#,
      .discardDraft(object: "Interaction", record: recordID)
    ),
    (#"{"call":"listViews","type":"Account"}"#, .listViews(type: "Account")),
    (
      #"{"call":"describeListView","type":"Account","view":"MyAccounts"}"#,
      .describeListView(type: "Account", view: "MyAccounts")
    ),
    (
      #"{"call":"editing","id":"\#(id)","soql":"SELECT Id FROM Interaction"}"#,
      .editing(id: recordID, soql: "SELECT Id FROM Interaction")
    ),
    (#"{"call":"changes","before":9,"limit":5}"#, .changes(record: nil, before: 9, limit: 5)),
    (#"{"call":"undo","action":7}"#, .undo(UndoRequest(action: 7))),
    (#"{"call":"undo","mode":"preview"}"#, .undo(UndoRequest(mode: .preview))),
    (#"{"call":"redo"}"#, .redo(UndoRequest())),
    (#"{"call":"setting","name":"n","value":"v"}"#, .setting(name: "n", value: "v")),
    (#"{"call":"session"}"#, .session),
  ]

  @Test("Every call is read from its line", arguments: lines)
  func calls(line: String, call: Call) throws {
    #expect(try CallRequest(jsonLine: line) == CallRequest(call))
  }

  @Test("The message about an unknown call lists exactly the calls that can be read")
  func unknownCall() throws {
    let fault = try #require(throws: Fault.self) { try CallRequest(jsonLine: #"{"call":"merge"}"#) }
    #expect(fault.code == .invalidOperation)
    let list = try #require(fault.message.split(separator: ": ").last).dropLast()
    #expect(Set(list.split(separator: ", ").map(String.init)) == Set(Self.lines.map { $0.1.name }))
  }

  @Test("Headers are read on any line")
  func headers() throws {
    var request = CallRequest(.session)
    request.updateMru = true
    request.allowFieldTruncation = true
    request.disableFeedTracking = true
    request.skipUnchanged = true
    request.user = "jane@rapport.example"
    request.now = Self.day
    let line = """
      {"call":"session","updateMru":true,"allowFieldTruncation":true,"disableFeedTracking":true,
      "skipUnchanged":true,"user":"jane@rapport.example","now":"2026-01-02T00:00:00Z"}
      """
    #expect(try CallRequest(jsonLine: line) == request)
  }

  @Test(
    "A missing, unknown or wrong member is a fault that names it",
    arguments: [
      ("[]", "line"), ("{}", "call"), (#"{"call":7}"#, "call"), (#"{"call":null}"#, "call"),
      (#"{"call":"query"}"#, "soql"), (#"{"call":"query","soql":["x"]}"#, "soql"),
      (#"{"call":"query","soql":"x","batchSize":"200"}"#, "batchSize"),
      (#"{"call":"query","soql":"x","batchSize":2.5}"#, "batchSize"),
      (#"{"call":"query","soql":"x","batchSize":1e30}"#, "batchSize"),
      (#"{"call":"delete","ids":["a",1]}"#, "ids"), (#"{"call":"delete","ids":"a"}"#, "ids"),
      (#"{"call":"delete","ids":[],"allOrNone":1}"#, "allOrNone"),
      (#"{"call":"delete","ids":[],"allOrNon":true}"#, "allOrNon"),
      (#"{"call":"create"}"#, "records"), (#"{"call":"create","records":{}}"#, "records"),
      (#"{"call":"create","records":[1]}"#, "records"),
      (#"{"call":"create","records":[{"Name":[]}]}"#, "Name"),
      (#"{"call":"create","records":[{"attributes":7}]}"#, "attributes"),
      (#"{"call":"create","records":[{"attributes":{"type":7}}]}"#, "attributes.type"),
      (#"{"call":"create","records":[{"fieldsToNull":"x"}]}"#, "fieldsToNull"),
      (#"{"call":"getUpdated","type":"A","start":"yesterday","end":"2026-01-02"}"#, "start"),
      (#"{"call":"getUpdated","type":"A","start":"2026-01-02"}"#, "end"),
      (#"{"call":"session","now":1767312000}"#, "now"), (#"{"call":"session","user":true}"#, "user"),
      (#"{"call":"opened","id":"x"}"#, "malformed id x"),
      (#"{"call":"saveDraft","object":"A","fields":[{"name":"n"}]}"#, "text"),
      (#"{"call":"page","soql":"s","after":"a","last":true}"#, "last, after"),
    ])
  func wrongMembers(line: String, name: String) throws {
    let fault = try #require(throws: Fault.self) { try CallRequest(jsonLine: line) }
    #expect(fault.message.contains(name))
  }

  @Test(
    "A line that is not JSON is a fault", arguments: ["", "{", "create", "\u{0}", "{\"call\":\"session\"} x"])
  func notJSON(line: String) throws {
    let fault = try #require(throws: Fault.self) { try CallRequest(jsonLine: line) }
    #expect(fault.code == .jsonParserError)
  }

  @Test("The wording of a wrong member is the platform's")
  func wording() throws {
    let fault = try #require(throws: Fault.self) {
      try CallRequest(jsonLine: #"{"call":"session","now":"soon"}"#)
    }
    #expect(
      fault.message
        == "Cannot deserialize instance of datetime from VALUE_STRING value soon or request may be missing a "
        + "required field: now")
  }
}

@Suite("Records in JSON lines")
struct RecordLineTests {
  private func record(_ json: String, type: String = "") throws -> Record {
    try Record(json: JSONValue(json: json), type: type)
  }

  @Test("An object is a parent, whose type may be left out")
  func parents() throws {
    let read = try record(
      #"{"Account":{"Name":"Acme"},"Owner":{"attributes":{"type":"User"},"Username":"j"}}"#,
      type: "Interaction")
    #expect(
      read.fields == [
        .init("Account", .parent(Record(type: "", values: ["Name": .text("Acme")]))),
        .init("Owner", .parent(Record(type: "User", values: ["Username": .text("j")]))),
      ])
    #expect(read.type == "Interaction")
  }

  @Test("A record's own type counts, and attributes are no field")
  func attributes() throws {
    let read = try record(#"{"Attributes":{"type":"Account","url":"x","more":[1]}}"#, type: "User")
    #expect(read == Record(type: "Account"))
  }

  @Test("fieldsToNull stands beside the fields, each name once")
  func fieldsToNull() throws {
    let read = try record(#"{"fieldsToNull":["Description","endtime","EndTime"],"Name":"x","EndTime":null}"#)
    var expected = Record(type: "", values: ["Name": .text("x"), "EndTime": .null])
    expected.fieldsToNull = ["Description", "endtime"]
    #expect(read == expected)
  }

  @Test("Of two members of one name the last counts, whatever its case")
  func duplicates() throws {
    #expect(try record(#"{"Name":"x","A":true,"NAME":"y"}"#).fields.map(\.name) == ["NAME", "A"])
  }

  @Test("A hundred thousand members are read without delay")
  func manyMembers() throws {
    let members = (0..<100_000).map { JSONValue.Member("F\($0)", .null) }
    #expect(try Record(json: .object(members)).fields.count == 100_000)
  }
}
