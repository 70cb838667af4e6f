/// One key press as the terminal reports it, or one pasted text is an ``Event`` of its own.
public struct Key: Sendable, Hashable {
  /// Which key.
  public enum Code: Sendable, Hashable {
    /// A key that types this character; with `control` the lower-case letter or sign.
    case character(Character)
    case enter, tab, backtab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F12.
    case function(Int)
  }

  /// Which key.
  public var code: Code
  /// Whether Ctrl was held.
  public var control: Bool
  /// Whether Alt was held, or Esc came just before.
  public var alt: Bool

  /// A key.
  public init(_ code: Code, control: Bool = false, alt: Bool = false) {
    self.code = code
    self.control = control
    self.alt = alt
  }

  /// A key that types a character.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// A key held with Ctrl.
  public static func control(_ character: Character) -> Key { Key(.character(character), control: true) }
  /// A key held with Alt.
  public static func alt(_ character: Character) -> Key { Key(.character(character), alt: true) }
}
