import ObjectModel
import Testing

@Suite struct NumeralTests {
  @Test(arguments: ["0", "-1", "+1.5", ".5", "1e3", "1E-3", "007", "123456789.123456789"])
  func `a numeral is read`(_ text: String) {
    #expect(FieldValue(numeral: text) != nil)
  }

  @Test(arguments: [
    "", "-", ".", "1.", "1e", "1e+", "12abc", "1,5", " 1", "0x10", "１", "nan", "1 000", "--1",
  ])
  func `anything else is not`(_ text: String) {
    #expect(FieldValue(numeral: text) == nil)
  }

  @Test(arguments: [
    ("999", true), ("1000", false), ("-999", true), ("99.9", false), ("1e2", true), ("1e99", false),
    ("100.0", true),
  ])
  func `a type holds what fits its digits`(_ text: String, _ fits: Bool) {
    guard case .number(let number)? = FieldValue(numeral: text) else {
      Issue.record("not a number")
      return
    }
    #expect(FieldType.percent(precision: 3, scale: 0).holds(number) == fits)
    #expect(FieldType.integer(digits: 3).holds(number) == fits)
    #expect(FieldType.double(precision: 4, scale: 1).holds(number) == (fits || text == "99.9"))
    #expect(!FieldType.boolean.holds(number))
  }
}
