// The sentence of every row error and fault that the calls produce, by the templates of semantics 3.14. Labels and
// values are named so that a person can act on them.

extension RowError {
  /// A good row of an all-or-none call in which another row failed.
  public static let rolledBack = RowError(
    .allOrNoneOperationRolledBack,
    "Record rolled back because not all records were valid and the request was using AllOrNone header")

  /// A write that the object type does not support; `done` is inserted, updated or deleted.
  public static func notSupported(_ done: String, object: ObjectDescription) -> RowError {
    RowError(.cannotInsertUpdateActivateEntity, "entity type cannot be \(done): \(object.label)")
  }

  /// An undelete of a type that has no recycle bin.
  public static let notUndeletable = RowError(
    .cannotInsertUpdateActivateEntity, "Entity type is not undeletable")

  /// A field name that the object does not have.
  public static func noSuchColumn(_ name: String, object: ObjectDescription) -> RowError {
    RowError(
      .invalidField, "No such column '\(shown(name))' on sobject of type \(object.name)")
  }

  /// An id where a create makes one.
  public static let idInInsert = RowError(
    .invalidFieldForInsertUpdate, "cannot specify Id in an insert call", fields: ["Id"])

  /// Fields that may not be written.
  public static func notWritable(_ names: [String]) -> RowError {
    RowError(
      .invalidFieldForInsertUpdate,
      "Unable to create/update fields: \(names.joined(separator: ", ")). Please check the security settings of "
        + "this field and verify that it is read/write for your profile or permission set.", fields: names)
  }

  /// No id in a row that needs one.
  public static func missingID(call: String) -> RowError {
    RowError(.missingArgument, "Id not specified in an \(call) call")
  }

  /// No value in the key field of an upsert.
  public static func missingKey(_ field: String) -> RowError {
    RowError(.missingArgument, "\(field) not specified")
  }

  /// A text that is no id, or an id of another type, where a row's own id must stand in an update.
  public static func malformedID(_ text: String, object: ObjectDescription) -> RowError {
    RowError(.malformedID, "\(object.label) ID: id value of incorrect type: \(shown(text))", fields: ["Id"])
  }

  /// A text that is no id in a delete or undelete.
  public static func malformedID(_ text: String) -> RowError {
    RowError(.malformedID, "malformed id \(shown(text))")
  }

  /// A text that is no id in a reference field.
  public static func malformedReference(_ text: String, field: FieldDescription) -> RowError {
    RowError(.malformedID, "\(field.label): id value of incorrect type: \(shown(text))", fields: [field.name])
  }

  /// An id of a type that the reference field may not point to.
  public static func wrongReferenceType(_ text: String, field: FieldDescription) -> RowError {
    RowError(
      .fieldIntegrityException, "\(field.label): id value of incorrect type: \(shown(text))",
      fields: [field.name])
  }

  /// A reference to a record that is not there, or that the user may not read.
  public static func noAccess(to id: RecordID) -> RowError {
    RowError(
      .insufficientAccessOnCrossReferenceEntity,
      "insufficient access rights on cross-reference id: \(id.text15)")
  }

  /// An id, or an owner, that is not there.
  public static let invalidCrossReference = RowError(.invalidCrossReferenceKey, "invalid cross reference id")

  /// A record, or a referenced record, that is in the recycle bin.
  public static func isDeleted(field: String? = nil) -> RowError {
    RowError(.entityIsDeleted, "entity is deleted", fields: field.map { [$0] } ?? [])
  }

  /// An owner who may not work.
  public static func inactiveOwner(_ id: RecordID, object: ObjectDescription) -> RowError {
    RowError(
      .inactiveOwnerOrUser,
      "operation performed with inactive user [\(id.text15)] as owner of \(object.name.lowercased())")
  }

  /// A group as owner that is not a queue for the type.
  public static let notAQueue = RowError(
    .invalidOperation, "Queue not associated with this SObject type")

  /// The last active administrator, who is to be deactivated or to get another profile by this field.
  public static func lastAdministrator(_ field: String) -> RowError {
    RowError(
      .cannotDisableLastAdmin,
      "the last active user with the profile System Administrator cannot be deactivated or get another profile",
      fields: [field])
  }

  /// An owner that is empty in the way of `000000000000000AAA`.
  public static let emptyOwner = RowError(
    .invalidEmptyKeyOwner, "owner cannot be blank", fields: ["OwnerId"])

  /// Required fields without a value, all of them.
  public static func requiredFieldMissing(_ names: [String]) -> RowError {
    RowError(
      .requiredFieldMissing, "Required fields are missing: [\(names.joined(separator: ", "))]", fields: names)
  }

