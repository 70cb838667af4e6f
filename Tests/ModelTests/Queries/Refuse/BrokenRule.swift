import Foundation
import ObjectModel

/// A rule of the language and queries that break it and no other.
struct BrokenRule {
  /// The rule, in a few words.
  let rule: String
  /// The codes that the reference gives; both of the usual ones where it gives none.
  let codes: Set<StatusCode>
  /// A query that breaks the rule.
  let text: @Sendable (inout BrokenRuleMaker) -> String

  init(
    _ rule: String, _ codes: Set<StatusCode> = [.malformedQuery, .invalidField],
    _ text: @escaping @Sendable (inout BrokenRuleMaker) -> String
  ) {
    self.rule = rule
    self.codes = codes
    self.text = text
  }

  static let all = fields + values + shapes + groups + relationships
}

/// Draws what a broken query is made of.
struct BrokenRuleMaker {
  var maker: QuestionMaker
  let spelling: UInt64

  /// A field of an object, of the kind that is wanted.
  mutating func field(
    of object: ObjectDescription = .interaction, _ isWanted: (FieldDescription) -> Bool
  ) -> String {
    let fields = object.fields.filter(isWanted)
    return fields.isEmpty ? "Id" : maker.random.pick(fields, else: fields[0]).name
  }

  mutating func pick(_ first: String, _ others: String...) -> String {
    maker.random.pick(others, else: first)
  }

  /// An object that people work with.
  mutating func object() -> ObjectDescription {
    let objects: [ObjectDescription] = [
      .interaction, .account, .contact, .opportunity, .financialDeal, .location,
    ]
    return maker.random.pick(objects, else: .interaction)
  }

  /// A text that ends a query by right: nothing, a condition, an order.
  mutating func rest(of object: ObjectDescription = .interaction) -> String {
    switch maker.random.below(3) {
    case 0: ""
    case 1: " WHERE \(condition(on: object))"
    default:  // Int: the last of three
      " ORDER BY \(field(of: object) { $0.properties.contains(.sort) })"
    }
  }

  /// A condition that is allowed.
  mutating func condition(on object: ObjectDescription = .interaction) -> String {
    let claim = maker.claim(on: object, isOutermost: false, depth: 3)
    let question = Question(object: object.name, items: [.count], claim: claim)
    let text = QuestionText.text(of: question, seed: spelling)
    guard let place = text.range(of: "where", options: .caseInsensitive) else { return "Id != null" }
    return String(text[place.upperBound...]).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension FieldDescription {
  /// Whether the field has a property.
  func has(_ property: FieldProperties) -> Bool { properties.contains(property) }
}
