extension SQL {
  /// How many parentheses stand inside each other. Names in quotes hold none, and values are bound.
  var depth: Int { depths.most }

  /// Whether the piece is one term to AND and OR: a word, something in one pair of parentheses, or such a term that is
  /// not true.
  var isTerm: Bool {
    let suffix = " IS NOT TRUE"
    var rest = text[...]
    while rest.hasSuffix(suffix) { rest = rest.dropLast(suffix.count) }
    if !rest.contains(" ") { return true }
    return rest.first == "(" && SQL(String(rest)).depths.isOnePair
  }

  private var depths: (most: Int, isOnePair: Bool) {
    var open = 0
    var most = 0
    var isOnePair = true
    for (index, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "(") {
        open += 1
        most = max(most, open)
      } else if byte == UInt8(ascii: ")") {
        open -= 1
        if open == 0, index < text.utf8.count - 1 { isOnePair = false }
      }
    }
    return (most, isOnePair)
  }
}