  /// A text longer than its field.
  public static func tooLong(_ text: String, field: FieldDescription, maximum: Int) -> RowError {
    RowError(
      .stringTooLong, "\(field.label): data value too large: \(shown(text)) (max length=\(maximum))",
      fields: [field.name])
  }

  /// A value that a restricted picklist does not have.
  public static func badPicklistValue(_ text: String, field: FieldDescription) -> RowError {
    RowError(
      .invalidOrNullForRestrictedPicklist,
      "\(field.label): bad value for restricted picklist field: \(shown(text))", fields: [field.name])
  }

  /// A text that is not an e-mail address.
  public static func badEmail(_ text: String, field: FieldDescription) -> RowError {
    RowError(
      .invalidEmailAddress, "\(field.label): invalid email address: \(shown(text))", fields: [field.name])
  }

  /// A number or an instant that its field cannot hold.
  public static func outOfRange(_ text: String, field: FieldDescription) -> RowError {
    let kind =
      switch field.type {
      case .dateTime: "dateTime"
      case .date: "date"
      case .integer, .double, .currency, .percent, .id, .string, .textarea, .picklist, .boolean, .phone,
        .email,
        .url, .reference:
        "numeric"
      }
    return RowError(
      .numberOutsideValidRange,
      "\(field.label): value outside of valid range on \(kind) field: \(shown(text))\(field.type.range)",
      fields: [field.name])
  }

  /// A value of another kind than the field's.
  public static func wrongType(_ text: String, field: FieldDescription) -> RowError {
    RowError(
      .invalidTypeOnFieldInRecord, "\(field.label): value not of required type: \(shown(text))",
      fields: [field.name])
  }

  /// A parent by external id that is not there.
  public static func parentNotFound(
    _ text: String, key: FieldDescription, object: ObjectDescription, field: FieldDescription
  ) -> RowError {
    RowError(
      .invalidField,
      "Foreign key external ID: \(shown(text)) not found for field \(key.name) in entity \(object.name)")
  }

  /// A parent by external id that is there more than once.
  public static func parentAmbiguous(_ ids: [RecordID], field: FieldDescription) -> RowError {
    RowError(
      .invalidField,
      "more than one record found for external id field: [\(ids.map(\.text15).joined(separator: ", "))]")
  }

  /// A reference that a row sets both by an id and by a parent's external id.
  public static func sentTwice(_ field: FieldDescription) -> RowError {
    RowError(
      .invalidField,
      "cannot specify both an external ID reference \(field.reference?.relationshipName ?? field.name) and a "
        + "salesforce id, \(field.name)")
  }

  /// A field that a row sets and clears, by a value and by fieldsToNull (semantics 3.2).
  public static func setAndCleared(_ field: FieldDescription) -> RowError {
    RowError(
      .invalidField, "\(field.label): a field cannot have a value and stand in fieldsToNull: \(field.name)")
  }

  /// A member of a group that is, or holds, that group (semantics 8.6).
  public static func nestedGroup(_ field: FieldDescription) -> RowError {
    RowError(.circularDependency, "nested group would contain itself")
  }

  /// A parent of the same type that is, or stands below, the record itself. The platform refuses it too; code and
  /// sentence are inferred.
  public static func circularHierarchy(_ field: FieldDescription, parent: RecordID) -> RowError {
    RowError(
      .circularDependency,
      "\(field.label): attempt to violate hierarchy constraints: \(parent.text15) is the record itself or below it"
    )
  }

  /// An id in a row that another field identifies.
  public static let idBesideKey = RowError(
    .invalidField, "The Id field should not be specified in the sobject data.")

  /// A parent by external id whose type the relationship does not lead to.
  public static func noSuchParentEntity(_ relationship: String) -> RowError {
    RowError(
      .invalidField,
      "The external foreign key reference does not reference a valid entity: \(shown(relationship))")
  }

  /// A parent by external id that names no field, or several.
  public static func oneParentKey(object: ObjectDescription, field: String) -> RowError {
    RowError(
      .invalidField,
      "Exactly one field must be provided in an external foreign key reference in entity: \(object.name)")
  }

  /// A field that is no idLookup field where one must stand.
  public static func notAKey(_ field: String, object: ObjectDescription) -> RowError {
    let fault = Fault.notAKey(field, object: object)
    return RowError(fault.code, fault.message)
  }

  /// An upsert key that several records have.
  public static func duplicateExternalID(_ ids: [RecordID], field: FieldDescription) -> RowError {
    RowError(
      .duplicateExternalID,
      "\(field.label): more than one record found for external id field: "
        + "[\(ids.map(\.text15).joined(separator: ", "))]", fields: [field.name])
  }

