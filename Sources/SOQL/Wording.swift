import ObjectModel

// The sentence of every fault that reading and checking a query produces, by the templates of semantics 3.14
// and 5.2. A place is added by SourceText.

// Reading.
extension Fault {
  /// A token where the grammar has another one.
  static func unexpectedToken(_ text: String) -> Fault {
    Fault(.malformedQuery, "unexpected token: '\(text)'")
  }

  /// The text is over too early.
  static let unexpectedEnd = unexpectedToken(endOfText)

  /// How messages name the end of the text.
  static let endOfText = "<EOF>"

  /// AND and OR at one level; the API leaves the quotes out here.
  static func mixedLogic(_ keyword: Keyword) -> Fault {
    Fault(.malformedQuery, "unexpected token: \(keyword.rawValue)")
  }

  /// A closing parenthesis is missing.
  static func missingParenthesis(found text: String) -> Fault {
    Fault(.malformedQuery, "expecting a right parentheses, found '\(text)'")
  }

  /// A backslash before a character that it cannot stand before.
  static func illegalEscape(_ sequence: String, in literal: String) -> Fault {
    Fault(
      .malformedQuery,
      "Invalid string literal '\(literal)'. Illegal character sequence '\(sequence)' in string literal.")
  }

  /// A number that has too many digits.
  static func outOfRange(_ text: String) -> Fault {
    Fault(.numberOutsideValidRange, "value outside of valid range: \(text)")
  }

  /// A statement that is too long.
  static let statementTooLong = Fault(
    .malformedQuery,
    "SOQL statements can not be longer than \(Limits.statementLength) characters")

  /// A quoted text that is too long.
  static let literalTooLong = Fault(
    .malformedQuery,
    "String literals in WHERE can not be longer than \(Limits.literalLength) characters")
}

// Names.
extension Fault {
  /// A field that the object does not have.
  static func noSuchColumn(_ name: String, entity: String) -> Fault {
    Fault(
      .invalidField,
      "No such column '\(name)' on entity '\(entity)'. If you are attempting to use a custom field, be sure to "
        + "append the '__c' after the custom field name. Please reference your WSDL or the describe call for the "
        + "appropriate names.")
  }

  /// A parent that the object does not have.
  static func noSuchRelationship(_ name: String) -> Fault {
    Fault(
      .invalidField,
      "Didn't understand relationship '\(name)' in field path. If you are attempting to use a custom "
        + "relationship, be sure to append the '__r' after the custom relationship name. Please reference your "
        + "WSDL or the describe call for the appropriate names.")
  }

  /// A path over too many parents.
  static func pathTooLong(_ path: String) -> Fault {
    Fault(
      .invalidField,
      "The path '\(path)' follows more than \(Limits.pathLevels) relationships, which is the most that a query "
        + "can follow.")
  }

  /// The same field twice in SELECT.
  static func duplicateField(_ path: String) -> Fault {
    Fault(.invalidField, "duplicate field selected: \(path)")
  }

  /// A field without the Filter property in WHERE.
  static func notFilterable(_ field: String) -> Fault {
    Fault(.invalidField, "field '\(field)' can not be filtered in a query call")
  }

  /// A field without the Sort property in ORDER BY.
  static func notSortable(_ field: String) -> Fault {
    Fault(.invalidField, "field '\(field)' can not be sorted in a query call")
  }

  /// Too many items in ORDER BY.
  static let tooManyOrderings = Fault(
    .malformedQuery, "ORDER BY can not have more than \(Limits.orderings) fields")
}

// Values.
extension Fault {
  /// A value of another kind than the field's.
  static func wrongKind(field: String, type: String, isQuoted: Bool) -> Fault {
    Fault(
      .invalidField,
      "value of filter criterion for field '\(field)' must be of type \(type) and should "
        + (isQuoted ? "be enclosed in quotes" : "not be enclosed in quotes"))
  }

  /// A text that is no id.
  static func invalidID(_ text: String) -> Fault {
    Fault(.invalidQueryFilterOperator, "invalid ID field: \(text)")
  }

  /// An operator that the field's type does not have.
  static func invalidOperator(on type: String) -> Fault {
    Fault(.invalidQueryFilterOperator, "invalid operator on \(type) field")
  }

  /// NULL with another operator than `=` and `!=`.
  static func nullOperator(field: String) -> Fault {
    Fault(.invalidQueryFilterOperator, "field '\(field)' can be compared with null only by = and !=")
  }
}
