/// What a field of the model holds. Records are named by the model's own numbers.
enum Held: Equatable, CustomStringConvertible {
  case nothing
  case text(String)
  case flag(Bool)
  case number(String)
  case second(Int64)
  case date(String)
  case record(Int)

  /// Texts are the same when their bytes are.
  static func == (left: Held, right: Held) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): Array(left.utf8) == Array(right.utf8)
    case (.number(let left), .number(let right)): left == right
    case (.date(let left), .date(let right)): left == right
    case (.flag(let left), .flag(let right)): left == right
    case (.second(let left), .second(let right)): left == right
    case (.record(let left), .record(let right)): left == right
    case (.nothing, .nothing): true
    case (.text, _), (.number, _), (.date, _), (.flag, _), (.second, _), (.record, _), (.nothing, _): false
    }
  }

  /// The number of a record, else nil.
  var handle: Int? {
    if case .record(let handle) = self { handle } else { nil }
  }

  /// The text, else nil.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var description: String {
    switch self {
    case .nothing: "null"
    case .text(let text): text.debugDescription
    case .number(let text), .date(let text): text
    case .flag(let flag): "\(flag)"
    case .second(let second): "@\(second)"
    case .record(let handle): "#\(handle)"
    }
  }
}
