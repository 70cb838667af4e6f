import ObjectModel
import Repository

/// Finds the fields that a row would overwrite although somebody else has changed them since its form was read.
struct ConflictCheck {
  /// The transaction that the row is to be written in.
  let reader: Reader
  /// The number of the record's last change when the form read it.
  let basedOn: Int64

  /// The fields that were changed since and that the row sends with another value than they hold now. Fields that
  /// only one side changed are merged, and a row that is refused for another reason has no conflicts.
  func conflicts(of row: SentRow, id: RecordID) throws(Fault) -> [FieldConflict] {
    guard case .live = try reader.state(of: id), let stored = try reader.values(of: id) else { return [] }
    var conflicts: [FieldConflict] = []
    for change in try reader.laterChanges(of: id, after: basedOn) {
      guard let sent = row.fields.first(where: { $0.field.name == change.field.name })?.value else {
        continue
      }
      let theirs = stored[change.field.name] ?? .null
      switch sent {
      case .value(let mine) where mine.isSame(as: theirs): continue
      case .malformedReference, .refused: continue
      case .value, .parent: break
      }
      conflicts.append(
        FieldConflict(
          field: change.field.name, theirs: try reader.shown(theirs), user: change.user, at: change.at))
    }
    return conflicts
  }
}
