import ObjectModel
import SOQL
import Testing

@testable import Repository

/// The order in which searches answer rows (semantics 6.4).
struct SOSLRankingTests {
  /// Names with their descriptions, the best first, for `FIND {acme corp}`; the first two are equal but for their last
  /// change.
  private static let ranked: [(name: String, description: String?)] = [
    ("acme corp", "we met acme corp"), ("Corp of Acme", "acme corp"), ("Acme Corp", nil),
    ("Visit", "acme corp"),
    ("Acme Corp Ltd", "corp"), ("Our Acme Corp", nil), ("Corp of Acme", "corp"), ("Corp of Acme", nil),
    ("Visit", "Corp of Acme"),
  ]

  @Test func `6.4 the text itself comes before all words together, a name before another field`() throws {
    try withStore { store in
      // The worst is written last, and what was changed last comes first only among equals.
      for (index, row) in Self.ranked.enumerated() {
        store.now.seconds += index == 1 ? -60 : 60
        try store.insert(.interaction, values(row, index))
      }
      for terms in ["acme corp", "acme AND corp", "acme corp AND NOT zebra"] {
        let found = try store.search("FIND {\(terms)} RETURNING Interaction(ReferenceIdentifier)")
        #expect(found.compactMap { $0["ReferenceIdentifier"].text } == Self.ranked.indices.map { "R\($0)" })
      }
    }
  }

  private func values(_ row: (name: String, description: String?), _ index: Int) -> [String: FieldValue] {
    var values: [String: FieldValue] = ["Name": .text(row.name), "ReferenceIdentifier": .text("R\(index)")]
    if let description = row.description { values["Description"] = .text(description) }
    return values
  }

  @Test func `6.4 equals come by their last change, then by id; what was opened lately comes first`() throws {
    try withStore { store in
      var ids: [RecordID] = []
      for index in 0..<4 { ids.append(try store.insert(.interaction, ["Name": .text("Call \(index)")])) }
      let all = "FIND {call} RETURNING Interaction(Name)"
      #expect(try store.found(all) == ["Call 0", "Call 1", "Call 2", "Call 3"])
      store.now.seconds += 60
      try store.update(ids[2], ["Description": .text("Later")])
      #expect(try store.found(all) == ["Call 2", "Call 0", "Call 1", "Call 3"])
      try store.write { writer throws(Fault) in try writer.stamp(viewed: [ids[3]], referenced: [ids[1]]) }
      #expect(try store.found(all) == ["Call 3", "Call 2", "Call 0", "Call 1"])
      #expect(
        try store.found("FIND {call} RETURNING Interaction(Name ORDER BY Name DESC LIMIT 2)")
          == ["Call 3", "Call 2"])
    }
  }

  @Test func `6.4 a field that is the text counts in every searched field, long ones too`() throws {
    try withStore { store in
      try store.insert(.interaction, ["Name": .text("A"), "Description": .text("ZÜRICH north")])
      store.now.seconds += 60
      try store.insert(.interaction, ["Name": .text("B"), "Description": .text("Zürich North and South")])
      #expect(try store.found("FIND {zürich north} RETURNING Interaction(Name)") == ["A", "B"])
      #expect(try store.found("FIND {\"zürich north\"} RETURNING Interaction(Name)") == ["A", "B"])
      // Other accents are found, but they are another text; wildcards leave the text open.
      #expect(try store.found("FIND {zurich north} RETURNING Interaction(Name)") == ["B", "A"])
      #expect(try store.found("FIND {zürich nort*} RETURNING Interaction(Name)") == ["B", "A"])
    }
  }

  @Test func `6.4 of words in very many rows the newest are ranked, and the text itself`() throws {
    try withStore(partSize: 16) { store in
      for index in 0..<60 {
        try store.insert(
          .interaction,
          [
            "Name": .text(index == 3 ? "plan" : index % 2 == 0 ? "plan \(index)" : "talk \(index)"),
            "Description": .text("The plan"), "StartTime": .dateTime(Instant(seconds: Int64(index) * 86_400)),
          ])
      }
      try store.idle()
      let bounds = SearchBounds(rankedRows: 20, rowsOfKind: 10)
      // The ten newest, the ten newest with the word in the name, and the one that is the word: the best ten of these.
      #expect(
        try store.found("FIND {plan} RETURNING Interaction(Name LIMIT 10)", bounds)
          == ["plan"] + (20..<29).map { "plan \($0 * 2)" })
      #expect(
        try store.found("FIND {the plan} RETURNING Interaction(Name LIMIT 2 OFFSET 9)", bounds)
          == ["plan 56", "plan 58"])
      let talks = try store.found(
        "FIND {plan} RETURNING Interaction(Name WHERE StartTime < 1970-01-11T00:00:00Z LIMIT 15)", bounds)
      #expect(talks == ["plan"] + [0, 2, 4, 6, 8].map { "plan \($0)" } + [1, 5, 7, 9].map { "talk \($0)" })
      let all = try store.found("FIND {plan} RETURNING Interaction(Name)")
      #expect(all.count == 60 && all[0] == "plan" && all[30] == "plan 58" && all[31] == "talk 1")
    }
  }
}
