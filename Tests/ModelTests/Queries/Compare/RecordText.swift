import Foundation
import ObjectModel

/// Records as lines that can be compared and read.
struct RecordText {
  /// How a column of a row of aggregates is shown. Which spelling stands for a group of case variants, which value for
  /// several that are not in a picklist's list, and the last digits of an average are nowhere said.
  enum Style {
    case exact
    case folded
    case picklist([String])
    case rounded
  }

  private let styles: [String: Style]

  init(_ question: Question) {
    guard question.isAggregated else {
      styles = [:]
      return
    }
    styles = Dictionary(question.columns.map { ($0.name, Self.style($0.term)) }) { first, _ in first }
  }

  private static func style(_ term: Term) -> Style {
    if case .aggregate(.average, _) = term { return .rounded }
    if case .aggregate(_, let path) = term, term.type == path.type, let values = path.type.picklistValues {
      return .picklist(values)
    }
    return term.type.isText ? .folded : .exact
  }

  func line(_ record: Record) -> String {
    let isAggregate = record.type == "AggregateResult"
    let fields = record.fields.map { field in
      "\(field.name): " + text(of: field.content, isAggregate ? styles[field.name] ?? .exact : .exact)
    }
    return "\(record.type){\(fields.joined(separator: ", "))}"
  }

  private func text(of content: Record.Content, _ style: Style) -> String {
    switch content {
    case .value(let value): return Self.text(of: value, style)
    case .parent(let record): return record.map(line) ?? "null"
    case .children(let result):
      guard let result else { return "null" }
      let locator = result.locator == nil ? "" : " and more"
      return "\(result.totalSize)[\(result.records.map(line).joined(separator: ", "))\(locator)]"
    }
  }

  private static func text(of value: FieldValue, _ style: Style) -> String {
    switch (value, style) {
    case (.null, _): return "null"
    case (.text(let text), .folded): return "'\(String(decoding: FoldedText(text).bytes, as: UTF8.self))'"
    case (.text(let text), .picklist(let values)):
      return values.contains(text) ? "'\(text)'" : "(not in the list)"
    case (.text(let text), _): return "'\(text)'"
    case (.boolean(let flag), _): return "\(flag)"
    case (.number(let number), .rounded):
      let double = NSDecimalNumber(decimal: number).doubleValue
      return String(format: "%.7e", double)
    case (.number(let number), _): return "\(number)"
    case (.date(let date), _): return date.isoText
    case (.dateTime(let instant), _): return instant.apiText
    case (.reference(let id), _): return id.text18
    }
  }
}
