/// Writes the rows of a CSV file (RFC 4180): UTF-8, commas, and quotes only where they are needed.
public enum CSVWriter {
  /// One row with its line break, LF. Reading it back gives the same cells, whatever characters they hold.
  public static func row(_ cells: [String]) -> String {
    // A lone empty cell would be an empty line, which readers pass over.
    cells == [""] ? "\"\"\n" : cells.map(cell).joined(separator: ",") + "\n"
  }

  /// One cell, quoted if it holds a quote, a comma, a line break or a byte order mark in front.
  static func cell(_ text: String) -> String {
    let needsQuotes =
      text.unicodeScalars.first == "\u{FEFF}"
      || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
