/// Turns any text into clusters that are safe to draw: the one way from stored text to the screen (terminal 4.3).
///
/// Nothing that comes out can move the cursor, change the terminal's state, reorder what is read or take another
/// width than ``CellWidth`` says. The stored text is never changed.
public enum Sanitiser {
  /// How a scalar that must not reach the terminal is shown.
  public enum Marks: Sendable, Hashable {
    /// One cell: `·`, or U+FFFD for an unassigned scalar. For lists.
    case short
    /// Its name: `<RLO>`, `<ESC>`, `<ZWJ>`, `<U+0378>`. For detail.
    case spelled
  }

  /// The clusters of a text on one line, in order: line ends and tabs become one space, a joined emoji its first
  /// emoji without skin tone and presentation selector, of combining marks the first four stay.
  public static func drawable(_ text: some StringProtocol, marks: Marks = .short) -> Clusters {
    Clusters(Substring(text), marks: marks)
  }

  /// What a scalar is to the drawing.
  enum Kind {
    /// Takes cells of its own.
    case spacing
    /// Is drawn onto what stands before it.
    case combining
    /// One of the two letters of a flag.
    case flagLetter
    /// A skin tone: dropped after an emoji.
    case emojiModifier
    /// Chooses between the forms of a character: dropped, because terminals disagree about its width.
    case variationSelector
    /// Ends a line or moves to a tab stop: a space.
    case blank
    /// Must not reach the terminal.
    case forbidden
    /// No scalar of Unicode yet: terminals disagree about it.
    case unassigned
  }

  /// What a scalar is to the drawing.
  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: return .blank
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return .spacing
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return .spacing
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .variationSelector
    case 0x1F1E6...0x1F1FF: return .flagLetter
    case 0x1F3FB...0x1F3FF: return .emojiModifier
    default: break  // UInt32
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return .forbidden
    case .format: return CellWidth.isVisibleFormat(scalar.value) ? .spacing : .forbidden
    case .unassigned: return .unassigned
    default: return CellWidth.of(scalar) == 0 ? .combining : .spacing  // Unicode.GeneralCategory
    }
  }
}
