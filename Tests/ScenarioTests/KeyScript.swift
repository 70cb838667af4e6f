import Controller

/// Keys as a scenario writes them: `/pric<Enter>`, `<C-s>`, `<A-x>`, `<F4>`; `<lt>` is `<`.
enum KeyScript {
  /// The events of a line of keys. `<timers>` lets every timer run out, `<Resize 40x12>` resizes.
  static func events(of script: String) throws -> [ScriptStep] {
    var steps: [ScriptStep] = []
    var rest = script[...]
    while let character = rest.first {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        steps.append(.event(.key(.character(character))))
        rest.removeFirst()
        continue
      }
      steps.append(try step(named: String(rest[rest.index(after: rest.startIndex)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    return steps
  }

  private static func step(named name: String) throws -> ScriptStep {
    if name == "timers" { return .timers }
    if name.hasPrefix("Resize ") {
      let numbers = name.dropFirst(7).split(separator: "x").compactMap { Int($0) }
      guard numbers.count == 2 else { throw ScenarioError("bad size in <\(name)>") }
      return .event(.resized(Size(width: numbers[0], height: numbers[1])))
    }
    return .event(.key(try key(named: name)))
  }

  private static func key(named name: String) throws -> Key {
    if name.hasPrefix("C-"), let character = name.dropFirst(2).first, name.count == 3 {
      return .control(character)
    }
    if name.hasPrefix("A-"), let character = name.dropFirst(2).first, name.count == 3 {
      return .alt(character)
    }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return Key(.function(number)) }
    let named: [String: Key.Code] = [
      "Enter": .enter, "Tab": .tab, "S-Tab": .backtab, "Esc": .escape, "Up": .up, "Down": .down,
      "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown,
      "Backspace": .backspace, "Del": .delete, "lt": .character("<"), "Space": .character(" "),
    ]
    guard let code = named[name] else { throw ScenarioError("no key is called <\(name)>") }
    return Key(code)
  }
}

/// One step of a scenario.
enum ScriptStep {
  /// Something happens.
  case event(Event)
  /// Every timer that was started runs out.
  case timers
}

/// A scenario file that cannot be read.
struct ScenarioError: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) {
    description = sentence
  }
}
