import ObjectModel

/// The text by which a caller asks for the next batch of a query: an id of 18 characters under the prefix `0r8`, whose
/// key is the batch's row (semantics 3.11).
enum QueryLocator {
  /// How long a locator can be used, in seconds.
  static let lifetime: Int64 = 2 * 86_400
  private static let keyPrefix = "0r8"

  /// The locator of a batch.
  static func text(ofBatch batch: Int64) -> String {
    RecordID(keyPrefix: keyPrefix, key: batch).text18
  }

  /// The batch of a locator; nil when the text is none.
  static func batch(of text: String) -> Int64? {
    guard let id = RecordID(text), id.keyPrefix == keyPrefix else { return nil }
    return id.key
  }
}
