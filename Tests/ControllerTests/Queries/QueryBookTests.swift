import Testing

@testable import Controller

@Suite struct QueryBookTests {
  @Test func theNewestComesFirstAndNoTextTwice() {
    var book = QueryBook()
    for text in ["a", "b", " a \n", ""] { book.remember(text) }
    #expect(book.history == ["a", "b"])
  }

  @Test func whatIsRememberedIsBounded() {
    var book = QueryBook()
    for number in 0..<300 { book.remember("SELECT \(number)") }
    #expect(book.history.count == QueryBook.longestHistory && book.history.first == "SELECT 299")
    for number in 0..<10 { book.remember(String(repeating: "x", count: 90_000) + "\(number)") }
    #expect(book.history.count == 2)
  }

  @Test(arguments: ["plain", "a\nb\tc\\n\r\nd", "東京 'x' \u{0}", "\\", "\n"])
  func aSettingHoldsEveryText(text: String) {
    var book = QueryBook()
    book.text = text
    book.remember("x" + text + "y")
    book.save(text, as: "\t" + text)
    #expect(QueryBook(stored: book.stored) == book)
  }

  @Test(arguments: ["", "nonsense", "saved\tx", "run", "\t\t\t", "other\tx\nrun\tok"])
  func unknownLinesAreLeftOut(stored: String) {
    #expect(QueryBook(stored: stored).history == (stored.hasSuffix("ok") ? ["ok"] : []))
  }

  @Test func aNameTakenAgainKeepsTheOldText() {
    var book = QueryBook()
    book.save("one", as: "Mine")
    book.save("two", as: "mine")
    #expect(book.saved.map(\.text) == ["two"] && book.history == ["one"])
    book.rename("MINE", to: "Ours")
    #expect(book.saved.map(\.name) == ["Ours"])
    book.remove(named: "ours")
    #expect(book.saved.isEmpty && book.history == ["two", "one"])
  }
}
