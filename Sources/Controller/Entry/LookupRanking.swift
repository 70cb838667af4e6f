public import ObjectModel
import Text

/// Orders the records that a lookup offers, and reads the prefix that narrows them to one object (terminal 3.4).
public struct LookupRanking: Sendable, Hashable {
  /// What a reference may point to: each object's API name and label, in the order of the reference.
  public let targets: [Target]

  /// One object that a reference may point to.
  public struct Target: Sendable, Hashable {
    /// The API name.
    public var object: String
    /// The label.
    public var label: String

    /// A target.
    public init(object: String, label: String) {
      self.object = object
      self.label = label
    }
  }

  /// One record to choose from.
  public struct Candidate: Sendable, Hashable {
    /// The record.
    public var id: RecordID
    /// The API name of its object.
    public var object: String
    /// Its name.
    public var name: String
    /// What tells it apart from others of the same name: an account, a stage, an owner.
    public var detail: String

    /// A candidate.
    public init(id: RecordID, object: String, name: String, detail: String) {
      self.id = id
      self.object = object
      self.name = name
      self.detail = detail
    }
  }

  /// What was typed, without the prefix.
  public struct Typed: Sendable, Hashable {
    /// The API name of the one object that is looked for; nil for all.
    public var object: String?
    /// The text to look for.
    public var text: String
  }

  /// Ranks records of these targets.
  public init(_ targets: [Target]) {
    self.targets = targets
  }

  /// The letters that narrow to one target: first letters of the words of its label that no other target's label
  /// shares, lower case, the last word first since that is what people call it. None when there is one target.
  public func letters(of target: Target) -> [Character] {
    guard targets.count > 1 else { return [] }
    let others = Set(targets.filter { $0 != target }.flatMap { Self.initials($0.label) })
    return Self.initials(target.label).reversed().filter { !others.contains($0) }
  }

  /// Reads `o: renewal` as the object that `o` stands for and the rest; any other text is looked for as it is.
  public func typed(_ text: String) -> Typed {
    let trimmed = text.drop { $0.isWhitespace }
    if let letter = trimmed.first?.lowercased().first, trimmed.dropFirst().first == ":",
      let target = targets.first(where: { letters(of: $0).contains(letter) })
    {
      return Typed(object: target.object, text: String(trimmed.dropFirst(2).drop { $0.isWhitespace }))
    }
    return Typed(object: nil, text: String(trimmed))
  }

  /// The line under a lookup's list: `o: only Opportunity   d: only Financial Deal`; empty when there is one target.
  public var hint: String {
    targets.compactMap { target in letters(of: target).first.map { "\($0): only \(target.label)" } }
      .joined(separator: "   ")
  }

  /// The candidates of the object that was typed, best first: the whole name, the start of the name or of a word of it,
  /// then the rest; in each group they keep their order.
  public func ranked(_ candidates: [Candidate], typed text: String) -> [Candidate] {
    let typed = typed(text)
    return candidates.enumerated()
      .filter { typed.object == nil || $0.element.object == typed.object }
      .map { (group: Self.group(of: $0.element.name, typed.text), index: $0.offset, candidate: $0.element) }
      .sorted { ($0.group, $0.index) < ($1.group, $1.index) }
      .map(\.candidate)
  }

  /// The only candidate that a text means without choosing: the only exact name, or the only one there is; else nil.
  public func unique(_ candidates: [Candidate], typed text: String) -> Candidate? {
    let ranked = ranked(candidates, typed: text)
    let name = fold(typed(text).text)
    guard !name.isEmpty else { return nil }
    let exact = ranked.filter { fold($0.name) == name }
    if exact.count == 1 { return exact[0] }
    return exact.isEmpty && ranked.count == 1 ? ranked[0] : nil
  }

  private static func group(of name: String, _ typed: String) -> Int {
    switch TypedRank(name, typed) {
    case .exact: 0
    case .start, .wordStart: 1
    case .inside, nil: 2
    }
  }

  private static func initials(_ label: String) -> [Character] {
    label.split(separator: " ").compactMap { $0.first?.lowercased().first }
  }
}
