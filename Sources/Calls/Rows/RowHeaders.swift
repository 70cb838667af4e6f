import ObjectModel
import Repository

/// What the headers of a request mean for each of its rows.
struct RowHeaders {
  /// The objects that there are.
  let catalog: ObjectCatalog
  /// Whether texts that are too long are cut.
  let allowsTruncation: Bool
  /// Whether an update that would change no value leaves the record untouched.
  let skipsUnchanged: Bool
  /// Whether written records count as viewed (semantics 7).
  let stampsViews: Bool
  /// Whether what written records look up to then counts as referenced: a save on the screen says so (design
  /// section 7), the API's header does not.
  let stampsLookups: Bool

  /// Whether a scalar of the wrong kind fails its row only. The fault for the whole request is how a JSON parser
  /// answers; a form and a file have no parser of types before the call.
  let blamesRows: Bool

  /// The headers of a request that came in at a door.
  init(_ request: CallRequest, from door: ActionHeader.Door, in catalog: ObjectCatalog) {
    self.catalog = catalog
    blamesRows =
      switch door {
      case .jsonLines, .commandLine: false
      case .screen, .importing, .system: true
      }
    allowsTruncation = request.allowFieldTruncation
    skipsUnchanged = request.skipUnchanged
    stampsViews = request.updateMru
    stampsLookups = door == .screen
  }
}
