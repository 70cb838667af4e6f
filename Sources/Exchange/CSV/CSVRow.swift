/// One row of a CSV file: its bytes as they stood and where its cells lie in them.
public struct CSVRow: Hashable, Sendable {
  /// The line on which the row begins, from 1.
  public let line: Int
  /// The row without its line break, exactly as it stood.
  public let bytes: [UInt8]
  /// What is wrong with the row's quotes or its length; nil when its cells can be read.
  public let problem: CSVProblem?
  /// Where each cell lies in the bytes, with its quotes.
  let cells: [Range<Int>]

  init(line: Int, bytes: [UInt8], cells: [Range<Int>], problem: CSVProblem?) {
    self.line = line
    self.bytes = bytes
    self.cells = cells
    self.problem = problem
  }

  /// How many cells there are.
  public var count: Int { cells.count }

  /// The text of a cell without the quotes around it. Bytes that are not UTF-8 are a problem that names them.
  public func text(at index: Int) throws(CSVProblem) -> String {
    let cell = cells[index]
    let isQuoted = !cell.isEmpty && bytes[cell.lowerBound] == UInt8(ascii: "\"")
    let text =
      isQuoted
      ? String(validating: Self.unquoted(bytes[cell]), as: UTF8.self)
      : String(validating: bytes[cell], as: UTF8.self)
    guard let text else { throw invalidUTF8(from: cell.lowerBound) }
    return text
  }

  /// The texts of all cells.
  public func texts() throws(CSVProblem) -> [String] {
    if let problem { throw problem }
    var texts: [String] = []
    texts.reserveCapacity(count)
    for index in cells.indices { texts.append(try text(at: index)) }
    return texts
  }

  /// The bytes between the quotes, with doubled quotes made one.
  private static func unquoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var inner = cell.dropFirst()
    if inner.last == quote { inner.removeLast() }
    guard inner.contains(quote) else { return Array(inner) }
    var text: [UInt8] = []
    var isSecond = false
    for byte in inner {
      isSecond = byte == quote && !isSecond
      if !isSecond { text.append(byte) }
    }
    return text
  }

  private func invalidUTF8(from start: Int) -> CSVProblem {
    let place = bytes.firstInvalidUTF8(from: start) ?? start
    let before = bytes[..<place]
    let lineStart = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    return CSVProblem(
      line: line + before.lineBreakCount, .invalidUTF8(bytes[place], offset: place - lineStart + 1))
  }
}

extension Collection<UInt8> {
  /// The line breaks: LF, CR, and CRLF as one.
  var lineBreakCount: Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in self {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }
}
