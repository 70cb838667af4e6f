import Glibc
import Testing
import Text

/// glibc's own answer, which the C headers show only to programs that ask for X/Open's functions.
@_silgen_name("wcwidth") private func libraryWidth(_ character: Int32) -> Int32

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("Zürich", 6), ("e\u{301}", 1), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("👍", 2),
    ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("❤️", 1), ("ไทย", 3), ("हिन्दी", 5), ("مرحبا", 5), ("\u{1B}", 1),
    ("a\tb\r\nc", 5), ("\u{1112}\u{1161}\u{11AB}", 2), ("…", 1), ("─", 1),
  ])
  func widthOfATextIsItsCellsOnTheScreen(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test func aSpelledMarkIsAsWideAsItsName() {
    #expect(CellWidth.of("a\u{202E}b", marks: .spelled) == 7)
  }

  @Test func assignedScalarsAreAsWideAsTheCLibrarySays() {
    #expect(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    var differences: [String] = []
    for value in UInt32(0x20)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else {
        continue
      }
      let library = Int(libraryWidth(Int32(value)))
      // Not printable to the library: newer than its tables, or a control, which is never drawn.
      if library < 0 || Self.isKnownDifference(value) { continue }
      if library != CellWidth.of(scalar) {
        differences.append("U+\(String(value, radix: 16)): \(library), ours \(CellWidth.of(scalar))")
      }
    }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(40))")
  }

  /// Ahom consonant sign medial RA: Unicode made it a spacing mark after the version that glibc 2.36 knows.
  private static func isKnownDifference(_ value: UInt32) -> Bool { value == 0x1171E }
}
