public import ObjectModel

extension AppState {
  /// What has to be done when the program has started and the first frame is painted.
  public mutating func start() -> [Effect] {
    []
  }

  /// Takes an event in and answers what has to be done outside.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - now: when it happened; the only clock that the screens know.
  public mutating func update(_ event: Event, now: Instant) -> [Effect] {
    self.now = now
    return []
  }
}
