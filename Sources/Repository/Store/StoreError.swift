/// Why a file cannot be opened. Nothing was written to it.
public enum StoreError: Error, Sendable, Hashable {
  /// A newer version of Rapport wrote the file.
  case newer(path: String)
  /// The file is another program's SQLite database.
  case otherProgram(path: String)
  /// The file is not an SQLite database.
  case notADatabase(path: String)
  /// A directory stands where the file should be.
  case directory(path: String)
  /// The file or its place cannot be read; the reason is the system's.
  case unreadable(path: String, reason: String)
  /// The file or its place cannot be written; the reason is the system's.
  case readOnly(path: String, reason: String)
  /// SQLite refused the file; the reason is SQLite's.
  case unusable(path: String, reason: String)

  /// One sentence that says what is wrong and what to do.
  public var sentence: String {
    switch self {
    case .newer(let path):
      "\(path) was written by a newer version of Rapport. Install that version, or name another file."
    case .otherProgram(let path):
      "\(path) is another program's SQLite database. Name another file."
    case .notADatabase(let path):
      "\(path) is not a database. Name another file."
    case .directory(let path):
      "\(path) is a directory. Name a file in it."
    case .unreadable(let path, let reason):
      "\(path) cannot be read: \(reason)."
    case .readOnly(let path, let reason):
      "\(path) cannot be written: \(reason). Rapport needs a file and a directory that it can write to."
    case .unusable(let path, let reason):
      "\(path) cannot be used: \(reason)."
    }
  }
}
