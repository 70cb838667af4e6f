// The sentences about a line of `rapport calls` that is not a call (semantics 3.14, 10.4).

extension Fault {
  /// Text that is not JSON, with its place in the API's form.
  public static func notJSON(_ message: String, at place: String) -> Fault {
    Fault(.jsonParserError, "\(message) at \(place)")
  }

  /// A member that the call needs.
  public static func missingMember(_ name: String) -> Fault {
    Fault(.missingArgument, "\(name) not specified")
  }

  /// A member of another kind than the call takes; `token` is the parser's name of the kind that was found.
  public static func wrongMember(_ name: String, expected: String, token: String, value: String) -> Fault {
    Fault(
      .jsonParserError,
      "Cannot deserialize instance of \(expected) from \(token) value \(value) or request may be missing a "
        + "required field: \(name)")
  }

  /// A page that is to start in several places.
  public static let severalPositions = Fault(
    .invalidOperation, "A page starts at one place: give one of last, after, before and from")

  /// A place in a list that was sent with another list.
  public static let otherList = Fault(
    .invalidQueryLocator, "The place in the list belongs to another list. Start at the first row.")
}
