import ObjectModel
import Testing

@Suite struct RecordIDTests {
  /// The vectors of semantics 1.2.
  @Test(arguments: [
    ("0013h00000Fz0Gz", "0013h00000Fz0GzAAJ"),
    ("005D0000001KyEI", "005D0000001KyEIIA0"),
    ("0kz000000000001", "0kz000000000001AAA"),
    ("0kzAB00000000Zz", "0kzAB00000000ZzYAI"),
    ("0kzZZZZZZZZZZZZ", "0kzZZZZZZZZZZZZY55"),
  ])
  func suffix(text15: String, text18: String) throws {
    let id = try #require(RecordID(text15))
    #expect(id.text18 == text18)
    #expect(RecordID(text18) == id)
    #expect(RecordID(text15 + text18.suffix(3).lowercased()) == id)
  }

  @Test(arguments: [
    "", "0kz", "0kz00000000001", "0kz0000000000012", "0kz00000000000123", "0kz000000000001AAB",
    "0kz00000000000!",
    "0kz 00000000001", "0kz000000000001AAAA", "0KZ000000000001AAA", "0kz00000000000é",
  ])
  func malformed(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test func idsDifferingInCaseAreDifferent() throws {
    let lower = try #require(RecordID("0kz00000000000a"))
    let upper = try #require(RecordID("0kz00000000000A"))
    #expect(lower != upper)
    #expect(upper < lower)
  }

  @Test func keysRoundTripInOrder() throws {
    let keys: [Int64] = [1, 9, 10, 35, 36, 61, 62, 3_843, 3_844, 1_000_000, 1 << 32, (1 << 40) - 1]
    let ids = keys.map { RecordID(keyPrefix: "0kz", key: $0) }
    #expect(ids.map(\.key) == keys.map(Optional.some))
    #expect(ids == ids.sorted())
    for id in ids { #expect(RecordID(id.text18) == id) }
  }

  @Test func idsOfOtherInstancesHaveNoKey() throws {
    #expect(try #require(RecordID("0013h00000Fz0GzAAJ")).key == nil)
    #expect(try #require(RecordID("0kzLo0000000000")).key == nil)
    #expect(try #require(RecordID("0kzLozzzzzzzzzz")).key == nil)
  }
}
