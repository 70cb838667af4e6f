public import ObjectModel
import SOQL

/// Where SOQL and SOSL are asked: a box of text above, the answer as a table below.
public struct QueryScreen: Sendable, Equatable {
  /// Which screen it is.
  public internal(set) var id: ScreenID
  /// The text in the box.
  public var area = TextArea()
  /// Whether keys are typed into the box; else they act on the answer.
  public var isTyping = true
  /// What could be typed at the cursor; nil while nothing is offered.
  public var suggestions: Suggestions?
  /// What stands below the box.
  public var answer = Answer.none
  /// The Characters of the text that were refused; nil as soon as the text is changed.
  public internal(set) var mark: Range<Int>?
  /// What to do about a refusal, in words of our own below the API's; nil when nothing is known.
  public internal(set) var advice: String?
  /// What the query in the box is saved as; nil when it is not.
  public internal(set) var name: String?
  /// Whether the text was changed since it was saved under that name.
  public internal(set) var isModified = false
  /// The request whose answer is awaited.
  var pending: RequestID?
  /// The text that was asked last.
  var asked = ""
  /// Whether the next rows are on their way.
  var isReadingMore = false
  /// Which earlier query stands in the box; nil when none does.
  var recalled: Recalled?

  /// A screen with a text in its box.
  init(id: ScreenID, text: String) {
    self.id = id
    area = TextArea(text)
  }

  /// What stands below the box.
  public enum Answer: Sendable, Equatable {
    /// Nothing yet.
    case none
    /// How many rows there are: COUNT().
    case count(Int)
    /// Rows; none when nothing matches.
    case table(ResultTable)
    /// The query was refused.
    case refused(Fault)
    /// The query was stopped before its answer came.
    case stopped
    /// How the query is answered, and the first visible line.
    case explanation(QueryExplanation, ScrollPosition)
  }

  /// What could be typed at the cursor, with the mark on one of it.
  public struct Suggestions: Sendable, Equatable {
    /// The candidates and what of the text they take the place of.
    let completion: Completion
    /// The marked candidate and the first visible one, in rows of ``ScreenGeometry/popUpHeight``.
    public var scroll = ScrollPosition()
    /// Whether the person has moved, so that Enter takes the marked candidate (terminal 3.4).
    var hasMoved = false

    /// One candidate as it is shown.
    public struct Line: Sendable, Hashable {
      /// What people read.
      public var label: String
      /// What is to be known of it.
      public var note: String
      /// What it is.
      public var kind: Kind
    }

    /// What a candidate is, as far as it looks different.
    public enum Kind: Sendable, Hashable {
      /// A field, an object, a view or a value.
      case name
      /// A parent or children, where a path goes on.
      case relationship
      /// A stretch of time.
      case date
      /// A function or a word of the language.
      case word
    }

    /// The candidates, best first.
    public var lines: [Line] {
      completion.candidates.map { Line(label: $0.label, note: $0.note, kind: Kind($0.kind)) }
    }

    /// What of the name stands before the cursor.
    public var typed: String { completion.typed }

    /// The marked candidate.
    var marked: Completion.Candidate? {
      completion.candidates.indices.contains(scroll.cursor) ? completion.candidates[scroll.cursor] : nil
    }
  }

  /// Whether an answer is awaited.
  public var isRunning: Bool { pending != nil }

  /// Whether the answer below is one to an earlier text: what stands in the box was changed since.
  public var isOutdated: Bool {
    switch answer {
    case .count, .table, .explanation: !isRunning && area.text.trimmed != asked.trimmed
    case .none, .refused, .stopped: false
    }
  }

  /// Whether the box holds a text that was typed and not run.
  var holdsUnrun: Bool {
    isModified && !area.text.trimmed.isEmpty && area.text.trimmed != asked.trimmed
  }

  /// The rows, when there are any.
  public var table: ResultTable? {
    if case .table(let table) = answer, !table.lines.isEmpty { table } else { nil }
  }

  /// Whether there is something below the box to move in.
  var hasBody: Bool {
    if case .explanation = answer { true } else { table != nil }
  }

  /// An earlier query in the box.
  struct Recalled: Sendable, Equatable {
    /// Its place in the history.
    var index: Int
    /// What stood in the box before.
    var text: String
  }
}

extension QueryScreen.Suggestions.Kind {
  /// How a kind of candidate looks.
  init(_ kind: Completion.Kind) {
    self =
      switch kind {
      case .value, .object, .field, .view: .name
      case .parent, .child: .relationship
      case .date: .date
      case .function, .keyword: .word
      }
  }
}
