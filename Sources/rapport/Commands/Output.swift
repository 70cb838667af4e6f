import Foundation
import Text

/// Standard output of the subcommands that are read by people: nothing but data, one line each, safe to show.
enum Output {
  /// Writes one line.
  static func print(_ line: String) {
    FileHandle.standardOutput.write(Data((line.drawable + "\n").utf8))
  }
}

extension String {
  /// The text on one line, without anything that could move a cursor or change a terminal's state.
  var drawable: String { Sanitiser.drawable(self, marks: .spelled).text }
}
