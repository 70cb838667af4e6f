public import ObjectModel

/// The JSON that `sf data query --json` prints around its rows, in pieces, so that rows need not be kept: the head, the
/// rows with commas between them, the tail (product 5.1).
public enum ResultEnvelope {
  /// What stands before the rows.
  public static let head = "{\"status\":0,\"result\":{\"records\":["

  /// A row, after the others.
  public static func row(_ record: Record, isFirst: Bool) -> String {
    (isFirst ? "\n" : ",\n") + record.json.jsonText
  }

  /// What stands after the rows.
  public static func tail(totalSize: Int, warnings: [String]) -> String {
    "],\"totalSize\":\(totalSize),\"done\":true},\"warnings\":\(texts(warnings))}\n"
  }

  /// A search's answer whole.
  public static func search(_ records: [Record], warnings: [String]) -> String {
    let rows = records.map { "\n" + $0.json.jsonText }.joined(separator: ",")
    return "{\"status\":0,\"result\":{\"searchRecords\":[\(rows)]},\"warnings\":\(texts(warnings))}\n"
  }

  /// A failure: the fault's code as its name, its message and its place.
  public static func failure(_ fault: Fault, warnings: [String]) -> String {
    var members = [
      JSONValue.Member("status", .integer(1)), JSONValue.Member("name", .string(fault.code.rawValue)),
      JSONValue.Member("message", .string(fault.message)), JSONValue.Member("exitCode", .integer(1)),
    ]
    if let row = fault.row { members.append(.init("row", .integer(row))) }
    if let column = fault.column { members.append(.init("column", .integer(column))) }
    members.append(.init("warnings", .array(warnings.map { .string($0) })))
    return JSONValue.object(members).jsonText + "\n"
  }

  /// An explanation.
  public static func explanation(_ explanation: QueryExplanation, warnings: [String]) -> String {
    "{\"status\":0,\"result\":\(explanation.json.jsonText),\"warnings\":\(texts(warnings))}\n"
  }

  private static func texts(_ texts: [String]) -> String {
    JSONValue.array(texts.map { .string($0) }).jsonText
  }
}
