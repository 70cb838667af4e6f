import Foundation
import class GRDB.Database
import GRDBSQLite
import ObjectModel

extension Database {
  /// What the last failure of this connection means to a caller. Never shows values of the failed statement.
  func lastFault() -> Fault {
    guard let connection = sqliteConnection else { return .storage("it is closed.") }
    let code = sqlite3_extended_errcode(connection)
    switch code & 0xFF {
    case SQLITE_INTERRUPT: return .interrupted
    case SQLITE_FULL: return .storageFull
    case SQLITE_IOERR: return inputOutputFault(code)
    case SQLITE_BUSY, SQLITE_LOCKED:
      return .locked
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .storage("the file is damaged.")
    case SQLITE_READONLY: return .storage("it may only be read.")
    case SQLITE_ERROR where isTooLarge(connection): return .tooComplicated
    default:  // Int32: SQLite's other codes are mistakes of this program
      return .storage("SQLite reports \(String(cString: sqlite3_errstr(code))) (\(code)).")
    }
  }

  /// Whether the last statement was refused for its size or its depth. SQLite has one code for every refused statement; the
  /// sentences are those of its `sqlite3.c`.
  private func isTooLarge(_ connection: OpaquePointer) -> Bool {
    let message = String(cString: sqlite3_errmsg(connection))
    return [
      "parser stack overflow", "too many columns", "Expression tree is too large", "too many terms",
      "too many SQL variables", "too many FROM clause terms", "tables in a join", "too many arguments",
    ].contains { message.contains($0) }
  }

  /// A limit on the size of files (EFBIG) or a quota is a full disk to the user; SQLite calls only ENOSPC that.
  private func inputOutputFault(_ code: Int32) -> Fault {
    let numbers = [SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER].map(lastErrorNumber)
    if numbers.contains(where: { [ENOSPC, EFBIG, EDQUOT].contains($0) }) { return .storageFull }
    // A write that neither file knows of was one to a temporary file, where a savepoint spills: for those, too, there is
    // no more room.
    if code == Self.writeFailed, numbers.allSatisfy({ $0 == 0 }) { return .storageFull }
    let reason = numbers.first { $0 != 0 }.map { String(cString: strerror($0)) }
    return .storage("\(reason ?? "reading or writing the file failed") (\(code)).")
  }

  /// `SQLITE_IOERR_WRITE`, whose macro Swift does not import.
  private static let writeFailed = SQLITE_IOERR | (3 << 8)

  /// The system's number of the last failure on the database's file or its write-ahead log. The connection's own
  /// number, `sqlite3_system_errno`, is lost on the way out of a statement.
  private func lastErrorNumber(of pointer: Int32) -> Int32 {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(sqliteConnection, "main", pointer, &file) == SQLITE_OK, let file,
      let methods = file.pointee.pMethods
    else { return 0 }
    var number: Int32 = 0
    _ = methods.pointee.xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number)
    return number
  }
}