  /// An upsert key that stands twice in one call.
  public static func duplicateKey(_ text: String, field: FieldDescription) -> RowError {
    RowError(.duplicateValue, "Duplicate external id specified: \(shown(text))", fields: [field.name])
  }

  /// A value of a unique field that another record has.
  public static func duplicateValue(field: FieldDescription, of id: RecordID) -> RowError {
    RowError(
      .duplicateValue,
      "duplicate value found: \(field.name) duplicates value on record with id: \(id.text15)",
      fields: [field.name])
  }

  /// More than twelve repetitions of ids in one update.
  public static func tooManyDuplicates(_ id: RecordID) -> RowError {
    RowError(
      .duplicateValue,
      "Maximum number of duplicate updates in one batch (12 allowed). Attempt to update Id more than once in "
        + "this Api call: \(id.text15)")
  }

  /// A record that cannot go because others need it.
  public static func deleteRestricted(name: String, by children: String) -> RowError {
    RowError(
      .deleteFailed,
      "Your attempt to delete \(name) could not be completed because it is associated with the following: "
        + children)
  }

  /// An undelete of something that is not in the bin.
  public static let notInRecycleBin = RowError(.undeleteFailed, "Entity is not in the recycle bin")

  /// An erasing of something that is not in the bin.
  public static let noBinEntry = RowError(
    .invalidIDField, "invalid record id; no recycle bin entry found")
}

extension Fault {
  /// More rows than a call takes.
  public static let tooManyRows = Fault(
    .exceededIDLimit, "record limit reached. cannot submit more than 200 records into this call")

  /// More ids than retrieve takes.
  public static let tooManyIDs = Fault(
    .exceededIDLimit, "record limit reached. cannot submit more than 2000 records into this call")

  /// More than ten chunks of consecutive rows of one type.
  public static let tooManyChunks = Fault(
    .exceededIDLimit, "Cannot have more than 10 chunks in a single operation. Please rearrange the data.")

  /// More names than describeSObjects takes.
  public static let tooManyTypes = Fault(
    .exceededMaxTypesLimit, "the number of object types to describe is too large")

  /// A batch size that query does not take (semantics 3.0).
  public static let batchSize = Fault(.invalidBatchSize, "batch size must be between 200 and 2000")

  /// A query that is too large or too deep: too many parentheses inside each other, parents, or columns.
  public static let tooComplicated = Fault(
    .queryTooComplicated,
    "Query is either selecting too many fields or the filter conditions are too complicated.")

  /// ALL ROWS in the text of a query; queryAll asks for deleted records.
  public static let allRowsInQuery = Fault(.malformedQuery, "ALL ROWS not allowed in this context")

  /// FOR VIEW or FOR REFERENCE where rows are listed: what stands in a list was not opened (semantics 7).
  public static let stampsInPage = Fault(
    .malformedQuery, "FOR VIEW and FOR REFERENCE not allowed in this context")

  /// COUNT() where rows are asked for.
  public static let countInPage = Fault(.malformedQuery, "COUNT() has no rows to page through")

  /// An aggregate query where rows are asked for.
  public static let groupsInPage = Fault(
    .malformedQuery, "An aggregate query has no records to page through")

  /// An aggregate query with more rows than one answer has; they have no later batches (semantics 5.7).
  public static let tooManyGroups = Fault(
    .exceededIDLimit,
    "Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch")

  /// A record of another type than the call was given.
  public static func mixedTypes(_ type: String, call: String, object: String) -> Fault {
    Fault(.invalidType, "\(call) of \(object) cannot take a record of type \(shown(type))")
  }

  /// An object type that does not exist.
  public static func invalidType(_ name: String) -> Fault {
    Fault(
      .invalidType,
      "sObject type '\(shown(name))' is not supported. If you are attempting to use a custom object, be sure to append "
        + "the '__c' after the entity name. Please reference your WSDL or the describe call for the "
        + "appropriate names.")
  }

  /// A call that the object type does not support.
  public static func notSupported(_ call: String, object: String) -> Fault {
    Fault(.invalidTypeForOperation, "entity type \(object) does not support \(call)")
  }

  /// A list view that the object type does not have (semantics 4.5).
  public static func noSuchListView(_ view: String, object: ObjectDescription) -> Fault {
    Fault(.notFound, "The requested resource does not exist: \(object.name) has no list view \(shown(view))")
  }

  /// A text that is no id.
  public static func malformedID(_ text: String) -> Fault {
    Fault(.malformedID, "malformed id \(shown(text))")
  }

  /// A field that the object does not have.
  public static func noSuchColumn(_ name: String, object: String) -> Fault {
    Fault(.invalidField, "No such column '\(shown(name))' on sobject of type \(object)")
  }

