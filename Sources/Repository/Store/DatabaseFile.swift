import Foundation

/// What can be known about a database's file without SQLite.
struct DatabaseFile {
  let path: String

  /// The directory that holds the file.
  var directory: String {
    let parent = (path as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  /// The number by which the file system knows the file, so that a replaced file is noticed; nil when it is gone.
  var inode: UInt64? {
    var info = stat()
    return stat(path, &info) == 0 ? UInt64(info.st_ino) : nil
  }

  /// Refuses what cannot be Rapport's file or cannot be written to.
  func inspect() throws(StoreError) {
    var info = stat()
    guard stat(path, &info) == 0 else {
      if errno != ENOENT { throw .unreadable(path: path, reason: reason()) }
      return try inspectPlace()
    }
    if info.st_mode & S_IFMT == S_IFDIR { throw .directory(path: path) }
    if info.st_mode & S_IFMT != S_IFREG { throw .notADatabase(path: path) }
    try inspectHeader()
    if access(path, W_OK) != 0 { throw .readOnly(path: path, reason: reason()) }
    // The write-ahead log lies beside the file.
    if access(directory, W_OK) != 0 { throw .readOnly(path: directory, reason: reason()) }
  }

  /// Makes the directory, 0700, and an empty file, 0600, when they are missing.
  func create() throws(StoreError) {
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .readOnly(path: directory, reason: "the directory cannot be made")
    }
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw .readOnly(path: path, reason: reason()) }
    Foundation.close(descriptor)
  }

  /// The header says whose file it is: the mark at byte 68 and the schema's version at byte 60, big-endian. A file
  /// without a byte is one that was about to be made.
  private func inspectHeader() throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .unreadable(path: path, reason: reason()) }
    defer { Foundation.close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, 100)
    if count < 0 { throw .unreadable(path: path, reason: reason()) }
    if count == 0 { return }
    guard count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notADatabase(path: path)
    }
    let number = { (offset: Int) in header[offset..<offset + 4].reduce(Int64(0)) { $0 << 8 | Int64($1) } }
    if number(68) != Migrations.applicationID { throw .otherProgram(path: path) }
    if number(60) > Migrations.current { throw .newer(path: path) }
  }

  /// A missing file needs a directory that can be written to, or one above it where it can be made.
  private func inspectPlace() throws(StoreError) {
    var place = DatabaseFile(path: directory)
    var info = stat()
    while stat(place.path, &info) != 0 {
      let above = place.directory
      if errno != ENOENT || above == place.path { throw .unreadable(path: place.path, reason: reason()) }
      place = DatabaseFile(path: above)
    }
    if info.st_mode & S_IFMT != S_IFDIR {
      throw .readOnly(path: path, reason: "\(place.path) is not a directory")
    }
    if access(place.path, W_OK | X_OK) != 0 { throw .readOnly(path: place.path, reason: reason()) }
  }

  private func reason() -> String { String(cString: strerror(errno)) }
}
