import ObjectModel

/// The queries of one user: what stands in the query box, what was run, and what was saved under a name.
///
/// Kept as one setting, so that it survives the program.
struct QueryBook: Sendable, Equatable {
  /// A query with a name.
  struct Saved: Sendable, Hashable {
    /// What it is called; names differ in more than case.
    var name: String
    /// SOQL or SOSL.
    var text: String
  }

  /// What stands in the query box.
  var text = ""
  /// What was run, newest first, each text once.
  private(set) var history: [String] = []
  /// What was saved, by name.
  private(set) var saved: [Saved] = []

  /// The most queries that are remembered.
  static let longestHistory = 100
  /// The most UTF-8 bytes that they take together, so that the setting stays small.
  static let largestHistory = 200_000

  /// Puts a text before what was run earlier.
  mutating func remember(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty else { return }
    history.removeAll { $0 == text }
    history.insert(text, at: 0)
    var bytes = 0
    history = Array(
      history.prefix(Self.longestHistory).prefix {
        bytes += $0.utf8.count
        return bytes <= Self.largestHistory
      })
  }

  /// The saved query of a name, compared without case; nil when there is none.
  func saved(named name: String) -> Saved? {
    saved.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Saves a text under a name. A text that had the name is remembered among what was run.
  mutating func save(_ text: String, as name: String) {
    remove(named: name, unless: text)
    saved.append(Saved(name: name, text: text))
    saved.sort { $0.name.lowercased() < $1.name.lowercased() }
  }

  /// Gives a saved query another name.
  mutating func rename(_ name: String, to new: String) {
    guard let query = saved(named: name) else { return }
    saved.removeAll { $0 == query }
    save(query.text, as: new)
  }

  /// Takes a name away; its text stays among what was run.
  mutating func remove(named name: String) { remove(named: name, unless: nil) }

  private mutating func remove(named name: String, unless text: String?) {
    guard let old = saved(named: name) else { return }
    saved.removeAll { $0 == old }
    if old.text != text { remember(old.text) }
  }

  /// Forgets a text that was run.
  mutating func forget(_ text: String) { history.removeAll { $0 == text } }

  /// Adds what another book holds behind what this one does.
  mutating func take(_ other: QueryBook) {
    let own = history
    history = []
    for text in (own + other.history).reversed() { remember(text) }
    for query in other.saved where saved(named: query.name) == nil { save(query.text, as: query.name) }
    if text.isEmpty { text = other.text }
  }
}

// As a setting: a line for each text, its kind first.
extension QueryBook {
  /// Reads what a setting holds; lines of no known kind are left out.
  init(stored: String) {
    for line in stored.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.unescaped($0) }
      switch (parts[0], parts.count) {
      case ("box", 2): text = parts[1]
      case ("run", 2): history.append(parts[1])
      case ("saved", 3): saved.append(Saved(name: parts[1], text: parts[2]))
      default: continue  // (String, Int)
      }
    }
  }

  /// What a setting is to hold.
  var stored: String {
    var lines = text.isEmpty ? [] : ["box\t\(Self.escaped(text))"]
    lines += history.map { "run\t\(Self.escaped($0))" }
    lines += saved.map { "saved\t\(Self.escaped($0.name))\t\(Self.escaped($0.text))" }
    return lines.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\r": escaped.append(contentsOf: "\\r".unicodeScalars)
      case "\t": escaped.append(contentsOf: "\\t".unicodeScalars)
      default: escaped.append(scalar)  // Unicode.Scalar
      }
    }
    return String(escaped)
  }

  private static func unescaped(_ text: Substring) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { plain.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "n": plain.append("\n")
      case "r": plain.append("\r")
      case "t": plain.append("\t")
      default: plain.append(scalar)  // Unicode.Scalar
      }
    }
    return String(plain)
  }
}