  /// A key field of an upsert that is no idLookup field (semantics 3.6).
  public static func notAKey(_ field: String, object: ObjectDescription) -> Fault {
    Fault(
      .invalidField,
      "Field name provided, \(shown(field)) is not an External ID or indexed field for \(object.name)")
  }

  /// A JSON scalar of another kind than the field's.
  public static func wrongScalar(_ type: String, kind: String, value: String) -> Fault {
    Fault(
      .jsonParserError,
      "Cannot deserialize instance of \(type) from \(kind) value \(shown(value)) or request may be missing a required "
        + "field")
  }

  /// A last change in a request that is no update of one record.
  public static let basedOnNeedsOneRecord = Fault(
    .invalidOperation, "basedOn is for an update of exactly one record")

  /// A last change that the record does not have: the form read another file, or an older state of this one.
  public static func basedOnTheFuture(_ change: Int64, last: Int64) -> Fault {
    Fault(
      .invalidOperation,
      "basedOn: the record's last change is \(last), not \(change). Read the record again before saving.")
  }

  /// A record type of describeLayout that the object does not have (semantics 4.3: there is the master only).
  public static func noSuchRecordType(_ id: String) -> Fault {
    Fault(.invalidCrossReferenceKey, "invalid cross reference id: there is no record type \(shown(id))")
  }

  /// A layout of describeLayout that the object does not have (semantics 4.2: there are no named layouts).
  public static func noSuchLayout(_ name: String, type: String) -> Fault {
    Fault(
      .notFound, "The requested resource does not exist: \(shown(type)) has no layout named \(shown(name))")
  }

  /// A time to act at that no record could be stamped with (semantics 2.1).
  public static func nowOutOfRange(_ now: Instant) -> Fault {
    Fault(
      .numberOutsideValidRange,
      "now: value outside of valid range on dateTime: \(now.apiText); it lies between 1970-01-01T00:00:00Z and "
        + "4000-12-31T00:00:00Z")
  }

  /// A line that names no call.
  public static func noSuchCall(_ name: String, known: [String]) -> Fault {
    Fault(
      .invalidOperation, "No such call: '\(shown(name))'. The calls are: \(known.joined(separator: ", ")).")
  }

  /// A member of a line that its call does not have.
  public static func unrecognizedMember(_ name: String) -> Fault {
    Fault(.jsonParserError, "Unrecognized field \"\(shown(name))\" in this call")
  }

  /// A user who does not exist or may not work; `meant` is the Username of one who may have been meant.
  public static func noSuchUser(_ username: String, meant: String? = nil) -> Fault {
    let hint = meant.map { " Did you mean \(shown($0))?" } ?? ""
    return Fault(.invalidLogin, "No active user has the Username \(shown(username)).\(hint)")
  }

  /// A file without anyone who may administrate it.
  public static let noAdministrator = Fault(
    .invalidLogin,
    "The file has no active user with the profile System Administrator. Name a user with --user.")

  /// A read that a newer request ended; nobody waits for its answer.
  public static let interrupted = Fault(.queryTimeout, "A newer request took the place of this one.")

  /// Another program has held the file for longer than this one waits.
  public static let locked = Fault(
    .unableToLockRow,
    "unable to obtain exclusive access to this record: another program is writing to the database. Try again."
  )

  /// The file could not be read or written; the text says why.
  public static func storage(_ reason: String) -> Fault {
    Fault(.unknownException, "The database could not be used: \(reason)")
  }

  /// The disk or a limit on file size left no room.
  public static let storageFull = Fault(
    .storageLimitExceeded,
    "storage limit exceeded: the disk is full. Make room and save again.")
}

/// Values are shown in full up to 255 characters (semantics 3.14), and as much of names that nobody described. Counted
/// in scalars: one character may have any number of them.
private func shown(_ text: String) -> String {
  let scalars = text.unicodeScalars.prefix(255)
  return scalars.endIndex == text.endIndex ? text : "\(String(scalars))..."
}

extension FieldType {
  /// What a number field holds, for a message: how many digits, and how many of them after the point.
  fileprivate var range: String {
    switch self {
    case .integer(let digits): " (a whole number of at most \(digits) digits)"
    case .double(let precision, let scale), .currency(let precision, let scale),
      .percent(let precision, let scale):
      " (at most \(precision - scale) digits before the point and \(scale) after it)"
    case .id, .string, .textarea, .picklist, .boolean, .dateTime, .date, .phone, .email, .url, .reference: ""
    }
  }
}

extension Fault {
  /// The fault with the place in the request that it is about.
  public func at(_ place: String) -> Fault {
    Fault(code, "\(message) at [\(place)]", row: row, column: column)
  }
}
