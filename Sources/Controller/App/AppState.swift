public import ObjectModel

/// Everything that the screen shows is a function of this value (design section 1).
///
/// It changes only in ``update(_:now:)``, which answers what has to be done outside. There is no clock, file,
/// database, randomness or closure in it.
public struct AppState: Sendable, Equatable {
  /// The terminal's size in cells; may be as small as 1×1.
  public var size: Size
  /// The zone in which times are shown and typed.
  public var zone: Zone
  /// When the newest event happened; times relative to now are shown against it.
  public var now = Instant(seconds: 0)
  /// Who works here; nil until the session call is answered.
  public var session: SessionInfo?
  /// What is known about objects.
  public var described: DescribedObjects
  /// The open screens, the visible one last; never empty, the first is a list.
  public var screens: [Screen]
  /// What lies over the visible screen.
  public var overlay: Overlay?
  /// The message line.
  public var message: Message?
  /// Keys of a command that is not complete yet, such as `g`; empty when none is pending.
  public var prefix: [Key] = []
  /// Whether a record went to the recycle bin since the program started.
  public internal(set) var hasDeleted = false
  /// The running user's queries, as far as they are read.
  var queries = QueryBook()
  /// Whether they are read.
  var hasQueries = false
  /// The query screen as it was left.
  var keptQuery: QueryScreen?
  /// How many drafts wait, as far as known.
  public var draftCount = 0

  /// Whether the zone was given and the session's is not to be taken.
  var isZoneFixed: Bool
  /// Whether the last key was Ctrl-C, so that the next one leaves.
  var isLeaving = false
  /// Whether the last key was Esc in a query box with a text that was not run, so that the next one goes back.
  var isGoingBack = false
  /// Keys and pastes that wait for a reply, oldest first.
  var typedAhead: [Event] = []
  /// What waits for the external editor.
  var editing: EditTarget?
  /// What each open request is for; a reply to any other is dropped.
  var awaiting: [RequestID: Awaiting] = [:]
  /// The number of the newest request.
  var lastRequest = 0
  /// The number of the newest screen.
  var lastScreen = 0
  /// The newest start of each timer.
  var timers: [TimerID.Purpose: Int] = [:]
  /// The number of the newest key press that asked for something, for ``Effect/Lane/latest(keyPress:)``.
  var lastKeyPress = 0
  /// What the running update has asked for; empty between updates.
  var effects: [Effect] = []

  /// The state before anything is known: its first frame has a title, a key line and a cursor.
  ///
  /// - Parameters:
  ///   - size: the terminal's size in cells.
  ///   - object: the object whose list opens first.
  ///   - zone: the zone to show times in; nil takes the user's own when the session is known, UTC until then.
  public init(size: Size, object: ObjectDescription, zone: Zone?) {
    self.size = size
    self.zone = zone ?? .utc
    isZoneFixed = zone != nil
    described = DescribedObjects(object)
    lastScreen = 1
    screens = [.list(ListScreen(id: ScreenID(1), object: object))]
  }

  /// The geometry at the current size.
  public var geometry: ScreenGeometry { ScreenGeometry(size) }

  /// The visible screen.
  public var screen: Screen {
    get { screens.last ?? .list(ListScreen(id: ScreenID(0), object: described.objects[0])) }
    set {
      if screens.isEmpty { screens.append(newValue) } else { screens[screens.count - 1] = newValue }
    }
  }
}
