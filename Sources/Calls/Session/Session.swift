public import ObjectModel
public import Repository

/// One user at one door: performs calls on a store and answers replies.
///
/// May be used from several threads at once; the store gives reads and writes a connection each.
public struct Session: Sendable {
  /// The user for whom requests without a user are performed.
  public let user: UserRow
  /// The zone in which days begin and end for the user.
  public let zone: Zone
  let store: Store
  let catalog: ObjectCatalog
  private let door: ActionHeader.Door
  /// The queries that were asked last.
  let queries = CheckedQueries()
  private let clock: @Sendable () -> Instant

  /// A session of a user.
  ///
  /// - Parameters:
  ///   - store: the open database.
  ///   - username: the user's Username; nil is the file's first active administrator.
  ///   - door: where the calls come from, for the journal.
  ///   - catalog: the objects that there are.
  ///   - zone: the zone to work in; nil is the user's own, and UTC where that is unknown.
  ///   - clock: the time, for requests that bring none.
  /// - Throws: a fault when there is no such user, or the user may not work.
  public init(
    store: Store, username: String?, door: ActionHeader.Door, catalog: ObjectCatalog = .shipped,
    zone: Zone? = nil, clock: @escaping @Sendable () -> Instant
  ) throws(Fault) {
    self.store = store
    self.door = door
    self.catalog = catalog
    self.clock = clock
    user = try store.activeUser(username, now: clock())
    self.zone = zone ?? user.zone
  }

  /// Performs a call. Whatever goes wrong is in the reply.
  public func perform(_ request: CallRequest) -> Reply {
    do {
      switch try CallPlan(request, from: door, in: catalog, knowing: queries) {
      case .answered(let reply): return reply
      case .read(let call): return try store.read(viewer(for: request), call.answer)
      case .readAndKeep(let call):
        let viewer = try viewer(for: request)
        switch try store.read(viewer, call.answer) {
        case .done(let reply): return reply
        case .write(let call): return try write(call, for: request, as: viewer)
        }
      case .write(let call):
        return try write(call, for: request, as: viewer(for: request))
      }
    } catch {
      return .fault(error)
    }
  }

  /// Performs calls in one transaction and as one action of the journal. A call that faults leaves no trace and the
  /// others stand. User, time and feed tracking are those of the first request.
  ///
  /// - Returns: one reply per request, in their order. When the file fails, every reply is that fault.
  public func performTogether(_ requests: [CallRequest], sentence: String) -> [Reply] {
    var action: Int64?
    return performTogether(requests, sentence: sentence, continuing: &action)
  }

  /// The same as a part of an action that has several transactions, as an import has.
  ///
  /// - Parameter action: the number of the action that the calls go on with; nil begins one, and is its number
  ///   afterwards unless nothing was changed.
  public func performTogether(
    _ requests: [CallRequest], sentence: String, continuing action: inout Int64?
  ) -> [Reply] {
    guard let first = requests.first else { return [] }
    var header = ActionHeader(door: door, sentence: sentence, suppressesFeed: first.disableFeedTracking)
    header.continues = action
    do {
      let done = try store.write(viewer(for: first), header) { writer throws(Fault) in
        let replies = try requests.map { request throws(Fault) in try perform(request, in: writer) }
        return (replies: replies, action: writer.actionNumber)
      }
      action = done.action ?? action
      return done.replies
    } catch {
      return requests.map { _ in .fault(error) }
    }
  }

  /// One call in a transaction of its own; the journal names the records as they were before.
  private func write(
    _ call: any WritingCall, for request: CallRequest, as viewer: Viewer
  ) throws(Fault) -> Reply {
    try store.write(viewer, header(of: request, for: call)) { writer throws(Fault) in
      if request.sentence == nil { writer.action.sentence = try call.sentence(naming: writer, in: catalog) }
      return try call.perform(writer)
    }
  }

  /// One call of several. A fault of the request is its reply; a fault of the file ends the transaction.
  private func perform(_ request: CallRequest, in writer: Writer) throws(Fault) -> Reply {
    let plan: CallPlan
    do {
      plan = try CallPlan(request, from: door, in: catalog, knowing: queries)
    } catch {
      return .fault(error)
    }
    switch plan {
    case .answered(let reply): return reply
    case .read(let call): return try call.answer(writer)
    case .readAndKeep(let call):
      switch try call.answer(writer) {
      case .done(let reply): return reply
      case .write(let call): return try writer.savepoint { () throws(Fault) in try call.perform(writer) }
      }
    case .write(let call): return try writer.savepoint { () throws(Fault) in try call.perform(writer) }
    }
  }

  private func header(of request: CallRequest, for call: any WritingCall) -> ActionHeader {
    ActionHeader(
      door: door, sentence: request.sentence ?? call.sentence(in: catalog),
      suppressesFeed: request.disableFeedTracking)
  }

  func viewer(for request: CallRequest) throws(Fault) -> Viewer {
    let now = request.now ?? clock()
    guard Instant.auditRange.contains(now) else { throw .nowOutOfRange(now) }
    guard let username = request.user else { return user.viewer(in: zone, at: now) }
    let user = try store.activeUser(username, now: now)
    return user.viewer(in: user.zone, at: now)
  }
}

extension UserRow {
  /// The user's zone; UTC where it is not set or not known.
  fileprivate var zone: Zone { timeZone.flatMap(Zone.init(identifier:)) ?? .utc }

  /// The user as one who reads or writes.
  fileprivate func viewer(in zone: Zone, at now: Instant) -> Viewer {
    Viewer(user: id, zone: zone, now: now, locale: locale ?? "en_US")
  }
}

extension Store {
  /// The active user with a Username, or the first active administrator.
  fileprivate func activeUser(_ username: String?, now: Instant) throws(Fault) -> UserRow {
    let nobody = Viewer(user: RecordID(keyPrefix: "005", key: 0), zone: .utc, now: now)
    let user = try read(nobody) { reader throws(Fault) in
      guard let username else { return try reader.firstActiveAdministrator() }
      return try reader.user(username: username)
    }
    if let user, user.isActive { return user }
    guard let username else { throw .noAdministrator }
    // People know their login better than what stands behind it.
    let meant = try read(nobody) { reader throws(Fault) in try reader.activeUser(login: username) }
    throw .noSuchUser(username, meant: meant?.username)
  }
}
