import Controller
import Foundation

/// Keys from a script: plain characters type themselves; `<Left>`, `<^A>` (Ctrl) and `<!b>` (Alt) name keys.
func keys(_ script: String) -> [Key] {
  var keys: [Key] = []
  var rest = script[...]
  while let character = rest.popFirst() {
    guard character == "<", let close = rest.firstIndex(of: ">") else {
      keys.append(.character(character))
      continue
    }
    keys.append(key(named: rest[..<close]))
    rest = rest[rest.index(after: close)...]
  }
  return keys
}

private func key(named name: Substring) -> Key {
  let codes: [Substring: Key.Code] = [
    "Left": .left, "Right": .right, "Up": .up, "Down": .down, "Home": .home, "End": .end, "PgUp": .pageUp,
    "PgDn": .pageDown, "Enter": .enter, "Tab": .tab, "Esc": .escape, "Backspace": .backspace,
    "Delete": .delete,
  ]
  if let code = codes[name] { return Key(code) }
  let isControl = name.first == "^"
  let rest = name.dropFirst()
  let code = codes[rest] ?? .character(Character(rest.lowercased()))
  return Key(code, control: isControl, alt: !isControl)
}

/// A twentieth of the rounds unless RAPPORT_LONG=1 asks for all.
func rounds(_ all: Int) -> Int {
  ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" ? all : max(all / 20, 1)
}

/// A seeded generator of numbers.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
