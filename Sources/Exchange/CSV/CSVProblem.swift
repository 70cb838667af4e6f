/// What is wrong with a CSV file's header or with one of its rows. A bad row never stops the file.
public struct CSVProblem: Error, Hashable, Sendable {
  /// The line of the file on which the problem lies, from 1.
  public var line: Int
  /// What is wrong.
  public var reason: Reason

  /// A problem on a line.
  public init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// The kinds of problems: of the header first, then of rows.
  public enum Reason: Hashable, Sendable {
    /// The file has no header.
    case noHeader
    /// The header names a column that the object does not have; with the names that it has.
    case unknownColumn(String, object: String, known: [String])
    /// The header names a column twice.
    case duplicateColumn(String)
    /// The column's field is one that nobody may write.
    case readOnlyColumn(String)
    /// The relationship may lead to several object types; with the headers that say which.
    case ambiguousParent(String, forms: [String])
    /// The row has more or fewer cells than the header.
    case ragged(expected: Int, found: Int)
    /// A quote opens on this line and is never closed; the rest of the file was taken for this cell.
    case unterminatedQuote
    /// Characters stand between a closing quote and the next comma.
    case textAfterQuote
    /// The row is longer than ``CSVReader/maximumRowBytes``; nothing after it was read.
    case tooLong
    /// A byte, so many bytes into the line (from 1), is not UTF-8.
    case invalidUTF8(UInt8, offset: Int)
    /// Several columns that set the same field have a value.
    case conflictingColumns([String])
  }

  /// One sentence for the person who wrote the file, without the line.
  public var message: String {
    switch reason {
    case .noHeader: "The file has no header. Its first line must name the fields."
    case .unknownColumn(let name, let object, let known):
      "\(object) has no column '\(name)'. The columns are: \(known.joined(separator: ", "))."
    case .duplicateColumn(let name): "The column '\(name)' stands twice in the header."
    case .readOnlyColumn(let name): "The column '\(name)' cannot be set. Remove it."
    case .ambiguousParent(let name, let forms):
      "The column '\(name)' may lead to several objects. Write \(forms.joined(separator: " or "))."
    case .ragged(let expected, let found):
      "\(Self.raggedStart)\(found) cells and the header has \(expected)."
    case .unterminatedQuote: "A quote opens here and is never closed. Nothing after it was read."
    case .textAfterQuote:
      "Text follows a closing quote. Double the quotes inside a quoted cell, and put it all between two."
    case .tooLong:
      "The row is longer than \(CSVReader.maximumRowBytes) bytes; is a quote left open? Nothing after it was read."
    case .invalidUTF8(let byte, let offset):
      "Byte \(offset) of the line, 0x\(String(byte, radix: 16, uppercase: true)), is not valid UTF-8."
    case .conflictingColumns(let names):
      "Only one of the columns \(names.joined(separator: ", ")) may have a value in a row."
    }
  }

  /// How the message of a ragged row begins. ``FailedRows`` finds its own error cells by it.
  static let raggedStart = "This row has "
}
