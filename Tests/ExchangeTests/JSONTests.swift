import Exchange
import ObjectModel
import Testing

import struct Foundation.Decimal

@Suite("JSON")
struct JSONTests {
  @Test("Every kind of value is read")
  func kinds() throws {
    let value = try JSONValue(
      json: #" {"a" : [1, -0.50, 1e3, 12E-1], "b":"x\ny\/\u0041\ud83d\ude80é", "c":true,"d":false,"e":null} "#
    )
    let half = Decimal(sign: .minus, exponent: -1, significand: 5)
    let twelveTenths = Decimal(sign: .plus, exponent: -1, significand: 12)
    #expect(value["a"] == .array([.number(1), .number(half), .number(1000), .number(twelveTenths)]))
    #expect(value["b"] == "x\ny/A🚀é")
    #expect(value["c"] == true)
    #expect(value["d"] == false)
    #expect(value["e"] == .null)
  }

  @Test("Members keep their order and the last of two counts")
  func members() throws {
    let text = #"{"b":1,"a":2,"b":3}"#
    let value = try JSONValue(json: text)
    #expect(value["b"] == .number(3))
    #expect(value.jsonText == text)
  }

  @Test("One is not true, and a text is no number")
  func kindsStayApart() throws {
    let value = try JSONValue(json: #"[1,true,"1"]"#)
    #expect(value.elements?.map(\.boolean) == [nil, true, nil])
    #expect(value.elements?.map(\.integer) == [1, nil, nil])
  }

  @Test(
    "Numbers are written exactly and without exponents",
    arguments: [
      ("0.1", "0.1"), ("1e20", "100000000000000000000"), ("-0", "0"), ("12.340", "12.34"),
      ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
      ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
      ("12345678901234567890.123456789012345678", "12345678901234567890.123456789012345678"),
    ])
  func numbers(text: String, written: String) throws {
    #expect(try JSONValue(json: text).jsonText == written)
  }

  @Test("What is no number is written as null")
  func notANumber() {
    #expect(JSONValue.number(.nan).jsonText == "null")
  }

  @Test("Control characters and line separators are escaped, slashes are not")
  func escapes() {
    let value = JSONValue.string("/\"\\\u{8}\u{C}\n\r\t\0\u{1F}\u{7F}\u{9B}\u{2028}é🚀")
    #expect(value.jsonText == #""/\"\\\b\f\n\r\t\u0000\u001f\u007f\u009b\u2028é🚀""#)
  }

  @Test(
    "What is broken is a fault with line and column",
    arguments: [
      ("}", "Unexpected character ('}' (code 125)): expected a value at [line:1, column:1]"),
      (
        "{}}", "Unexpected character ('}' (code 125)): expected the end of the text at [line:1, column:3]"
      ),
      (
        "{\"é\":1,}",
        "Unexpected character ('}' (code 125)): was expecting double-quote to start field name "
          + "at [line:1, column:8]"
      ),
      (
        "[1,\n2",
        "Unexpected end-of-input: was expecting comma to separate Array entries at [line:2, column:2]"
      ),
      ("", "Unexpected end-of-input: expected a value at [line:1, column:1]"),
      (
        "\"a", "Unexpected end-of-input: was expecting closing quote for a string value at [line:1, column:3]"
      ),
      ("\"\\ud800x\"", "Incomplete surrogate pair: \\ud800 stands alone at [line:1, column:8]"),
      ("\"\\udc00\"", "Incomplete surrogate pair: \\udc00 stands alone at [line:1, column:8]"),
      ("1e400", "Numeric value (1e400) cannot be held exactly in 38 digits at [line:1, column:1]"),
      (
        "\"a\tb\"",
        "Illegal unquoted character ((CTRL-CHAR, code 9)): has to be escaped using backslash to be "
          + "included in string value at [line:1, column:3]"
      ),
    ])
  func faults(text: String, message: String) throws {
    let fault = try #require(throws: Fault.self) { try JSONValue(json: text) }
    #expect(fault.code == .jsonParserError)
    #expect(fault.message == message)
  }

  @Test(
    "Other broken texts are faults too",
    arguments: [
      "tru", "nul", "True", "01", "-", "1.", ".5", "+1", "1e", "1e+", "NaN", "Infinity", "[1 2]", "{\"a\" 1}",
      "{1:2}",
      "[,]", "[1,]", "'a'", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud83d\\u0041\"", "\u{0}", "{\"a\":}",
      "\"\\",
      "1e99999999999999999999", "-1e400", "1e-400", "123456789012345678901234567890123456789", "[", "{",
      "{\"a\"",
      "// x", "\u{85}1",
    ])
  func brokenTexts(text: String) {
    #expect(throws: Fault.self) { try JSONValue(json: text) }
  }

  @Test(
    "Bytes that are not UTF-8 are a fault",
    arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) throws {
    let fault = try #require(throws: Fault.self) { try JSONValue(json: [0x22, 0x61] + bytes + [0x22]) }
    #expect(fault.message == "Invalid UTF-8 byte 0x\(String(bytes[0], radix: 16)) at [line:1, column:3]")
    #expect(throws: Fault.self) { try JSONValue(json: bytes) }
  }

  @Test("A byte order mark in front is dropped")
  func byteOrderMark() throws {
    #expect(try JSONValue(json: "\u{FEFF}[]") == .array([]))
  }

  @Test("512 levels are read, 513 and 20,000 are a fault", arguments: ["[", "{\"a\":"])
  func nesting(open: String) throws {
    let close = open == "[" ? "]" : "}"
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth - 1) + "[]" + String(repeating: close, count: depth - 1)
    }
    #expect(try JSONValue(json: nested(512)).jsonText == nested(512))
    #expect(throws: Fault.self) { try JSONValue(json: nested(513)) }
    #expect(throws: Fault.self) { try JSONValue(json: nested(20_000)) }
    #expect(throws: Fault.self) { try JSONValue(json: String(repeating: open, count: 20_000)) }
  }

  @Test("Ten megabytes on a line are read")
  func longLine() throws {
    let text = String(repeating: "abcdefghi\n", count: 1 << 20)
    let line = JSONValue.object([.init("Description", .string(text))]).jsonText
    #expect(line.utf8.count > 10 << 20)
    #expect(try JSONValue(json: line)["Description"]?.string?.utf8.count == text.utf8.count)
    #expect(throws: Fault.self) { try JSONValue(json: line.utf8.dropLast(2)) }
  }

  @Test("Writing and reading gives the same value")
  func roundTrip() throws {
    var random = SplitMix64(seed: 20_260_102)
    for _ in 0..<tries(20_000) {
      let value = random.value(depth: 4)
      let text = value.jsonText
      #expect(!text.unicodeScalars.contains { $0 == "\n" || $0 == "\u{85}" || $0 == "\u{2028}" })
      let read = try JSONValue(json: text)
      #expect(read == value)
      #expect(Array(read.jsonText.utf8) == Array(text.utf8))
    }
  }

  @Test("Damaged texts are read or are faults, and never end the program")
  func damage() throws {
    var random = SplitMix64(seed: 7)
    var faults = 0
    for _ in 0..<tries(20_000) {
      var bytes = Array(random.value(depth: 3).jsonText.utf8)
      for _ in 0..<3 where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      do { _ = try JSONValue(json: bytes) } catch { faults += 1 }
    }
    #expect(faults > 0)
  }
}

extension SplitMix64 {
  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &self) {
    case 0: return .null
    case 1: return .boolean(.random(using: &self))
    case 2: return .number(decimal())
    case 3, 4: return .string(text())
    case 5: return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth - 1) })
    default:  // Int: the last of the kinds
      return .object(
        (0..<Int.random(in: 0...4, using: &self)).map { _ in .init(text(), value(depth: depth - 1)) })
    }
  }
}
