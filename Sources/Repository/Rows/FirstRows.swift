/// The rows without which nobody can work.
enum FirstRows {
  /// The profile that may do everything.
  static let administrator = "System Administrator"
  /// The profile of everyone else.
  static let standard = "Standard User"
}
