import Text

/// Type-ahead over the values of a picklist (terminal 3.3).
public struct PicklistEntry: Sendable, Hashable {
  /// The values in the order of the description.
  public let values: [String]

  /// Type-ahead over these values.
  public init(_ values: [String]) {
    self.values = values
  }

  /// The values that match a typed text, best first: those that start with it, those with a word that does, those
  /// that hold it anywhere; in each group the order of the description. All values when nothing is typed.
  public func matches(_ typed: String) -> [String] {
    let typed = Self.trimmed(typed)
    guard !typed.isEmpty else { return values }
    return values.enumerated().compactMap { index, value in
      Self.rank(value, typed).map { (rank: $0, index: index, value: value) }
    }
    .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.value)
  }

  /// The value that a typed text means without choosing: the same text without case, or the only one of the best group
  /// that matches; nil when there is none or more than one.
  public func unique(_ typed: String) -> String? {
    let typed = Self.trimmed(typed)
    guard !typed.isEmpty else { return nil }
    if let same = values.first(where: { fold($0) == fold(typed) }) { return same }
    let ranked = values.compactMap { value in Self.rank(value, typed).map { (rank: $0, value: value) } }
    guard let best = ranked.map(\.rank).min() else { return nil }
    let group = ranked.filter { $0.rank == best }
    return group.count == 1 ? group[0].value : nil
  }

  /// The nth value for a digit from 1 to 9; nil when there are fewer, or when a value begins with a digit, so that
  /// digits must be text.
  public func value(forDigit digit: Character) -> String? {
    guard let number = digit.wholeNumberValue, digit.isASCII, values.indices.contains(number - 1),
      !values.contains(where: { $0.first?.isNumber ?? false })
    else { return nil }
    return values[number - 1]
  }

  private static func rank(_ value: String, _ typed: String) -> Int? {
    TypedRank(value, typed).map(\.rawValue)
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
