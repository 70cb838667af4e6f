/// How many terminal cells a text takes: the one width function of the program (terminal 4.3).
///
/// The rule is that of glibc 2.36's `wcwidth`, which is what ncurses adds up, for every scalar that both know. A
/// scalar that only the standard library's newer tables know gets the width that the Unicode data gives it; the
/// painter asks libc before it draws and puts a `?` of our width in its place.
public enum CellWidth {
  /// The cells of one scalar: 0, 1 or 2. Controls and invisible format characters take none: they are never drawn
  /// as they are (``Sanitiser``).
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if isZeroWidth(scalar) { return 0 }
    return isWide(value) ? 2 : 1
  }

  /// The cells of one character as it is drawn, its joined and modified emoji cut to the first (terminal 4.3).
  public static func of(_ character: Character) -> Int { of(String(character)) }

  /// The cells of a text as it is drawn on one line.
  /// - Parameter marks: how scalars that must not reach the terminal are shown; a spelled mark is wider.
  public static func of(_ text: some StringProtocol, marks: Sanitiser.Marks = .short) -> Int {
    Sanitiser.drawable(text, marks: marks).reduce(0) { $0 + $1.width }
  }

  /// Whether a scalar of U+0300 and above combines with what stands before it, or is invisible.
  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    // Vowels and finals of Hangul syllables written in parts: letters, yet drawn onto the initial before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return true }
    // Most of what is not Latin on a screen is one of these, and a category costs more than a comparison.
    if (0x3400...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return !isVisibleFormat(value)
    default: return false  // Unicode.GeneralCategory
    }
  }

  /// Whether a scalar of category Cf draws a sign: the Arabic, Syriac and Kaithi number and verse signs.
  static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false  // UInt32
    }
  }

  /// Whether a scalar is East Asian wide or fullwidth, or an emoji by default.
  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}
