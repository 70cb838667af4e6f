// Deletion, restoration and erasing: sections 2.5, 3.3, 3.7 and 3.8.

extension Model {
  /// Deletes a record with what hangs on it.
  mutating func delete(_ handle: Int, by user: Int, at now: Int64) throws(Refusal) {
    guard let row = rows[handle] else { throw Refusal("INVALID_CROSS_REFERENCE_KEY", []) }
    guard row.deletion == nil else { throw Refusal("ENTITY_IS_DELETED", []) }
    let unit = self.unit(of: handle)
    for member in unit {
      rows[member]?.deletion = Deletion(root: handle, at: now)
      touch(member, by: user, at: now)
      log.append(LogEntry(record: member, type: rows[member]?.type ?? "", at: now, isDeletion: true))
    }
    for member in unit {
      leaveBinForGood(childrenOf: member, root: handle, at: now)
      for (child, field) in references(to: member, .clear) where !unit.contains(child) {
        rows[child]?.values[field] = .nothing
        cleared.insert(Cleared(parent: member, child: child, field: field))
      }
    }
  }

  /// A record and the live children that cascade.
  private func unit(of handle: Int) -> [Int] {
    var unit = [handle]
    var next = 0
    while next < unit.count {
      for (child, _) in references(to: unit[next], .cascade)
      where rows[child]?.deletion == nil && !unit.contains(child) { unit.append(child) }
      next += 1
    }
    return unit
  }

  /// A cascade child that was deleted by itself before its parent leaves the bin, with what went with it.
  private mutating func leaveBinForGood(childrenOf parent: Int, root: Int, at now: Int64) {
    for (child, _) in references(to: parent, .cascade) {
      guard let deletion = rows[child]?.deletion, deletion.root == child, child != root else { continue }
      for (handle, row) in rows where row.deletion?.root == child && row.deletion?.emptiedAt == nil {
        rows[handle]?.deletion?.emptiedAt = now
      }
    }
  }

  /// The records and fields that name a record and behave in a certain way when it goes.
  private func references(to handle: Int, _ behaviour: Rulebook.OnDelete) -> [(child: Int, field: String)] {
    var found: [(Int, String)] = []
    for (child, row) in rows.sorted(by: { $0.key < $1.key }) {
      for field in Rulebook.object(row.type)?.fields ?? [] {
        guard case .reference(_, behaviour) = field.kind else { continue }
        if row.values[field.name] == .record(handle) { found.append((child, field.name)) }
      }
    }
    return found
  }

  /// Brings a record back with what went with it, and the lookups that nobody has set since.
  mutating func undelete(_ handle: Int, by user: Int, at now: Int64) throws(Refusal) {
    guard isInBin(handle, at: now) else { throw Refusal("UNDELETE_FAILED", []) }
    let members = rows.keys.filter { rows[$0]?.deletion?.root == handle }
    for member in members {
      rows[member]?.deletion = nil
      touch(member, by: user, at: now)
      log.append(LogEntry(record: member, type: rows[member]?.type ?? "", at: now, isDeletion: false))
    }
    for note in cleared.sorted(by: { $0.child < $1.child }) where members.contains(note.parent) {
      if rows[note.child]?.values[note.field] == .nothing,
        !line(above: note.parent, by: note.field).contains(note.child)
      {
        rows[note.child]?.values[note.field] = .record(note.parent)
      }
      cleared.remove(note)
    }
  }

  /// Whether a record was deleted by itself, at most 15 days ago, and not erased since.
  private func isInBin(_ handle: Int, at now: Int64) -> Bool {
    guard let deletion = rows[handle]?.deletion, deletion.root == handle else { return false }
    return deletion.emptiedAt == nil && deletion.at > now - 15 * 86_400
  }

  /// A record, its parent, that one's parent and so on.
  func line(above handle: Int, by field: String) -> [Int] {
    var line: [Int] = []
    var next: Int? = handle
    while let current = next, !line.contains(current) {
      line.append(current)
      next = rows[current]?.values[field]?.handle
    }
    return line
  }

  /// Takes a record and what went with it out of the bin for good.
  mutating func empty(_ handle: Int, at now: Int64) throws(Refusal) {
    guard isInBin(handle, at: now) else { throw Refusal("INVALID_ID_FIELD", []) }
    for member in rows.keys where rows[member]?.deletion?.root == handle {
      rows[member]?.deletion?.emptiedAt = now
    }
  }

  /// Erases what has been in the bin for 15 days, and what was taken out of it a day ago.
  mutating func tidy(at now: Int64) {
    guard nextPurge <= now else { return }
    let due = rows.keys.filter { handle in
      guard let deletion = rows[handle]?.deletion else { return false }
      return deletion.emptiedAt.map { $0 <= now - 86_400 } ?? (deletion.at <= now - 15 * 86_400)
    }
    for handle in due.sorted() { purge(handle) }
    for user in stamps.keys {
      stamps[user] = stamps[user]?.filter { $0.value.referenced >= now - 90 * 86_400 }
    }
    nextPurge = now + 3_600
  }

  private mutating func purge(_ handle: Int) {
    guard rows[handle] != nil else { return }
    for (child, _) in references(to: handle, .cascade) { purge(child) }
    for (child, field) in references(to: handle, .clear) { rows[child]?.values[field] = .nothing }
    rows[handle] = nil
    cleared = cleared.filter { $0.parent != handle && $0.child != handle }
    for user in stamps.keys { stamps[user]?[handle] = nil }
  }

  /// Moves the dates of a save.
  mutating func touch(_ handle: Int, by user: Int, at now: Int64) {
    rows[handle]?.modifiedAt = now
    rows[handle]?.modifiedBy = user
    rows[handle]?.stampedAt = now
  }
}
