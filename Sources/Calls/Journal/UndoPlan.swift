import ObjectModel
import Repository

/// What taking an action back comes to, found out by reading: the inverse of its net effect on each record, as far as
/// the records' present state lets it.
struct UndoPlan {
  /// A record that comes back from the recycle bin, or from the journal when it went for good.
  struct Return {
    /// The record.
    let record: RecordID
    /// The children that come with it.
    let children: [RecordID]
    /// The values from the journal of a record that went for good; nil for one in the recycle bin.
    let values: [String: FieldValue]?
    /// How many other records point to them again.
    let lookups: Int
    /// The name of a record that went for good, from its values; else nil.
    let name: String?
  }

  /// A record whose fields get their former values.
  struct Restoration {
    /// The record.
    let record: RecordID
    /// The fields with what they hold and what they will hold.
    let fields: [(field: FieldDescription, from: FieldValue, to: FieldValue)]
  }

  /// A record that is deleted with its children.
  struct Removal {
    /// The record.
    let record: RecordID
    /// The children that go with it.
    let children: [RecordID]
  }

  /// What comes back, parents first as far as the journal tells.
  var returns: [Return] = []
  /// What is changed, newest change first.
  var restorations: [Restoration] = []
  /// What is deleted, oldest first, so that children go with their parents.
  var removals: [Removal] = []
  /// The later changes that would be overwritten.
  var conflicts: [UndoConflict] = []
  /// What cannot be taken back, as far as reading tells.
  var failures: [UndoFailure] = []

  /// Whether there is nothing to do and nothing to tell.
  var isEmpty: Bool { !hasWork && conflicts.isEmpty && failures.isEmpty }

  /// Whether there is something to do.
  var hasWork: Bool { !returns.isEmpty || !restorations.isEmpty || !removals.isEmpty }
}
