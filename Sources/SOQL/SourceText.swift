import ObjectModel

/// A query's text as the place that faults point into (semantics 5.2).
struct SourceText {
  /// The text as UTF-8.
  let bytes: [UInt8]

  /// The fault with the row and the column of an offset, both from 1 and counted in characters.
  func fault(_ wording: Fault, at offset: Int) -> Fault {
    let (row, column) = position(of: offset)
    var fault = wording
    fault.row = row
    fault.column = column
    return fault
  }

  /// ``fault(_:at:)`` whose message quotes the place, as the API's messages about names and values do.
  func quotingFault(_ wording: Fault, at offset: Int) -> Fault {
    let (row, column) = position(of: offset)
    var fault = fault(wording, at: offset)
    fault.message =
      "\n\(context(of: offset))\nERROR at Row:\(row):Column:\(column)\n\(wording.message)"
    return fault
  }

  /// The line and, in characters, the column of an offset.
  private func position(of offset: Int) -> (row: Int, column: Int) {
    let lines = lines(before: offset)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }

  /// The text before an offset as lines; the last one ends at the offset.
  private func lines(before offset: Int) -> [Substring] {
    String(decoding: bytes.prefix(offset), as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: Self.isLineBreak)
  }

  /// The line of an offset and up to two lines before it, then a caret under the place. Long lines are cut.
  private func context(of offset: Int) -> String {
    let lines = lines(before: offset)
    let before = (lines.last ?? "").suffix(Self.reach)
    let after = String(decoding: bytes.dropFirst(offset).prefix(Self.reach * 4), as: UTF8.self)
      .prefix { !Self.isLineBreak($0) }.prefix(Self.reach)
    let earlier = lines.dropLast().suffix(2).map { $0.prefix(2 * Self.reach) + "\n" }.joined()
    return "\(earlier)\(before)\(after)\n\(String(repeating: " ", count: before.count))^"
  }

  /// How many characters of a line are quoted on each side of the place.
  private static let reach = 60

  private static func isLineBreak(_ character: Character) -> Bool {
    character == "\n" || character == "\r" || character == "\r\n"
  }
}
