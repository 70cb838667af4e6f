import Foundation
import class GRDB.Database
import GRDBSQLite
import ObjectModel

extension Database {
  /// What the last failure of this connection means to a caller. Never shows values of the failed statement.
  func lastFault() -> Fault {
    let code = sqlite3_extended_errcode(sqliteConnection)
    switch code & 0xFF {
    case SQLITE_INTERRUPT: return .interrupted
    case SQLITE_FULL: return .storageFull
    case SQLITE_IOERR: return inputOutputFault(sqlite3_system_errno(sqliteConnection))
    case SQLITE_BUSY, SQLITE_LOCKED:
      return Fault(.unableToLockRow, "Another program is writing to the database. Try again.")
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .storage("the file is damaged.")
    case SQLITE_READONLY: return .storage("it may only be read.")
    case SQLITE_MISUSE: return .storage("it is closed.")
    default:  // Int32: SQLite's other codes are mistakes of this program
      return .storage("SQLite reports \(String(cString: sqlite3_errstr(code))) (\(code)).")
    }
  }

  /// A limit on the size of files (EFBIG) or a quota is a full disk to the user; SQLite calls only ENOSPC that.
  private func inputOutputFault(_ number: Int32) -> Fault {
    switch number {
    case ENOSPC, EFBIG, EDQUOT: .storageFull
    case 0: .storage("reading or writing the file failed.")
    default: .storage("\(String(cString: strerror(number))).")  // Int32: an errno
    }
  }
}
