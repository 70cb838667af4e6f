import Glibc
import Testing

@testable import Terminal

@Suite struct PasteReaderTests {
  /// What is read as pasted from these bytes, and what is left for the keyboard.
  private func read(_ bytes: String) -> (text: String, rest: String) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return ("", "") }
    defer { close(ends[0]) }
    var sent = Array(bytes.utf8)
    // Far below what a pipe holds, so that writing never waits.
    #expect(write(ends[1], &sent, sent.count) == sent.count)
    close(ends[1])
    let text = PasteReader(input: ends[0]).text()
    var rest = [UInt8](repeating: 0, count: 1000)
    let count = Glibc.read(ends[0], &rest, rest.count)
    return (text, String(decoding: rest.prefix(max(0, count)), as: UTF8.self))
  }

  @Test(arguments: [
    ("abc\u{1B}[201~", "abc", ""), ("\u{1B}[201~j", "", "j"), ("a\r\nb\rc\nd\u{1B}[201~", "a\nb\nc\nd", ""),
    ("\u{1B}[A\u{1B}[20\u{1B}\u{1B}[201~\u{1B}[A", "\u{1B}[A\u{1B}[20\u{1B}", "\u{1B}[A"),
    ("no end", "no end", ""), ("東京\u{1B}[201~", "東京", ""),
  ])
  func aPasteEndsAtItsMarkAndNotBehindIt(bytes: String, text: String, rest: String) {
    let result = read(bytes)
    #expect(result.text == text)
    #expect(result.rest == rest)
  }

  @Test func aPasteOfTenThousandCharactersArrivesWhole() {
    let long = String(repeating: "0123456789", count: 1_000)
    #expect(read(long + "\u{1B}[201~x").text == long)
  }

  @Test func whatIsNoUTF8IsReplaced() {
    #expect(PasteReader.withPlainLineEnds([0x61, 0xFF, 0x0D, 0x0A]) == "a\u{FFFD}\n")
  }
}
