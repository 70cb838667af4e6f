import Controller
import Foundation
import ObjectModel

/// A scenario: a text file of keys and the screens that they lead to.
///
/// The head names the size, the clock, the zone and the data; then come steps. A line that starts with `>` holds
/// keys, one that starts with `!` what another user does meanwhile (``Deed``); lines that start with `|` are the
/// screen that must stand there then.
struct Scenario {
  /// Keys or a deed, and the screen after them; nil where the file has none yet.
  struct Step {
    var action: Action
    var screen: String?
  }

  /// What happens in a step.
  enum Action {
    /// Keys are pressed.
    case keys(String)
    /// Somebody else does something.
    case deed(String)

    /// The line of the file.
    var line: String {
      switch self {
      case .keys(let keys): "> \(keys)"
      case .deed(let deed): "! \(deed)"
      }
    }
  }

  /// Which records are there.
  enum Content: String {
    /// Nothing but the first user.
    case empty
    /// The seven sample files.
    case samples
  }

  var size = Size(width: 80, height: 24)
  var now = Instant(seconds: 0)
  var zone = "UTC"
  var content = Content.samples
  var steps: [Step] = []

  /// Reads a scenario file.
  init(_ text: String) throws {
    var screen: [String] = []
    func close(_ steps: inout [Step]) {
      if !screen.isEmpty, let last = steps.indices.last {
        steps[last].screen = screen.joined(separator: "\n")
      }
      screen = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line.first {
      case "|": screen.append(String(line.dropFirst()))
      case ">":
        close(&steps)
        steps.append(Step(action: .keys(line.dropFirst().trimmingCharacters(in: .whitespaces)), screen: nil))
      case "!":
        close(&steps)
        steps.append(Step(action: .deed(line.dropFirst().trimmingCharacters(in: .whitespaces)), screen: nil))
      case nil, "#": continue
      default:  // Character?: a line of the head
        try setHead(line)
      }
    }
    close(&steps)
  }

  private mutating func setHead(_ line: Substring) throws {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { throw ScenarioError("cannot read the line: \(line)") }
    switch words[0] {
    case "size":
      let numbers = words[1].split(separator: "x").compactMap { Int($0) }
      guard numbers.count == 2 else { throw ScenarioError("bad size: \(line)") }
      size = Size(width: numbers[0], height: numbers[1])
    case "now":
      guard let instant = Instant(apiText: words[1]) else { throw ScenarioError("bad time: \(line)") }
      now = instant
    case "zone": zone = words[1]
    case "data":
      guard let content = Content(rawValue: words[1]) else { throw ScenarioError("bad data: \(line)") }
      self.content = content
    default:  // String
      throw ScenarioError("unknown head line: \(line)")
    }
  }

  /// The file's text with the given screens in place of its own.
  func text(with screens: [String], head: [String]) -> String {
    var lines = head + [""]
    for (step, screen) in zip(steps, screens) {
      lines.append(step.action.line)
      lines += screen.split(separator: "\n", omittingEmptySubsequences: false).map { "|" + $0 }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }
}
