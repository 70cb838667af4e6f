import ObjectModel

// The sentence of every fault that checking SELECT, relationships and the clauses around WHERE produces, by the templates
// of semantics 5.6 and 5.9 to 5.11. A place is added by SourceText.

// SELECT.
extension Fault {
  /// A second item of the same name.
  static func duplicateAlias(_ name: String) -> Fault {
    Fault(.malformedQuery, "duplicate alias: \(name)")
  }

  /// An alias of a field in a query of records.
  static let fieldAlias = Fault(.malformedQuery, "only aggregate expressions use field aliasing")

  /// A field of a type that a function does not take.
  static func notTaken(field: String, by function: String) -> Fault {
    Fault(.invalidField, "field '\(field)' can not be used with the function \(function)")
  }

  /// DISTANCE with more or fewer than three arguments.
  static let distanceArguments = Fault(
    .malformedQuery, "DISTANCE needs a field, a GEOLOCATION and a unit in quotes")

  /// FIELDS() of too many rows.
  static let unlimitedFields = Fault(
    .malformedQuery, "The SOQL FIELDS function must have a LIMIT of at most \(Limits.fieldsRows)")

  /// FIELDS(CUSTOM): no object has custom fields.
  static func noCustomFields(_ object: String) -> Fault {
    Fault(.invalidField, "The SOQL FIELDS function found no custom fields on entity '\(object)'")
  }

  /// FIELDS() in an aggregate query.
  static let groupedFields = Fault(
    .malformedQuery, "The SOQL FIELDS function can not be used with GROUP BY or aggregate functions")
}

// TYPEOF.
extension Fault {
  /// TYPEOF in an aggregate query.
  static let groupedTypeOf = Fault(
    .malformedQuery, "TYPEOF can not be used with GROUP BY, HAVING or aggregate functions")

  /// TYPEOF beside a function in SELECT.
  static let functionBesideTypeOf = Fault(
    .malformedQuery, "functions can not be used in a SELECT list with TYPEOF")

  /// TYPEOF of a relationship that is followed by a path of SELECT too.
  static func typeOfBesidePath(_ relationship: String) -> Fault {
    Fault(
      .malformedQuery,
      "relationship '\(relationship)' can not be used in TYPEOF and in a field path of the same SELECT list")
  }

  /// TYPEOF of a reference to one type.
  static func oneType(_ relationship: String) -> Fault {
    Fault(.invalidField, "relationship '\(relationship)' is not polymorphic; TYPEOF can not be used with it")
  }

  /// WHEN with a type that the reference never has.
  static func notOfType(_ type: String, relationship: String) -> Fault {
    Fault(.invalidField, "relationship '\(relationship)' can not point to '\(type)'")
  }

  /// The same type in two WHENs.
  static func duplicateType(_ type: String) -> Fault {
    Fault(.malformedQuery, "duplicate type in TYPEOF: \(type)")
  }
}

// Subqueries over children.
extension Fault {
  /// A child relationship that the object does not have.
  static func noSuchChildRelationship(_ name: String) -> Fault {
    Fault(
      .invalidType,
      "Didn't understand relationship '\(name)' in FROM part of query call. If you are attempting to use a custom "
        + "relationship, be sure to append the '__r' after the custom relationship name. Please reference your "
        + "WSDL or the describe call for the appropriate names.")
  }

  /// Too many subqueries.
  static let tooManyChildren = Fault(
    .queryTooComplicated,
    "A query can not have more than \(Limits.children) subqueries over child relationships")

  /// Subqueries too deep inside each other.
  static let childrenTooDeep = Fault(
    .malformedQuery,
    "SOQL statements cannot query aggregate relationships more than \(Limits.childLevels) levels away from the "
      + "root entity object.")

  /// A subquery in an aggregate query.
  static let groupedChildren = Fault(
    .malformedQuery, "subqueries can not be used with GROUP BY or aggregate functions")

  /// A figure, or GROUP BY, in a subquery.
  static let aggregateInSubquery = Fault(
    .malformedQuery, "Only root queries support aggregate expressions")

  /// OFFSET in a subquery of more than one row.
  static let offsetInSubquery = Fault(
    .malformedQuery, "OFFSET in a subquery is only allowed when the parent query has LIMIT 1")

  /// A clause that queries inside others do not have.
  static func notAllowed(_ clause: String, in place: String) -> Fault {
    Fault(.malformedQuery, "\(clause) not allowed in \(place)")
  }
}

// The other clauses.
extension Fault {
  /// A scope that the object does not have.
  static func noSuchScope(_ scope: String, object: String) -> Fault {
    Fault(.malformedQuery, "entity type \(object) does not support USING SCOPE \(scope)")
  }

  /// USING SCOPE with subqueries over children.
  static let scopeWithChildren = Fault(.malformedQuery, "USING SCOPE can not be used with subqueries")

  /// WITH DATA CATEGORY on what is no knowledge article.
  static func dataCategories(_ object: String) -> Fault {
    Fault(.malformedQuery, "entity type \(object) does not support WITH DATA CATEGORY")
  }

  /// OFFSET beyond the greatest.
  static func offsetOutOfRange(_ object: String) -> Fault {
    Fault(
      .numberOutsideValidRange, "Maximum SOQL offset allowed for apiName \(object) is \(Limits.offset)")
  }

  /// UPDATE TRACKING or UPDATE VIEWSTAT on what is no knowledge article.
  static func updates(_ word: String, object: String) -> Fault {
    Fault(.malformedQuery, "entity type \(object) does not support UPDATE \(word)")
  }

  /// FOR UPDATE with a clause that it excludes.
  static func lockedWith(_ clause: String) -> Fault {
    Fault(.malformedQuery, "FOR UPDATE can not be used with \(clause)")
  }

  /// FOR VIEW or FOR REFERENCE on rows that are no records.
  static let stampedAggregate = Fault(
    .malformedQuery, "FOR VIEW and FOR REFERENCE can not be used with aggregate functions")
}
