import Foundation
import ObjectModel

extension QuestionMaker {
  /// A value that a term is compared with: often one that some row has, or one beside it.
  mutating func value(for term: Term, _ object: ObjectDescription) -> Claim.Compared {
    let type = term.type
    // A function of a date is compared with numbers and days (5.8).
    let isFunction = if case .dateFunction = term { true } else { false }
    if !isFunction, type == .dateTime || type == .date, !random.oneIn(3), features.contains(.dateLiterals) {
      return .literal(literal(for: term, object))
    }
    if case .aggregate(let aggregate, _) = term {
      switch aggregate {
      case .count, .countDistinct: return .value(.number(Decimal(random.below(6))))
      case .min, .max, .sum, .average: break
      }
    }
    let held = held(term, object)
    let value = if let held, !random.oneIn(4) { beside(held) } else { fresh(type) }
    // The functions of dates are whole numbers, and are compared with nothing else.
    if case .dateFunction = term, case .number(let number) = value {
      return .value(.number(Decimal((number as NSDecimalNumber).intValue)))
    }
    return .value(value)
  }

  /// A date literal, if chance allows one at whose bounds some row lies.
  private mutating func literal(for term: Term, _ object: ObjectDescription) -> DateLiteral {
    let evaluator = Evaluator(world: world, now: now, seesDeleted: true)
    let path = Term.path(term.path)
    let values = Set(evaluator.rows(of: object.name).map { evaluator.value(of: path, in: .row($0)) })
    var literal = DateLiteral.random(&random)
    for _ in 0..<20 {
      let (days, instants) = (literal.days(evaluator.today), literal.instants(evaluator.today))
      let bounds =
        [days.lowerBound, days.upperBound].flatMap { day in
          [FieldValue.date(day), .date(CalendarDate(days: day.days - 1))]
        }
        + [instants.lowerBound, instants.upperBound].flatMap { instant in
          [FieldValue.dateTime(instant), .dateTime(instant + -1)]
        }
      if bounds.contains(where: values.contains) { break }
      literal = DateLiteral.random(&random)
    }
    return literal
  }

  /// The value of the term in some row.
  private mutating func held(_ term: Term, _ object: ObjectDescription) -> FieldValue? {
    let evaluator = Evaluator(world: world, now: Instant(seconds: 0), seesDeleted: true)
    let source: Term
    switch term {
    case .path, .label, .dateFunction: source = term
    case .aggregate(_, let path): source = .path(path)
    case .grouping: return .number(random.oneIn(2) ? 1 : 0)
    }
    let rows = evaluator.rows(of: object.name)
    for _ in 0..<4 {
      guard let first = rows.first else { return nil }
      let value = evaluator.value(of: source, in: .row(random.pick(rows, else: first)))
      if !value.isNull { return value }
    }
    return nil
  }

  /// The value itself or one that is nearly the same.
  private mutating func beside(_ value: FieldValue) -> FieldValue {
    guard random.oneIn(3) else { return value }
    switch value {
    case .text(let text):
      let other = random.pick(text.uppercased(), text.lowercased(), text + "x", String(text.dropLast()))
      return .text(other.isEmpty ? "x" : other)
    case .number(let number):
      return .number(number + random.pick(1, -1, Decimal(sign: .plus, exponent: -3, significand: 5)))
    case .date(let date):
      // Days that no field holds are refused (semantics 2.1).
      let other = CalendarDate(days: date.days + random.pick(1, -1))
      return .date(Instant.fieldRange.contains(Instant(other)) ? other : date)
    case .dateTime(let instant):
      let other = instant + Int64(random.pick(1, -1, 3_600))
      return .dateTime(Instant.fieldRange.contains(other) ? other : instant)
    case .reference(let id):
      return .reference(RecordID(keyPrefix: id.keyPrefix, key: 1 + Int64(random.below(30))))
    case .boolean(let flag): return .boolean(!flag)
    case .null: return .null
    }
  }

  private mutating func fresh(_ type: FieldType) -> FieldValue {
    switch type {
    case .id, .reference:
      let prefix = random.pick(World.objects, else: .account).keyPrefix
      return .reference(RecordID(keyPrefix: prefix, key: 1 + Int64(random.below(30))))
    case .string, .textarea, .picklist, .phone, .email, .url: return .text(TroubleValues.text(&random))
    case .boolean: return .boolean(random.oneIn(2))
    case .dateTime: return .dateTime(TroubleValues.instant(&random))
    case .date: return .date(TroubleValues.date(&random))
    case .integer, .double, .currency, .percent:
      return FieldValue(numeral: random.pick("0", "0.5", "-3", "100", "\(random.below(60))", "99999999999"))
        ?? .null
    }
  }

  /// A pattern that is made of a text: parts of it replaced by wildcards, and never empty.
  mutating func pattern(for term: Term, _ object: ObjectDescription) -> Pattern {
    var text = TroubleValues.text(&random)
    if !random.oneIn(3), case .text(let held)? = held(term, object) { text = held }
    var parts: [Pattern.Part] = []
    for character in text.unicodeScalars.prefix(12) {
      switch random.below(8) {
      case 0: parts.append(.one)
      case 1: parts.append(.any)
      case 2 where random.oneIn(3): break
      default:  // Int: most letters stay
        parts.append(.text(String(character)))
      }
    }
    if random.oneIn(2) { parts.append(.any) }
    if random.oneIn(3) { parts.insert(.any, at: 0) }
    return Pattern(parts: parts.isEmpty ? [.any] : Self.joined(parts))
  }

  /// Letters beside each other as one text, so that a letter and its accent stay together.
  private static func joined(_ parts: [Pattern.Part]) -> [Pattern.Part] {
    var result: [Pattern.Part] = []
    for part in parts {
      if case .text(let text) = part, case .text(let known)? = result.last {
        result[result.count - 1] = .text(known + text)
      } else {
        result.append(part)
      }
    }
    return result
  }
}
