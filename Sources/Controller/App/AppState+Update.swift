public import ObjectModel

extension AppState {
  /// What has to be done when the program has started and the first frame is painted.
  ///
  /// - Parameter now: when the program started.
  public mutating func start(now: Instant) -> [Effect] {
    self.now = now
    perform(.session, for: .session)
    for screen in screens { describe(screen.id) }
    perform(.describeGlobal, for: .objects)
    for object in described.objects.prefix(1) { askForLayout(of: object) }
    wake(afterMilliseconds: millisecondsToNextMinute, for: .clock)
    return takeEffects()
  }

  /// Takes an event in and answers what has to be done outside.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - now: when it happened; the only clock that the screens know.
  public mutating func update(_ event: Event, now: Instant) -> [Effect] {
    self.now = now
    switch event {
    case .key, .paste: type(event)
    case .resized(let size): resize(to: size)
    case .resumed: resume()
    case .hangUp: leave()
    case .reply(let id, let reply): receive(reply, of: id)
    case .timer(let id): run(id)
    case .edited(let result): takeEdited(result)
    case .fileChanged: fileChanged()
    }
    replayTypedAhead()
    return takeEffects()
  }

  private mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  private mutating func resize(to size: Size) {
    self.size = Size(width: max(size.width, 1), height: max(size.height, 1))
    for screen in screens { resize(screen) }
    if case .sortMenu(var menu) = overlay {
      menu.scroll.move(to: menu.scroll.cursor, count: menu.items.count, height: geometry.popUpHeight)
      overlay = .sortMenu(menu)
    }
    if case .queries(let picker) = overlay { movePicker(to: picker.scroll.cursor) }
    if case .undo(let question) = overlay { scroll(question, to: question.scroll.cursor) }
  }

  private mutating func resize(_ screen: Screen) {
    switch screen {
    case .list(let list):
      let height = geometry.listHeight
      changeList(list.id) { $0.move(to: $0.scroll.cursor, height: height) }
      extendWindow(of: list.id)
    case .detail(let detail): layOut(detail.id)
    case .form(let form): layOutForm(form.id)
    case .recycleBin(let bin): moveBin(bin.id, to: bin.scroll.cursor)
    case .drafts(let drafts): moveDrafts(drafts.id, to: drafts.scroll.cursor)
    case .query(let query): layOutQuery(query.id)
    case .help: moveHelp(by: 0)
    }
  }

  private mutating func resume() {
    effects.append(.repaint)
    fileChanged()
  }

  private mutating func run(_ timer: TimerID) {
    guard timers[timer.purpose] == timer.generation else { return }
    switch timer.purpose {
    case .keepDraft: keepDraft()
    case .clock:
      wake(afterMilliseconds: millisecondsToNextMinute, for: .clock)
      for screen in screens {
        if case .detail(let detail) = screen { layOut(detail.id) }
      }
    }
  }

  private var millisecondsToNextMinute: Int {
    60_000 - Int(now.seconds.flooredDivision(by: 60).remainder) * 1_000
  }

  /// Keeps what is unsaved and ends the program.
  mutating func leave() {
    keepDraft()
    effects.append(.quit(code: 0))
  }
}
