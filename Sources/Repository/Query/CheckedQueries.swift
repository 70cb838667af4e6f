public import ObjectModel
public import SOQL
import Synchronization

/// The checked queries of the texts that came last. A program asks the same text again and again: with the text known a
/// query of a few rows takes half the time.
///
/// What a query means by its text and the descriptions alone is kept, not what it finds.
public final class CheckedQueries: Sendable {
  /// How many texts are known at most.
  private static let capacity = 64
  /// Longer texts come from programs that write another one each time.
  private static let longestText = 4_000
  private let known = Mutex<[Text: CheckedQuery]>([:])

  /// A text as it was asked.
  private struct Text: Hashable {
    var soql: String
    var allRows: Bool
  }

  /// Knows nothing yet.
  public init() {}

  /// The query of a text: the one that is known, or what `check` makes of it.
  ///
  /// - Parameters:
  ///   - soql: the text.
  ///   - allRows: whether deleted records are asked for too.
  ///   - check: reads and checks the text, always in the same way.
  public func query(
    _ soql: String, allRows: Bool, _ check: () throws(Fault) -> CheckedQuery
  ) throws(Fault) -> CheckedQuery {
    let text = Text(soql: soql, allRows: allRows)
    if let query = known.withLock({ $0[text] }) { return query }
    let query = try check()
    guard soql.utf8.count <= Self.longestText else { return query }
    known.withLock { known in
      // Forgetting all is rare and cheaper than knowing which was used last.
      if known.count >= Self.capacity { known = [:] }
      known[text] = query
    }
    return query
  }
}
