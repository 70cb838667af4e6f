import Foundation

/// One line of the report: what was measured, beside its yardstick and its budget.
struct Figure {
  /// What was measured.
  var what: String
  /// The measurement.
  var value: String
  /// What a person would write by hand, measured in the same run; a dash where there is none.
  var yardstick = "-"
  /// The measurement divided by the yardstick.
  var ratio: Double?
  /// What design section 8 asks for.
  var budget: String

  /// The line as a row of a table.
  var line: String {
    let ratio = ratio.map { String(format: "%.2f", $0) } ?? "-"
    return [pad(what, 44), pad(value, 30), pad(yardstick, 34), pad(ratio, 7), budget].joined(separator: "  ")
  }

  /// The table's heading.
  static let heading = Figure(
    what: "what", value: "measured", yardstick: "yardstick", ratio: nil, budget: "budget"
  ).line.replacingOccurrences(of: "-      ", with: "ratio  ")

  private func pad(_ text: String, _ width: Int) -> String {
    text.padding(toLength: max(width, text.count), withPad: " ", startingAt: 0)
  }
}

/// Durations of one thing done many times, in seconds.
struct Samples {
  private var sorted: [Double]

  /// Samples in any order.
  init(_ seconds: [Double]) {
    sorted = seconds.sorted()
  }

  /// The middle one.
  var median: Double { quantile(0.5) }
  /// The one that 99 of 100 do not exceed.
  var p99: Double { quantile(0.99) }
  /// The longest.
  var maximum: Double { sorted.last ?? 0 }

  /// Median, p99 and maximum in milliseconds.
  var text: String {
    "\(milliseconds(median)) / \(milliseconds(p99)) / \(milliseconds(maximum)) ms"
  }

  private func quantile(_ part: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(Int(Double(sorted.count) * part), sorted.count - 1)]
  }
}

/// A number of seconds in milliseconds with two digits.
func milliseconds(_ seconds: Double) -> String {
  String(format: "%.2f", seconds * 1_000)
}

/// How long a piece of work takes, in seconds of monotonic time.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(work)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}
