import SOQL

/// What SQLite hands to a function of dates each time that it calls it.
final class DatePart {
  let function: DateFunction

  init(_ function: DateFunction) {
    self.function = function
  }
}
