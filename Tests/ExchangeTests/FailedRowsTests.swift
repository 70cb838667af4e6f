import Exchange
import ObjectModel
import Testing

@Suite("Failed rows")
struct FailedRowsTests {
  /// What an import makes of a file: the records, and the file of the rows that failed. Records named `bad` fail.
  static func importing(_ file: [UInt8]) throws -> (records: [Record], failed: [UInt8]) {
    let rows = CSVReaderTests.rows(file)
    let header = try #require(rows.first)
    let plan = try ColumnPlan(header: header, object: .interaction, catalog: .shipped)
    let writer = FailedRows(header: header)
    var records: [Record] = []
    var failed = writer.headerLine
    for row in rows.dropFirst() {
      do throws(CSVProblem) {
        let record = try plan.record(from: row)
        if record["Name"] == .text("bad") {
          failed += writer.line(for: row, error: "X: no, \"never\"")
        } else {
          records.append(record)
        }
      } catch {
        failed += writer.line(for: row, error: error.message)
      }
    }
    return (records, failed)
  }

  @Test("Cells stand as they stood, with the error in a last column")
  func cells() throws {
    let file = "\u{FEFF}Name,\"Description\"\r\nbad,\"a \"\"b\"\"\nc\"\r\ngood,\r\nbad, x \r\n"
    let (records, failed) = try Self.importing(Array(file.utf8))
    #expect(records.count == 1)
    #expect(
      String(decoding: failed, as: UTF8.self)
        == "Name,\"Description\",sf__Error\nbad,\"a \"\"b\"\"\nc\",\"X: no, \"\"never\"\"\"\n"
        + "bad, x ,\"X: no, \"\"never\"\"\"\n")
  }

  @Test("Rows that fail in every way give the same file when it is imported again")
  func secondTime() throws {
    let bytes =
      Array("Name,Description,EndTime\nshort\nshort,er\nlo,n,g,er\nbad,b,\n\"q\"x,y,z\na,".utf8) + [0xE9]
      + Array(",\ngood,,\nopen,\"quote,\nx,y,z".utf8)
    let first = try Self.importing(bytes)
    #expect(first.records.count == 1)
    #expect(first.failed.count { $0 == 0x0A } == 8)
    let second = try Self.importing(first.failed)
    #expect(second.records.isEmpty)
    #expect(second.failed == first.failed)
  }

  @Test("Corrected rows are imported, also where the error was left standing")
  func corrected() throws {
    let first = try Self.importing(Array("Name,Description\nbad,a\nbad,\"b\nb\"\nx\n".utf8))
    let text = String(decoding: first.failed, as: UTF8.self)
    let corrected = text.split(separator: "\n").map { line in
      line.hasPrefix("x") ? "x,y" : line.hasPrefix("bad") ? "good" + line.dropFirst(3) : String(line)
    }
    let second = try Self.importing(Array((corrected.joined(separator: "\n") + "\nnew,row").utf8))
    #expect(second.records.map { $0["Name"].text } == ["good", "good", "x", "new"])
    #expect(second.records.map { $0["Description"].text } == ["a", "b\nb", "y", "row"])
    #expect(second.failed == Array("Name,Description,sf__Error\n".utf8))
  }

  @Test("Whatever fails keeps failing until it is corrected, and nothing of it is lost")
  func stability() throws {
    var random = SplitMix64(seed: 31)
    for _ in 0..<tries(5_000) {
      var file = Array("Name,Description\n".utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let cells = (0..<Int.random(in: 1...4, using: &random)).map { _ in random.text(upTo: 3) }
        file += CSVWriter.row(["bad"] + cells).utf8
      }
      let first = try Self.importing(file)
      let second = try Self.importing(first.failed)
      #expect(first.records.isEmpty && second.records.isEmpty)
      #expect(second.failed == first.failed)
    }
  }
}
