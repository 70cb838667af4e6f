// The standard library normalises strings to compare them, but offers the result only to its own family of packages.
// Foundation has public functions for it, and Text must not load Foundation; the interface is as old as Swift 5.9.
@_spi(_Unicode) import Swift

/// Unicode normalisation.
enum Normalisation {
  /// The text in Normalisation Form C: one way to write each composed character.
  static func composed(_ text: some StringProtocol) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: String(text)._nfc)
    return result
  }

  /// The first scalar of a scalar's full decomposition: `u` for `ü`.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    for first in String(scalar)._nfd { return first }
    return scalar
  }
}
