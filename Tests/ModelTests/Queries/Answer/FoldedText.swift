import Foundation

/// A text as comparisons see it: in upper case and in one way of writing each letter, by its bytes (5.4, 5.6).
///
/// "In one way of writing" is the design's (Normalisation Form C); the reference only says that case is ignored.
struct FoldedText: Hashable, Comparable {
  let bytes: [UInt8]

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      // Most texts are plain, and this is quick.
      bytes = text.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
      return
    }
    let upper = text.precomposedStringWithCanonicalMapping.uppercased()
    bytes = Array(upper.precomposedStringWithCanonicalMapping.utf8)
  }

  static func < (left: FoldedText, right: FoldedText) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// The characters that `_` counts: Unicode scalars of the text in upper case.
  var scalars: [Unicode.Scalar] { Array(String(decoding: bytes, as: UTF8.self).unicodeScalars) }
}

extension Pattern {
  /// Whether a text is like the pattern: `%` is any run, `_` one character, case does not matter (5.4).
  func matches(_ text: String) -> Bool {
    let tokens = parts.flatMap { part -> [Token] in
      switch part {
      case .text(let text): FoldedText(text).scalars.map { .scalar($0) }
      case .one: [.one]
      case .any: [.any]
      }
    }
    // The places in the pattern that can be reached after each scalar.
    var reached = Self.withoutRuns([0], tokens)
    for scalar in FoldedText(text).scalars {
      var next: Set<Int> = []
      for place in reached where place < tokens.count {
        switch tokens[place] {
        case .any: next.insert(place)
        case .one: next.insert(place + 1)
        case .scalar(let wanted): if wanted == scalar { next.insert(place + 1) }
        }
      }
      reached = Self.withoutRuns(next, tokens)
    }
    return reached.contains(tokens.count)
  }

  private enum Token {
    case scalar(Unicode.Scalar)
    case one
    case any
  }

  /// The places and those behind a `%`, which may stand for nothing.
  private static func withoutRuns(_ places: Set<Int>, _ tokens: [Token]) -> Set<Int> {
    var result = places
    for place in places {
      var next = place
      while next < tokens.count, case .any = tokens[next] {
        next += 1
        result.insert(next)
      }
    }
    return result
  }
}
