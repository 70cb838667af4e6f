/// A LIKE pattern, already without case: `%` any run, `_` one character; after a backslash `%`, `_` and the backslash
/// are themselves (semantics 5.4).
struct LikePattern {
  /// The text before the first wildcard.
  private(set) var prefix = ""
  /// The pattern in GLOB's signs.
  private(set) var glob = ""
  /// Whether there is no wildcard.
  private(set) var isExact = true
  /// Whether the only wildcard is a final `%`.
  private(set) var isPrefix = false

  /// SQLite refuses longer patterns; no field that may be filtered holds as much.
  var isTooLong: Bool { glob.utf8.count > 49_000 }

  init(_ pattern: String) {
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "%":
        isPrefix = isExact && rest.isEmpty
        isExact = false
        glob.append("*")
      case "_":
        isExact = false
        glob.append("?")
      case "\\" where rest.first == "%" || rest.first == "_" || rest.first == "\\":
        if let escaped = rest.popFirst() { append(escaped) }
      default: append(scalar)  // Unicode.Scalar
      }
    }
  }

  /// The first text after all that begin with the prefix, in the order of UTF-8 bytes; nil when there is none.
  var endOfPrefix: String? {
    var scalars = Array(prefix.unicodeScalars)
    while let last = scalars.popLast() {
      // Surrogates are no scalars; the code points on both sides are neighbours in UTF-8 too.
      let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
      guard let successor = Unicode.Scalar(next) else { continue }
      scalars.append(successor)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text)
    }
    return nil
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if isExact { prefix.unicodeScalars.append(scalar) }
    if scalar == "*" || scalar == "?" || scalar == "[" {
      glob += "[\(scalar)]"
    } else {
      glob.unicodeScalars.append(scalar)
    }
  }
}
