/// One call of a random sequence, in the model's words. ``line(_:)`` spells it as `rapport calls` reads it.
struct Operation {
  /// What is called.
  enum Kind {
    case create([SentRecord], allOrNone: Bool)
    case update([SentRecord], allOrNone: Bool)
    case upsert([SentRecord], type: String, key: String, allOrNone: Bool)
    case delete([SentName], allOrNone: Bool)
    case undelete([SentName], allOrNone: Bool)
    case emptyRecycleBin([SentName])
    case retrieve(type: String, [SentName], fields: [String])
    /// The live rows of a type whose field has a value, or all; with `all` the deleted ones too.
    case query(type: String, filter: Filter?, all: Bool)
    case opened(Int, shown: [Int])
    case getUpdated(type: String, start: Int64, end: Int64)
    case getDeleted(type: String, start: Int64, end: Int64)
    /// The program's own work: what has been in the recycle bin for too long is erased.
    case tidy
  }

  struct Filter {
    var field: String
    var value: Held
  }

  var kind: Kind
  /// The user by the model's number.
  var user: Int
  /// When it happens, in seconds.
  var now: Int64
  var updateMru = false
  var allowFieldTruncation = false
}

/// A record as a line sends it.
struct SentRecord {
  var type: String
  /// What stands in `Id`; nil when it is left out.
  var id: SentName?
  var fields: [(name: String, value: Sent)]
  var fieldsToNull: [String] = []
}

/// A text that should name a record.
enum SentName {
  /// A record that the model knows, in 15 or 18 characters.
  case record(Int, isShort: Bool)
  /// An id of a type that no record has.
  case absent(prefix: String, key: Int)
  /// No id at all.
  case malformed(String)
}

/// What stands for a field in a line.
enum Sent {
  case null
  case text(String)
  case flag(Bool)
  case number(String)
  /// An instant in one of the forms that the API reads.
  case instant(Int64, spelled: String)
  case name(SentName)
  /// A parent by the value of a field: `"Account":{"Name":"Acme"}`.
  case parent(key: String, value: String)

  /// Whether the field is to be empty: a text of blanks is no text.
  var isCleared: Bool {
    switch self {
    case .null: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .flag, .number, .instant, .name, .parent: false
    }
  }
}
