import Foundation
import ObjectModel
import Testing

@testable import Repository

struct NumberTests {
  @Test(arguments: [
    ("0", 2, 0), ("12.5", 2, 1250), ("-12.34", 2, -1234), ("9999999999999999.99", 2, 999_999_999_999_999_999),
    ("-180.123456789012345", 15, -180_123_456_789_012_345), ("7", 0, 7), ("0.005", 2, 1),
  ])
  func `a number is stored in units of its last digit`(_ text: String, _ scale: Int, _ units: Int64) throws {
    let number = try #require(Decimal(string: text))
    #expect(StoredKind.scaled(number, by: scale) == units)
    if scale != 2 || text != "0.005" { #expect(StoredKind.number(units, scale: scale) == number) }
  }

  @Test func `a number beyond the column is not stored`() {
    #expect(StoredKind.scaled(Decimal(sign: .plus, exponent: 30, significand: 1), by: 2) == nil)
  }

  @Test(arguments: [
    ("2.5", 2, false), ("-2.5", -3, false), ("2", 2, true), ("-2", -2, true), ("-0.1", -1, false),
    ("0.1", 0, false),
  ])
  func `a bound is the integer below a number`(_ text: String, _ floor: Int64, _ isExact: Bool) throws {
    let bound = Bound(try #require(Decimal(string: text)), scale: 0)
    #expect(bound.floor == floor)
    #expect(bound.isExact == isExact)
  }

  @Test(arguments: [
    ("a%", "a", "b"), ("AZ%", "AZ", "A["), ("\u{D7FF}%", "\u{D7FF}", "\u{E000}"),
    ("\u{10FFFF}%", "\u{10FFFF}", nil),
    ("a\u{10FFFF}%", "a\u{10FFFF}", "b"), ("%a", "", nil),
  ])
  func `a pattern's prefix ends before the next text`(_ pattern: String, _ prefix: String, _ end: String?) {
    let like = LikePattern(pattern)
    #expect(like.prefix == prefix)
    #expect(like.endOfPrefix == end)
  }

  @Test(arguments: [
    ("100\\%", "100%", true), ("a\\_b", "a_b", true), ("a\\\\b", "a\\b", true), ("a\\b", "a\\b", true),
    ("\\", "\\", true), ("a\\%%", "a%*", false), ("[*?%", "[[][*][?]*", false),
  ])
  func `a pattern's escapes are characters`(_ pattern: String, _ glob: String, _ isExact: Bool) {
    let like = LikePattern(pattern)
    #expect(like.isExact == isExact)
    #expect((isExact ? like.prefix : like.glob) == glob)
  }
}
