import ObjectModel

/// The rows that queries are asked of, held in plain arrays.
struct World {
  /// The objects whose rows are held.
  static let objects: [ObjectDescription] = [
    .interaction, .interactionAttendee, .account, .contact, .location, .opportunity, .financialDeal, .user,
    .userRole, .profile, .group, .groupMember, .queueSobject,
  ]

  /// All rows of an object by its name, deleted ones too, by id.
  var rows: [String: [Row]] = [:]
  /// Whose rows they are: view dates differ from user to user.
  var user: RunningUser
  private var byID: [RecordID: Row] = [:]

  struct Row {
    var object: ObjectDescription
    var id: RecordID
    var values: [String: FieldValue]

    var isDeleted: Bool { values["IsDeleted"] == .boolean(true) }
  }

  /// One who asks.
  struct RunningUser {
    var username: String
    var zone: Zone
    var locale: String
    /// ISO weekday of the first day of a week where the locale is at home.
    var firstWeekday: Int
    var id: RecordID?
  }

  init(user: RunningUser, rows: [Row]) {
    self.user = user
    self.rows = Dictionary(grouping: rows.sorted { $0.id < $1.id }) { $0.object.name }
    byID = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
  }

  subscript(id: RecordID) -> Row? { byID[id] }

  /// The description of an object.
  static func object(_ name: String) -> ObjectDescription {
    objects.first { $0.name == name } ?? .interaction
  }

  /// The relationships of an object to its children, as subqueries name them.
  static func children(of parent: ObjectDescription) -> [(
    name: String, child: ObjectDescription, FieldDescription
  )] {
    objects.flatMap { child in
      child.fields.compactMap { field in
        guard let reference = field.reference, reference.objects.contains(parent.name),
          let name = reference.childRelationshipName
        else { return nil }
        return (name, child, field)
      }
    }
  }
}
