import Foundation
import ObjectModel
import Testing

@testable import SOQL

/// Every text of the corpus goes through lexer, parser, printer and checker.
struct CorpusTests {
  @Test("tokens cover the text and leave out nothing but white space", arguments: Corpus.all + Grammar.all)
  func tokensCoverTheText(_ sample: Sample) throws {
    var lexer = Lexer(sample.text)
    var end = 0
    do {
      while true {
        let token = try lexer.next()
        let skipped = lexer.text(end..<token.range.lowerBound)
        #expect(skipped.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty)
        end = token.range.upperBound
        if token.kind == .end { break }
        #expect(!token.range.isEmpty)
      }
      #expect(end == sample.text.utf8.count)
    } catch {
      guard case .isNotSOQL = sample.outcome else { throw error }
      #expect(error.row != nil && error.column != nil)
    }
  }

  @Test(
    "a query prints in its canonical form and parses from it to the same query",
    arguments: Corpus.all + Grammar.all)
  func printsAndParsesBack(_ sample: Sample) throws {
    switch sample.outcome {
    case .prints(let canonical):
      let query = try Query(parsing: sample.text)
      #expect(query.text == canonical)
      #expect(try Query(parsing: canonical) == query)
    case .isRefused:
      let query = try Query(parsing: sample.text)
      #expect(try Query(parsing: query.text) == query)
    case .isNotSOQL(let code, let message):
      let fault = try #require(throws: Fault.self) { try Query(parsing: sample.text) }
      #expect(fault.code == code)
      #expect(fault.message == message)
      #expect(fault.row == sample.mark?.row)
      #expect(fault.column == sample.mark?.column)
    }
  }

  @Test(
    "the checker takes the good queries and points at what is wrong with the others", arguments: Corpus.all)
  func checks(_ sample: Sample) throws {
    switch sample.outcome {
    case .isNotSOQL: break
    case .prints:
      _ = try Query(parsing: sample.text).checked(in: .shipped, text: sample.text)
    case .isRefused(let code, let message):
      let query = try Query(parsing: sample.text)
      let fault = try #require(throws: Fault.self) { try query.checked(in: .shipped, text: sample.text) }
      let mark = try #require(sample.mark)
      #expect(fault.code == code)
      #expect(fault.row == mark.row)
      #expect(fault.column == mark.column)
      #expect(fault.message.hasSuffix("^\nERROR at Row:\(mark.row):Column:\(mark.column)\n\(message)"))
      let plain = try #require(throws: Fault.self) { try query.checked(in: .shipped) }
      #expect(plain == Fault(code, message))
    }
  }
}
