import Foundation

/// The progress line of an import: on standard error and only on a terminal (design section 5).
struct ImportProgress {
  private let isShown = StandardError.isTerminal

  /// Shows how many rows of a file are done.
  func show(_ name: String, rows: Int) {
    if isShown { StandardError.printInPlace("\(name): \(rows) rows") }
  }

  /// Puts the file's result where the progress was.
  func finish(_ sentence: String) {
    if isShown { StandardError.printInPlace("") }
    StandardError.print(sentence)
  }
}
