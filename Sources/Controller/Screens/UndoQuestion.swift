import ObjectModel
import Text

/// Which way an action goes.
public enum UndoDirection: Sendable, Hashable {
  /// It is taken back.
  case undo
  /// It comes into force again.
  case redo
}

/// What taking an action back, or doing it again, would do, in a pop-up that `y` or, for many records, `Y` answers.
public struct UndoQuestion: Sendable, Equatable {
  /// A sentence.
  public struct Sentence: Sendable, Equatable {
    /// How much it matters: a later change that is lost and a record that stays as it is are warnings.
    public var severity: Message.Severity
    /// The words, not yet sanitised.
    public var text: String
  }

  /// Which way the action goes.
  public let direction: UndoDirection
  /// What is known, from top to bottom.
  public let sentences: [Sentence]
  /// Whether later changes of others would be lost.
  let isOverwriting: Bool
  /// How many records it concerns.
  let recordCount: Int
  /// What its key asks for; nil when there is nothing that could be done.
  let request: UndoRequest?
  /// The first visible line and the last one that was moved to, in rows of ``height(_:)``.
  public var scroll = ScrollPosition()

  /// The sentences wrapped to a screen.
  public func lines(_ geometry: ScreenGeometry) -> [Sentence] {
    sentences.flatMap { sentence in
      Wrapping.lines(of: sentence.text, width: geometry.textWidth - 5, marks: .short).map {
        Sentence(severity: sentence.severity, text: String($0))
      }
    }
  }

  /// The rows of the pop-up.
  public func height(_ geometry: ScreenGeometry) -> Int {
    max(min(lines(geometry).count, geometry.bodyHeight - 2), 1)
  }

  /// Whether more lines lie outside the pop-up.
  public func isLong(_ geometry: ScreenGeometry) -> Bool { lines(geometry).count > height(geometry) }

  /// What the message line asks: what is taken back, and the keys. A long name is cut, the key never is.
  ///
  /// - Parameter width: cells that there are for it.
  public func question(width: Int) -> String {
    guard request != nil, let heading = sentences.first?.text else { return choice }
    let lines = [choice, answer].map { "\(heading) \($0)" }
    if let line = lines.first(where: { CellWidth.of($0) <= width }) { return line }
    let room = width - CellWidth.of(answer) - 1
    return room < Self.leastHeading
      ? answer : "\(Fitting.truncated(heading, to: room).text) \(answer)"
  }

  /// The keys alone.
  var choice: String { request == nil ? "Any key closes this" : "\(answer), any other key leaves it" }

  /// Cells by which an action is still known.
  private static let leastHeading = 16

  /// What its key does, in as few words as can be.
  var answer: String {
    isLarge ? "Y \(undoes) all \(recordCount)\(isOverwriting ? " and overwrites" : "")" : "y \(doing)"
  }

  /// Whether so many records are concerned that a slip of a finger must not be enough.
  var isLarge: Bool { recordCount > Self.mostForY }

  /// The most records that `y` is enough for; more take a capital `Y`.
  static let mostForY = 20

  /// The key that answers it.
  var key: Key { .character(isLarge ? "Y" : "y") }

  /// What is done, such as `undoes`.
  var doing: String {
    isOverwriting ? "overwrites" : undoes
  }

  private var undoes: String { direction == .undo ? "undoes" : "redoes" }
}
