/// The names of settings that the store itself reads.
public enum Setting {
  /// How many days a record stays in the recycle bin, as digits; 15 when it was never set (semantics 3.8).
  public static let binRetentionDays = "RecycleBinRetentionDays"
}
