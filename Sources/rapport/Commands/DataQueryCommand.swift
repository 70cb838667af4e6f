import ArgumentParser
import Calls
import Exchange
import ObjectModel
import SOQL

/// `rapport data query`: the rows of a SOQL query.
struct DataQueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Print the rows of a SOQL query.",
    discussion: """
      For example:
        rapport data query -q "SELECT Name, Account.Name FROM Interaction WHERE StartTime = LAST_N_DAYS:7" -r csv
      """)

  @OptionGroup var data: DataOptions

  @Flag(help: "Include deleted records.")
  var allRows = false

  @Option(help: ArgumentHelp("Write CSV or JSON to this file.", valueName: "file"))
  var outputFile: String?

  @Flag(help: "Print the SQL, the indexes and the dates instead of the rows.")
  var explain = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if outputFile != nil, data.format == .human {
      throw ValidationError("--output-file needs --result-format csv or json.")
    }
    if explain, data.format == .csv { throw ValidationError("--explain prints text or JSON, no CSV.") }
  }

  func run() throws {
    try DataDoor.run(data, options) { session, soql in
      if explain { return try printExplanation(of: soql, session) }
      let target = try OutputTarget(outputFile)
      var output = ResultOutput(data.format, to: target, warnings: data.warnings)
      // ALL ROWS is written in the text where there is no other door (semantics 5.11).
      let asksForAll = allRows || (try? Query(parsing: soql))?.allRows != nil
      let call: Call = asksForAll ? .queryAll(soql: soql) : .query(soql: soql)
      do {
        let total = try session.stream(CallRequest(call)) { try output.take($0, $1) }
        try output.finish(totalSize: total)
      } catch {
        target.discard()
        throw error
      }
    }
  }

  private func printExplanation(of soql: String, _ session: Session) throws {
    let reply = session.perform(CallRequest(.explain(soql: soql, allRows: allRows)))
    if case .fault(let fault) = reply { throw fault }
    guard case .explanation(let explanation) = reply else { return }
    let target = try OutputTarget(outputFile)
    if data.format == .json {
      try target.write(ResultEnvelope.explanation(explanation, warnings: data.warnings))
    } else {
      for line in ExplanationText.lines(explanation, zone: session.zone) {
        try target.write(line.drawable + "\n")
      }
    }
    try target.close()
  }
}
