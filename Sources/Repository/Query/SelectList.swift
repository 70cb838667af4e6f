import ObjectModel
import SOQL

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
