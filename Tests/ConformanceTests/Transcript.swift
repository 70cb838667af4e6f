/// A file of `Transcript/`: the cases of one section of the rules, each a series of calls and their answers.
///
/// A line that starts with `#` begins a case and names its rule. A line that starts with `>` is a call as `rapport calls`
/// reads it, a line that starts with `<` the answer to the call above it. `=` before a call gives names to the records
/// that it makes. All other lines are prose. What a call may abbreviate is in ``TranscriptMacros``.
struct Transcript {
  /// One line of the file.
  enum Line {
    /// The title of a case.
    case title(String)
    /// A call.
    case call(String)
    /// The answer to the call above.
    case answer(String)
    /// Names for the records of the next call, in their order.
    case names([String])
    /// Anything else, for the reader.
    case prose(String)
  }

  /// A case: its title and its lines, the title left out.
  struct Case {
    var title: String
    var lines: [Line]

    /// The calls of the case.
    var calls: [String] {
      lines.compactMap { if case .call(let text) = $0 { text } else { nil } }
    }

    /// The answers of the case.
    var answers: [String] {
      lines.compactMap { if case .answer(let text) = $0 { text } else { nil } }
    }

    /// Whether the case gives names to records that it makes.
    var namesRecords: Bool {
      lines.contains { if case .names = $0 { true } else { false } }
    }

    /// Whether every call has its answer.
    var isWhole: Bool { calls.count == answers.count }
  }

  /// What stands above the first case.
  var head: [Line] = []
  /// The cases in order.
  var cases: [Case] = []

  /// Reads a file's text.
  init(_ text: String) {
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let rest = String(row.dropFirst(2))
      switch row.first {
      case "#": cases.append(Case(title: rest, lines: []))
      case ">": add(.call(rest))
      case "<": add(.answer(rest))
      case "=": add(.names(rest.split(separator: " ").map(String.init)))
      default:  // Character?
        add(.prose(String(row)))
      }
    }
  }

  private mutating func add(_ line: Line) {
    if cases.isEmpty {
      head.append(line)
    } else {
      cases[cases.count - 1].lines.append(line)
    }
  }

  /// The text of the file.
  var text: String {
    var rows = head.map(\.text)
    for one in cases { rows += ["# \(one.title)"] + one.lines.map(\.text) }
    return rows.joined(separator: "\n")
  }
}

extension Transcript.Line {
  /// The line as it stands in the file.
  fileprivate var text: String {
    switch self {
    case .title(let text): "# \(text)"
    case .call(let text): "> \(text)"
    case .answer(let text): "< \(text)"
    case .names(let names): "= \(names.joined(separator: " "))"
    case .prose(let text): text
    }
  }
}
