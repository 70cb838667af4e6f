/// Reads the rows of a CSV file (RFC 4180) from bytes that arrive in pieces of any size.
///
/// Rows end with LF, CRLF or CR; quoted cells may hold line breaks and doubled quotes; a byte order mark is
/// dropped; empty lines are passed over. A quote inside a cell that does not begin with one is an ordinary
/// character. The first row is the header. Memory holds one row and one piece.
///
/// ```swift
/// while let piece = file.read() {
///   reader.append(piece)
///   while let row = reader.next() { … }
/// }
/// reader.finish()
/// while let row = reader.next() { … }
/// ```
public struct CSVReader: Sendable {
  /// The longest row: 16 MiB, far above what the fields of one record hold.
  public static let maximumRowBytes = 16 << 20

  private enum State {
    case cellStart, plain, quoted
    /// Behind a quote inside a quoted cell: the closing one, or the first of two.
    case quote
  }

  private var buffer: [UInt8] = []
  private var rowStart = 0
  private var cellStart = 0
  private var index = 0
  private var state = State.cellStart
  private var cells: [Range<Int>] = []
  private var problem: CSVProblem?
  private var line = 1
  private var isAtFileStart = true
  private var isFinished = false
  private var isStopped = false

  /// A reader at the start of a file.
  public init() {}

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    guard !isStopped else { return }
    buffer.removeSubrange(..<rowStart)
    index -= rowStart
    cellStart -= rowStart
    rowStart = 0
    buffer.append(contentsOf: bytes)
  }

  /// Says that no bytes will follow, so that ``next()`` may answer a last row without a line break.
  public mutating func finish() {
    isFinished = true
  }

  /// The next whole row; nil when there is none before more bytes come.
  public mutating func next() -> CSVRow? {
    guard dropByteOrderMark() else { return nil }
    while !isStopped, let row = nextLine() {
      if !row.bytes.isEmpty { return row }
    }
    return nil
  }

  /// False while the first bytes do not yet tell.
  private mutating func dropByteOrderMark() -> Bool {
    guard isAtFileStart else { return true }
    guard buffer.count >= 3 || isFinished else { return false }
    isAtFileStart = false
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      rowStart = 3
      cellStart = 3
    }
    return true
  }

  private mutating func nextLine() -> CSVRow? {
    while index < buffer.count {
      let byte = buffer[index]
      if byte == 0x0D || byte == 0x0A, state != .quoted {
        guard byte == 0x0A || index + 1 < buffer.count || isFinished else { return nil }
        return endRow(break: byte == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A ? 2 : 1)
      }
      take(byte)
      if index - rowStart > Self.maximumRowBytes { return stop(CSVProblem(line: line, .tooLong)) }
    }
    guard isFinished, rowStart < buffer.count else { return nil }
    guard state != .quoted else {
      return stop(
        CSVProblem(line: line + buffer[rowStart..<cellStart].lineBreakCount, .unterminatedQuote))
    }
    return endRow(break: 0)
  }

  /// One byte that does not end the row.
  private mutating func take(_ byte: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"")
    switch state {
    case .cellStart where isQuote: state = .quoted
    case .quoted: if isQuote { state = .quote }
    case .quote where isQuote: state = .quoted
    case .cellStart, .plain, .quote:
      if byte == UInt8(ascii: ",") {
        endCell()
      } else {
        if state == .quote, problem == nil {
          let before = buffer[rowStart..<index].lineBreakCount
          problem = CSVProblem(line: line + before, .textAfterQuote)
        }
        state = .plain
      }
    }
    index += 1
  }

  private mutating func endCell() {
    cells.append(cellStart - rowStart..<index - rowStart)
    cellStart = index + 1
    state = .cellStart
  }

  private mutating func endRow(break width: Int) -> CSVRow {
    endCell()
    let row = CSVRow(line: line, bytes: Array(buffer[rowStart..<index]), cells: cells, problem: problem)
    line += row.bytes.lineBreakCount + 1
    index += width
    rowStart = index
    cellStart = index
    cells = []
    problem = nil
    return row
  }

  /// The last row that is read: everything from its start.
  private mutating func stop(_ problem: CSVProblem) -> CSVRow {
    self.problem = problem
    let row = endRow(break: 0)
    isStopped = true
    buffer = []
    return row
  }
}
