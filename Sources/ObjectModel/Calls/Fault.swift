/// The whole call failed: a problem with the request itself (semantics 3.14, column F).
public struct Fault: Error, Sendable, Hashable {
  /// The API's exception code.
  public var code: StatusCode
  /// What is wrong and what to do, in one or more lines.
  public var message: String
  /// The line of the query, from 1, when the fault is in a query.
  public var row: Int?
  /// The column in that line, from 1.
  public var column: Int?

  /// A fault.
  public init(_ code: StatusCode, _ message: String, row: Int? = nil, column: Int? = nil) {
    self.code = code
    self.message = message
    self.row = row
    self.column = column
  }
}

/// One row failed: what is wrong with it (semantics 3.14, column R).
public struct RowError: Error, Sendable, Hashable {
  /// The API's status code.
  public var code: StatusCode
  /// What is wrong.
  public var message: String
  /// The API names of the fields at fault.
  public var fields: [String]

  /// A row's error.
  public init(_ code: StatusCode, _ message: String, fields: [String] = []) {
    self.code = code
    self.message = message
    self.fields = fields
  }
}

/// The API's status and exception codes that these objects can produce (semantics 3.14).
public enum StatusCode: String, Sendable, Hashable, CaseIterable {
  case allOrNoneOperationRolledBack = "ALL_OR_NONE_OPERATION_ROLLED_BACK"
  case cannotInsertUpdateActivateEntity = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"
  case cannotDisableLastAdmin = "CANNOT_DISABLE_LAST_ADMIN"
  case circularDependency = "CIRCULAR_DEPENDENCY"
  case deleteFailed = "DELETE_FAILED"
  case duplicateExternalID = "DUPLICATE_EXTERNAL_ID"
  case duplicateValue = "DUPLICATE_VALUE"
  case entityIsDeleted = "ENTITY_IS_DELETED"
  case exceededIDLimit = "EXCEEDED_ID_LIMIT"
  case exceededMaxTypesLimit = "EXCEEDED_MAX_TYPES_LIMIT"
  case fieldIntegrityException = "FIELD_INTEGRITY_EXCEPTION"
  case inactiveOwnerOrUser = "INACTIVE_OWNER_OR_USER"
  case insufficientAccessOnCrossReferenceEntity = "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY"
  case insufficientAccessOrReadonly = "INSUFFICIENT_ACCESS_OR_READONLY"
  case invalidBatchSize = "INVALID_BATCH_SIZE"
  case invalidCrossReferenceKey = "INVALID_CROSS_REFERENCE_KEY"
  case invalidEmailAddress = "INVALID_EMAIL_ADDRESS"
  case invalidEmptyKeyOwner = "INVALID_EMPTY_KEY_OWNER"
  case invalidField = "INVALID_FIELD"
  case invalidFieldForInsertUpdate = "INVALID_FIELD_FOR_INSERT_UPDATE"
  case invalidIDField = "INVALID_ID_FIELD"
  case invalidLogin = "INVALID_LOGIN"
  case invalidOperation = "INVALID_OPERATION"
  case invalidOrNullForRestrictedPicklist = "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"
  case invalidQueryFilterOperator = "INVALID_QUERY_FILTER_OPERATOR"
  case invalidQueryLocator = "INVALID_QUERY_LOCATOR"
  case invalidReplicationDate = "INVALID_REPLICATION_DATE"
  case invalidSearch = "INVALID_SEARCH"
  case invalidType = "INVALID_TYPE"
  case invalidTypeForOperation = "INVALID_TYPE_FOR_OPERATION"
  case invalidTypeOnFieldInRecord = "INVALID_TYPE_ON_FIELD_IN_RECORD"
  case jsonParserError = "JSON_PARSER_ERROR"
  case malformedID = "MALFORMED_ID"
  case malformedQuery = "MALFORMED_QUERY"
  case malformedSearch = "MALFORMED_SEARCH"
  case missingArgument = "MISSING_ARGUMENT"
  case notFound = "NOT_FOUND"
  case numberOutsideValidRange = "NUMBER_OUTSIDE_VALID_RANGE"
  case queryTimeout = "QUERY_TIMEOUT"
  case queryTooComplicated = "QUERY_TOO_COMPLICATED"
  case requiredFieldMissing = "REQUIRED_FIELD_MISSING"
  case storageLimitExceeded = "STORAGE_LIMIT_EXCEEDED"
  case stringTooLong = "STRING_TOO_LONG"
  case transferRequiresRead = "TRANSFER_REQUIRES_READ"
  case unableToLockRow = "UNABLE_TO_LOCK_ROW"
  case undeleteFailed = "UNDELETE_FAILED"
  case unknownException = "UNKNOWN_EXCEPTION"
}
