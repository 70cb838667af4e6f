/// The names of settings that the store itself reads.
public enum Setting {
  /// How many days a record stays in the recycle bin, as digits; 15 when it was never set, is no number or is less
  /// (semantics 3.8).
  public static let binRetentionDays = "RecycleBinRetentionDays"

  static let minimumBinRetentionDays: Int64 = 15
  /// A thousand years, beyond which a date could not be shown.
  static let maximumBinRetentionDays: Int64 = 365_000
}
