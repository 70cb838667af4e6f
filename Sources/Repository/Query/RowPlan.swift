import ObjectModel
import SOQL

/// How a result row becomes a record: members in the order of SELECT, parents nested (semantics 5.12).
struct RowPlan {
  /// `attributes.type`; the generic `Name` for a parent that may be of several types.
  var type: String
  var members: [Member] = []

  /// One member of a record.
  enum Member {
    case value(name: String, column: Int, kind: StoredKind)
    /// A parent, there when the column `presence` is not null.
    case parent(name: String, presence: Int, plan: RowPlan)
  }

  /// The record of a row.
  func record(_ row: SQLRow, in catalog: ObjectCatalog) -> Record {
    var record = Record(type: type)
    record.fields.reserveCapacity(members.count)
    for member in members {
      switch member {
      case .value(let name, let column, let kind):
        record.fields.append(Record.Field(name, .value(kind.value(row, column, in: catalog))))
      case .parent(let name, let presence, let plan):
        let parent = row.isNull(presence) ? nil : plan.record(row, in: catalog)
        record.fields.append(Record.Field(name, .parent(parent)))
      }
    }
    return record
  }
}

/// The select list of a query while it grows, with the plan that reads it.
struct SelectList {
  private(set) var expressions: [String] = []
  private(set) var plan: RowPlan

  /// The list that shows these paths.
  init(_ paths: [CheckedPath], in translation: inout Translation) {
    var plan = RowPlan(type: translation.object.name)
    self.plan = plan
    for path in paths { add(path, depth: 0, to: &plan, in: &translation) }
    self.plan = plan
  }

  /// Adds an expression that is read by its number.
  mutating func add(_ expression: String) -> Int {
    expressions.append(expression)
    return expressions.count - 1
  }

  private mutating func add(
    _ path: CheckedPath, depth: Int, to plan: inout RowPlan, in translation: inout Translation
  ) {
    guard depth < path.steps.count else {
      let operand = translation.operand(path)
      plan.members.append(.value(name: path.name, column: add(operand.value), kind: operand.kind))
      return
    }
    let step = path.steps[depth]
    for (index, member) in plan.members.enumerated() {
      guard case .parent(let name, let presence, var parent) = member, name == step.relationshipName else {
        continue
      }
      add(path, depth: depth + 1, to: &parent, in: &translation)
      plan.members[index] = .parent(name: name, presence: presence, plan: parent)
      return
    }
    let presence = add(translation.presence(Array(path.steps[...depth])))
    var parent = RowPlan(type: step.targets.count == 1 ? step.targets[0].name : "Name")
    add(path, depth: depth + 1, to: &parent, in: &translation)
    plan.members.append(.parent(name: step.relationshipName, presence: presence, plan: parent))
  }
}
