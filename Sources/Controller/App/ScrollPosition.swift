/// A cursor in a sequence of lines or rows, and the first of them that is visible.
///
/// Both count from 0 and are always inside the sequence, so that the cursor is visible at every size.
public struct ScrollPosition: Sendable, Hashable {
  /// The marked line.
  public private(set) var cursor = 0
  /// The first visible line.
  public private(set) var top = 0

  /// The start of a sequence.
  public init() {}

  /// Puts the cursor on a line and scrolls as little as possible to show it.
  ///
  /// - Parameters:
  ///   - line: where to go; clamped to the sequence.
  ///   - count: how many lines there are.
  ///   - height: how many are visible, in rows of the terminal.
  public mutating func move(to line: Int, count: Int, height: Int) {
    let height = max(height, 1)
    cursor = max(0, min(line, count - 1))
    top = min(max(top, cursor - height + 1), cursor)
    top = max(0, min(top, count - height))
  }

  /// Puts the cursor on a line with so many lines above it, where the sequence allows.
  public mutating func move(to line: Int, below: Int, count: Int, height: Int) {
    top = max(0, line - below)
    move(to: line, count: count, height: height)
  }

  /// Follows lines that were put in before the first one, or taken away there when negative.
  public mutating func shift(by lines: Int, count: Int, height: Int) {
    top = max(0, top + lines)
    move(to: cursor + lines, count: count, height: height)
  }

  /// Scrolls so that a range of lines is visible, as far as it fits; the cursor stays inside what is visible.
  public mutating func show(_ lines: Range<Int>, cursor: Int, count: Int, height: Int) {
    top = min(max(top, lines.upperBound - max(height, 1)), lines.lowerBound)
    move(to: cursor, count: count, height: height)
  }
}
