import Foundation
import ObjectModel

/// Values as SOQL writes them (5.3), in one of the ways that there are.
enum ValueText {
  static func text(of value: FieldValue, _ random: inout SeededGenerator) -> String {
    switch value {
    case .null: return random.pick("null", "NULL", "Null")
    case .boolean(let flag): return random.pick("\(flag)", "\(flag)".uppercased())
    case .number(let number): return text(of: number, &random)
    case .date(let date): return date.isoText
    case .dateTime(let instant): return text(of: instant, &random)
    case .reference(let id): return "'\(random.oneIn(3) ? id.text15 : id.text18)'"
    case .text(let text): return "'" + escaped(text, inPattern: false, &random) + "'"
    }
  }

  static func text(of pattern: Pattern, _ random: inout SeededGenerator) -> String {
    let parts = pattern.parts.map { part in
      switch part {
      case .text(let text): escaped(text, inPattern: true, &random)
      case .one: "_"
      case .any: "%"
      }
    }
    return "'" + parts.joined() + "'"
  }

  private static func text(of number: Decimal, _ random: inout SeededGenerator) -> String {
    let plain = "\(number)"
    guard !plain.contains("."), random.oneIn(4) else { return plain }
    return random.pick(plain + ".0", plain + "e0", number < 0 ? plain : "+" + plain)
  }

  /// With `Z` or an offset, perhaps with thousandths.
  private static func text(of instant: Instant, _ random: inout SeededGenerator) -> String {
    let offsets: [(text: String, seconds: Int64)] = [
      ("Z", 0), ("Z", 0), ("+00:00", 0), ("+05:30", 19_800), ("-08:00", -28_800), ("+14:00", 50_400),
    ]
    var offset = random.pick(offsets, else: offsets[0])
    if !Instant.fieldRange.contains(instant + offset.seconds) { offset = offsets[0] }
    let shown = Zone.utc.civilTime(at: instant + offset.seconds)
    let digits = [shown.hour, shown.minute, shown.secondOfDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let fraction = random.oneIn(4) ? ".000" : ""
    return "\(shown.date.isoText)T\(digits.joined(separator: ":"))\(fraction)\(offset.text)"
  }

  private static func escaped(_ text: String, inPattern: Bool, _ random: inout SeededGenerator) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "\\": result += "\\\(scalar)"
      case "\"": result += random.oneIn(2) ? "\\\"" : "\""
      case "_" where inPattern: result += "\\_"
      case "%" where inPattern: result += "\\%"
      case "\n": result += random.pick("\\n", "\\N")
      case "\t": result += random.pick("\\t", "\\T", "\t")
      default:  // Unicode.Scalar: every other one stands for itself, or for its number
        if scalar.value < 0x10000, random.oneIn(12) {
          let digits = String(scalar.value, radix: 16, uppercase: random.oneIn(2))
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
