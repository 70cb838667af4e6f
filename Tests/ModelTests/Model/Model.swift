/// A plain model of the rules of the semantics, sections 2 and 3: dictionaries and loops, no SQL.
struct Model {
  struct Row {
    var type: String
    var values: [String: Held]
    var createdAt: Int64
    var createdBy: Int
    var modifiedAt: Int64
    var modifiedBy: Int
    var stampedAt: Int64
    var deletion: Deletion?
  }

  struct Deletion {
    /// The record that was deleted itself.
    var root: Int
    var at: Int64
    var emptiedAt: Int64?
  }

  /// A lookup that a deletion has emptied.
  struct Cleared: Hashable {
    var parent: Int
    var child: Int
    var field: String
  }

  struct LogEntry {
    var record: Int
    var type: String
    var at: Int64
    var isDeletion: Bool
  }

  struct Stamp: Equatable {
    var viewed: Int64?
    var referenced: Int64
  }

  /// Whether the users may work, by number.
  var users: [Int: Bool]
  /// The records by number; numbers rise with time.
  var rows: [Int: Row] = [:]
  var cleared: Set<Cleared> = []
  /// Every deletion and every return, the oldest first.
  var log: [LogEntry] = []
  /// When the file was made.
  var opening: Int64
  /// The view dates by user and record.
  var stamps: [Int: [Int: Stamp]] = [:]
  /// The values that were written to open picklists beside the described ones, in the spelling that came first.
  var picklistWords: [String: [String]] = [:]
  var nextHandle = 100
  var attendees = 0
  /// The recycle bin is looked at when the store is new and hourly.
  var nextPurge = Int64.min

  init(users: [Int: Bool], opening: Int64) {
    self.users = users
    self.opening = opening
  }

  /// The records of a type in the order of their creation.
  func handles(_ type: String, where condition: (Row) -> Bool = { _ in true }) -> [Int] {
    rows.filter { $0.value.type == type && condition($0.value) }.keys.sorted()
  }

  /// What the system keeps of each record beside its fields.
  static let systemColumns = [
    "IsDeleted", "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById", "SystemModstamp",
    "LastViewedDate", "LastReferencedDate",
  ]

  /// Everything that is selected of a type.
  static func columns(of type: String) -> [String] {
    ["Id"] + (Rulebook.object(type)?.fields.map(\.name) ?? []) + systemColumns
  }

  /// A record's columns as a user sees them.
  func shown(_ handle: Int, to user: Int) -> [String: Held] {
    guard let row = rows[handle] else { return [:] }
    var shown = row.values
    shown["Id"] = .record(handle)
    shown["IsDeleted"] = .flag(row.deletion != nil)
    shown["CreatedDate"] = .second(row.createdAt)
    shown["CreatedById"] = .record(row.createdBy)
    shown["LastModifiedDate"] = .second(row.modifiedAt)
    shown["LastModifiedById"] = .record(row.modifiedBy)
    shown["SystemModstamp"] = .second(row.stampedAt)
    let stamp = stamps[user]?[handle]
    shown["LastViewedDate"] = stamp?.viewed.map(Held.second) ?? .nothing
    shown["LastReferencedDate"] = (stamp?.referenced).map(Held.second) ?? .nothing
    return shown
  }

  /// Stamps a record as viewed, or only as referenced (section 7).
  mutating func stamp(_ handle: Int, by user: Int, at now: Int64, viewed: Bool) {
    guard users[handle] == nil else { return }
    let before = stamps[user]?[handle]
    stamps[user, default: [:]][handle] = Stamp(viewed: viewed ? now : before?.viewed, referenced: now)
    trimStamps(of: user, rows[handle]?.type)
  }

  /// Of each type the 200 records used last keep their dates; those that were only referenced go first.
  private mutating func trimStamps(of user: Int, _ type: String?) {
    let own = (stamps[user] ?? [:]).filter { rows[$0.key]?.type == type }
    let sorted = own.sorted { left, right in
      if (left.value.viewed == nil) != (right.value.viewed == nil) { return left.value.viewed != nil }
      if left.value.referenced != right.value.referenced {
        return left.value.referenced > right.value.referenced
      }
      return left.key > right.key
    }
    for (handle, _) in sorted.dropFirst(200) { stamps[user]?[handle] = nil }
  }
}

/// What the model answers.
enum Answer {
  case results([RowAnswer])
  /// retrieve: the records' columns, nil where there is none.
  case records([[String: Held]?])
  /// query: the rows in the order of their ids.
  case rows([[String: Held]])
  /// getUpdated: the records, and until when the answer is complete.
  case updated(Set<Int>, until: Int64)
  /// getDeleted: the records with the time.
  case deleted([Int: Int64], until: Int64)
  case done
  case fault(String)
}

/// What became of one row.
struct RowAnswer {
  /// Nil when the row did what was asked.
  var refusal: Refusal?
  /// The record that was written.
  var handle: Int?
  /// Which branch an upsert took.
  var isCreated: Bool?
}

/// Why a row failed.
struct Refusal: Error, Equatable {
  var code: String
  /// The fields at fault, where the semantics say which.
  var fields: Set<String>?

  init(_ code: String, _ fields: Set<String>? = nil) {
    self.code = code
    self.fields = fields
  }
}
