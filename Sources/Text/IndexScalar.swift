/// What a scalar is to the full-text index, in the terms of FTS5's unicode61 tokenizer with remove_diacritics 2.
enum IndexScalar {
  case letter
  case digit
  /// Han, kana, a Hangul syllable or a fullwidth form: a word of its own.
  case ideograph
  /// A combining mark that the tokenizer drops from the word it stands in.
  case diacritic
  /// Separates words.
  case separator

  /// What a scalar is.
  init(_ scalar: Unicode.Scalar) {
    self =
      scalar.value < 0x80
      ? Self(ascii: UInt8(truncatingIfNeeded: scalar.value)) : Self(beyondASCII: scalar)
  }

  /// What an ASCII character is; most text is this.
  init(ascii byte: UInt8) {
    switch byte {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    default: self = .separator  // UInt8
    }
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x300...0x331 where Self.diacritics >> (scalar.value - 0x300) & 1 == 1: self = .diacritic
    default:  // UInt32
      self = Self.isIdeograph(scalar.value) ? .ideograph : Self(scalar.properties.generalCategory)
    }
  }

  /// What the scalars of a category are: the tokenizer's own choice is L*, N* and Co.
  private init(_ category: Unicode.GeneralCategory) {
    switch category {
    case .decimalNumber: self = .digit
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: self = .letter
    case .letterNumber, .otherNumber, .privateUse: self = .letter
    default: self = .separator  // Unicode.GeneralCategory
    }
  }

  /// The marks from U+0300 to U+0331 that the tokenizer drops, one bit each; all other marks separate.
  private static let diacritics: UInt64 = 0x0003_61F8_0802_9FDF

  /// Whether a scalar stands in text without spaces between words.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303B: true  // Han signs
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: true  // Kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true  // Han
    case 0xAC00...0xD7A3: true  // Hangul syllables
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFFDC: true  // Fullwidth
    case 0x1B000...0x1B16F: true  // Historic kana
    default: false  // UInt32
    }
  }
}
