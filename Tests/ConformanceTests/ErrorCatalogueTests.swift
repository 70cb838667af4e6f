import Foundation
import ObjectModel
import Testing

/// Every code of the catalogue (semantics 3.14) is produced: by a call of a transcript, by a condition of the file, or
/// by a part that is still to come, in words. A new code does not compile until it stands in the table.
@Suite struct ErrorCatalogueTests {
  /// What shows that a code is produced.
  enum Evidence {
    /// A call of a transcript answers it.
    case transcript
    /// Something outside of the calls makes one answer it.
    case condition(@Sendable () throws -> StatusCode?)
    /// Nothing answers it yet; what will.
    case later(String)
  }

  /// The table.
  static func evidence(of code: StatusCode) -> Evidence {
    switch code {
    case .allOrNoneOperationRolledBack, .cannotDisableLastAdmin, .cannotInsertUpdateActivateEntity,
      .circularDependency, .deleteFailed,
      .duplicateExternalID, .duplicateValue, .entityIsDeleted, .exceededIDLimit, .exceededMaxTypesLimit,
      .fieldIntegrityException, .inactiveOwnerOrUser, .insufficientAccessOnCrossReferenceEntity,
      .invalidBatchSize, .invalidCrossReferenceKey, .invalidEmailAddress, .invalidEmptyKeyOwner,
      .invalidField,
      .invalidFieldForInsertUpdate, .invalidIDField, .invalidLogin, .invalidOperation,
      .invalidOrNullForRestrictedPicklist, .invalidQueryFilterOperator, .invalidQueryLocator,
      .invalidReplicationDate, .invalidSearch, .invalidType, .invalidTypeForOperation, .jsonParserError,
      .malformedID,
      .malformedQuery, .malformedSearch, .missingArgument, .notFound, .numberOutsideValidRange,
      .queryTooComplicated,
      .requiredFieldMissing,
      .stringTooLong, .undeleteFailed:
      .transcript
    case .invalidTypeOnFieldInRecord: .condition(Conditions.wrongKindInAFile)
    case .queryTimeout: .condition(Conditions.interruptedRead)
    case .storageLimitExceeded: .condition(Conditions.fullDisk)
    case .unableToLockRow: .condition(Conditions.lockedFile)
    case .unknownException: .condition(Conditions.damagedFile)
    case .insufficientAccessOrReadonly, .transferRequiresRead:
      .later("sharing: today everybody may do everything")
    }
  }

  @Test(arguments: StatusCode.allCases) func `a code of the catalogue is produced`(_ code: StatusCode) throws
  {
    switch Self.evidence(of: code) {
    case .transcript: #expect(Self.answered.contains(code), "no transcript answers \(code.rawValue)")
    case .condition(let produce): #expect(try produce() == code)
    case .later(let part):
      #expect(!Self.answered.contains(code), "\(part) is there: a transcript answers \(code.rawValue)")
    }
  }

  /// The codes that the recorded answers hold.
  static let answered: Set<StatusCode> = {
    var codes: Set<StatusCode> = []
    for file in TranscriptTests.files {
      let text = (try? String(contentsOf: Office.folder.appending(path: file), encoding: .utf8)) ?? ""
      let answers = Transcript(text).cases.flatMap(\.answers).joined()
      for code in StatusCode.allCases where answers.contains("Code\":\"\(code.rawValue)\"") {
        codes.insert(code)
      }
    }
    return codes
  }()
}
