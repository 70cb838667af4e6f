import Exchange
import Testing

@Suite("CSV rows")
struct CSVReaderTests {
  /// All rows of a file that arrives in pieces of a size.
  static func rows(_ bytes: some Collection<UInt8>, piece: Int = 1 << 16) -> [CSVRow] {
    var reader = CSVReader()
    var rows: [CSVRow] = []
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      reader.append(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      while let row = reader.next() { rows.append(row) }
    }
    reader.finish()
    while let row = reader.next() { rows.append(row) }
    return rows
  }

  @Test(
    "Cells, quotes and line breaks are read",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("a\r\r\nb", [["a"], ["b"]]),
      ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]), ("\"a\nb\r\nc\rd\",e", [["a\nb\r\nc\rd", "e"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]), ("a,\u{FEFF}b\n", [["a", "\u{FEFF}b"]]),
      (",\n", [["", ""]]), ("\"\"\n", [[""]]), ("\n\n a \n\n", [[" a "]]), ("", []), ("\u{FEFF}", []),
      ("5\" pipe,x\"y\"", [["5\" pipe", "x\"y\""]]), ("\"\"\"\",a", [["\"", "a"]]),
      ("東京,\"é\0\u{1B}\"", [["東京", "é\0\u{1B}"]]), ("a,", [["a", ""]]), ("a,\"\"", [["a", ""]]),
    ], [1, 2, 3, 1000])
  func cells(file: (String, [[String]]), piece: Int) throws {
    let rows = Self.rows(file.0.utf8, piece: piece)
    #expect(try rows.map { row throws in try row.texts() } == file.1)
    #expect(rows.allSatisfy { $0.problem == nil })
  }

  @Test("A row knows its line and its bytes")
  func lines() {
    let rows = Self.rows("a\r\n\n\"b\nb\",c\rd\n".utf8)
    #expect(rows.map(\.line) == [1, 3, 5])
    #expect(rows.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a", "\"b\nb\",c", "d"])
  }

  @Test("Text after a closing quote fails its row and no other", arguments: [1, 1000])
  func textAfterQuote(piece: Int) throws {
    let rows = Self.rows("a,b\n\"x\ny\"z,1\nc,d\n".utf8, piece: piece)
    #expect(rows.map(\.problem) == [nil, CSVProblem(line: 3, .textAfterQuote), nil])
    #expect(rows.map(\.count) == [2, 2, 2])
  }

  @Test("A quote that is never closed names the line on which it opens")
  func unterminatedQuote() {
    let rows = Self.rows("a,b\n\"x\ny\",\"z\nc,d\n".utf8)
    #expect(rows.map(\.problem) == [nil, CSVProblem(line: 3, .unterminatedQuote)])
    #expect(String(decoding: rows[1].bytes, as: UTF8.self) == "\"x\ny\",\"z\nc,d\n")
  }

  @Test("A row beyond the limit ends the reading")
  func tooLong() {
    let rows = Self.rows(
      "a\n\"".utf8 + Array(repeating: 0x61, count: CSVReader.maximumRowBytes + 10) + "\"\nb".utf8)
    #expect(rows.map(\.problem) == [nil, CSVProblem(line: 2, .tooLong)])
  }

  @Test("A byte that is not UTF-8 is named with its line and place")
  func invalidUTF8() throws {
    let rows = Self.rows("a,b\n\"x\né".utf8 + [0xE9] + "\",1\nc,d\n".utf8)
    #expect(rows.map(\.problem) == [nil, nil, nil])
    let problem = try #require(throws: CSVProblem.self) { try rows[1].texts() }
    #expect(problem == CSVProblem(line: 3, .invalidUTF8(0xE9, offset: 3)))
    #expect(problem.message == "Byte 3 of the line, 0xE9, is not valid UTF-8.")
    #expect(try rows[2].texts() == ["c", "d"])
    #expect(throws: CSVProblem.self) { try Self.rows([0xFF, 0xFE, 0x61, 0])[0].texts() }
  }

  @Test("Writing and reading gives the same cells")
  func roundTrip() throws {
    var random = SplitMix64(seed: 4_180)
    for _ in 0..<tries(10_000) {
      let width = Int.random(in: 1...4, using: &random)
      let cells = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<width).map { _ in random.text(upTo: 6) }
      }
      let file = cells.map(CSVWriter.row).joined()
      let rows = Self.rows(file.utf8, piece: Int.random(in: 1...9, using: &random))
      let read = try rows.map { row throws in try row.texts().map { Array($0.utf8) } }
      #expect(read == cells.map { $0.map { Array($0.utf8) } })
    }
  }

  @Test("Any bytes are rows or problems, however they arrive")
  func damage() {
    var random = SplitMix64(seed: 99)
    let alphabet = Array("\",,\n\ra".utf8) + [0xE9, 0xEF, 0xBB, 0xBF]
    for _ in 0..<tries(20_000) {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let whole = Self.rows(bytes)
      #expect(Self.rows(bytes, piece: 1) == whole)
      for row in whole { _ = try? row.texts() }
    }
  }
}

@Suite("CSV writing")
struct CSVWriterTests {
  @Test(
    "Cells are quoted only where they must be",
    arguments: [
      (["a", "b c", ""], "a,b c,\n"), (["a,b"], "\"a,b\"\n"), (["a\"b"], "\"a\"\"b\"\n"),
      (["a\rb"], "\"a\rb\"\n"),
      (["a\r\nb"], "\"a\r\nb\"\n"), ([""], "\"\"\n"), (["=1+1", "'x"], "=1+1,'x\n"),
    ])
  func quotes(cells: [String], row: String) {
    #expect(CSVWriter.row(cells) == row)
  }
}
