import Foundation
import ObjectModel
import SOQL
import Testing

@testable import Repository

/// Searches that somebody wrote to break something: each has an answer or a fault, in short time, and changes nothing.
struct SOSLHostileTests {
  @Test(arguments: [
    "NEAR", "\"NEAR\"", "a1\" OR \"b1", "Name : kick", "ROWID", "rank", "x'); DROP TABLE Interaction; --",
    "\" * ", "^kick", "kick + off", "-kick", "{Name} : kick", "null", "%", "kick\u{0}off", "'; SELECT 1",
  ])
  func `a text of another language is data in every position`(_ text: String) throws {
    try withStore { store in
      try store.insert(.interaction, ["Name": .text("kick off")])
      let term = String(text.flatMap { "?&|!{}[]()^~*:\\\"'+-".contains($0) ? ["\\", $0] : [$0] })
      let quoted = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(
        of: "'", with: "\\'")
      for sosl in [
        "FIND {\(term) zz}", "FIND {\"\(term) zz\"}", "FIND {z*z\(term)}",
        "FIND {zz} RETURNING Interaction(Id WHERE Name = '\(quoted)')",
        "FIND {zz} RETURNING Interaction(Id USING ListView = \(text))", "FIND {zz} IN \(text) FIELDS",
        "FIND {zz} RETURNING \(text)", "FIND {zz} RETURNING Interaction(\(text))",
        "FIND {zz} RETURNING Interaction(Id ORDER BY \(text))", "FIND {zz} WITH DIVISION = '\(quoted)'",
        "FIND {zz} LIMIT \(text)", "\(text)", "FIND {\(text)}", "FIND '\(text)'",
      ] {
        do {
          _ = try store.search(sosl)
        } catch let fault as Fault {
          #expect(!fault.message.contains("SQLite") && !fault.message.contains("fts5"), "\(sosl)")
          #expect(fault.row != nil, "\(sosl)")
        }
      }
      #expect(try store.names("SELECT Name FROM Interaction") == ["kick off"])
    }
  }

  @Test func `texts of great size and depth are answered or refused`() throws {
    try withStore { store in
      try store.insert(.interaction, ["Name": .text("needle aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")])
      let stars = "aa" + String(repeating: "*a", count: 1_900)
      let openers = String(repeating: "(", count: 1_000)
      for sosl in [
        "FIND {\(openers)aa", "FIND {\(openers)aa\(String(repeating: ")", count: 1_000))}",
        "FIND {\(String(repeating: "aa AND NOT ", count: 300))needle}",
        "FIND {\(String(repeating: "aa OR (", count: 300))needle}",
        "FIND {\(stars)b}", "FIND {\(String(repeating: "a*b ", count: 900))}",
        "FIND {\(String(repeating: "a1?", count: 1_000))}",
        "FIND {aa\(String(repeating: "?", count: 3_900))}",
        "FIND {\"\(String(repeating: "aa ", count: 1_300))\"}",
        "FIND {\(String(repeating: "a\\-", count: 1_300))}",
        "FIND {\(String(repeating: "東", count: 3_900))*}", "FIND {\(String(repeating: "東?", count: 20))}",
        "FIND {\(String(repeating: "a", count: 99_993))}", "FIND {\(String(repeating: "a", count: 200_000))}",
        "FIND {needle} RETURNING Interaction(Id WHERE \(openers)Name = 'x')",
        "FIND {needle} RETURNING Interaction(\(Array(repeating: "Id", count: 30_000).joined(separator: ",")))",
      ] {
        do {
          #expect(try store.search(sosl).count <= 1)
        } catch let fault as Fault {
          #expect([.malformedSearch, .queryTooComplicated, .invalidField].contains(fault.code), "\(fault)")
        }
      }
      #expect(try store.found("FIND {a*a*a*a*b} RETURNING Interaction(Name)").count == 1)
    }
  }

  @Test func `a term whose wildcards stand for too many phrases is refused`() throws {
    try withStore { store in
      for index in 0..<40 {
        let letters =
          String(UnicodeScalar(UInt8(97 + index % 26))) + String(UnicodeScalar(UInt8(97 + index / 26)))
        try store.insert(.interaction, ["Name": .text("a\(letters)z b\(letters)z")])
      }
      let bounds = SearchBounds(phrases: 1_000)
      let fault = try #require(throws: Fault.self) { try store.search(#"FIND {a*z\-b*z}"#, bounds) }
      #expect(fault.code == .queryTooComplicated)
      #expect(try store.search(#"FIND {a*z\-b*z}"#).count == 40)
      #expect(try store.search(#"FIND {a*z\-bb*z}"#, bounds).count == 2)
    }
  }
}
