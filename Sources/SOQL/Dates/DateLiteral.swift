/// A stretch of time relative to now: `TODAY`, `LAST_N_DAYS:7` (semantics 5.5).
public struct DateLiteral: Sendable, Hashable {
  /// The word.
  public var word: Word
  /// The number after the colon, from 1; nil for the words that take none.
  public var count: Int?

  /// A date literal.
  public init(_ word: Word, _ count: Int? = nil) {
    self.word = word
    self.count = count
  }

  /// The literal as SOQL.
  public var text: String { word.rawValue + (count.map { ":\($0)" } ?? "") }

  /// The words of the language.
  public enum Word: String, Sendable, Hashable, CaseIterable {
    case yesterday = "YESTERDAY"
    case today = "TODAY"
    case tomorrow = "TOMORROW"
    case lastWeek = "LAST_WEEK"
    case thisWeek = "THIS_WEEK"
    case nextWeek = "NEXT_WEEK"
    case lastMonth = "LAST_MONTH"
    case thisMonth = "THIS_MONTH"
    case nextMonth = "NEXT_MONTH"
    case last90Days = "LAST_90_DAYS"
    case next90Days = "NEXT_90_DAYS"
    case lastNDays = "LAST_N_DAYS"
    case nextNDays = "NEXT_N_DAYS"
    case nDaysAgo = "N_DAYS_AGO"
    case lastNWeeks = "LAST_N_WEEKS"
    case nextNWeeks = "NEXT_N_WEEKS"
    case nWeeksAgo = "N_WEEKS_AGO"
    case lastNMonths = "LAST_N_MONTHS"
    case nextNMonths = "NEXT_N_MONTHS"
    case nMonthsAgo = "N_MONTHS_AGO"
    case lastQuarter = "LAST_QUARTER"
    case thisQuarter = "THIS_QUARTER"
    case nextQuarter = "NEXT_QUARTER"
    case lastNQuarters = "LAST_N_QUARTERS"
    case nextNQuarters = "NEXT_N_QUARTERS"
    case nQuartersAgo = "N_QUARTERS_AGO"
    case lastYear = "LAST_YEAR"
    case thisYear = "THIS_YEAR"
    case nextYear = "NEXT_YEAR"
    case lastNYears = "LAST_N_YEARS"
    case nextNYears = "NEXT_N_YEARS"
    case nYearsAgo = "N_YEARS_AGO"
    case lastFiscalQuarter = "LAST_FISCAL_QUARTER"
    case thisFiscalQuarter = "THIS_FISCAL_QUARTER"
    case nextFiscalQuarter = "NEXT_FISCAL_QUARTER"
    case lastNFiscalQuarters = "LAST_N_FISCAL_QUARTERS"
    case nextNFiscalQuarters = "NEXT_N_FISCAL_QUARTERS"
    case nFiscalQuartersAgo = "N_FISCAL_QUARTERS_AGO"
    case lastFiscalYear = "LAST_FISCAL_YEAR"
    case thisFiscalYear = "THIS_FISCAL_YEAR"
    case nextFiscalYear = "NEXT_FISCAL_YEAR"
    case lastNFiscalYears = "LAST_N_FISCAL_YEARS"
    case nextNFiscalYears = "NEXT_N_FISCAL_YEARS"
    case nFiscalYearsAgo = "N_FISCAL_YEARS_AGO"

    /// Whether a number has to follow.
    public var takesCount: Bool {
      rawValue.hasPrefix("N_") || rawValue.contains("_N_")
    }

    /// The word in any case; nil for other words.
    public init?(anyCase text: String) {
      self.init(rawValue: text.uppercased())
    }
  }
}
