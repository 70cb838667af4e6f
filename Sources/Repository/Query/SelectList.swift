import ObjectModel
import SOQL

/// The select list of a query while it grows, with the plan that reads it.
struct SelectList {
  private(set) var expressions: [String] = []
  private(set) var plan: RowPlan
  /// The child relationships that are asked for.
  private(set) var children: [ChildRows] = []

  /// The list that shows these items, and the record's id, which every record brings along.
  init(_ items: [CheckedItem], in translation: inout Translation) {
    let origin = translation.origin([])
    expressions = [origin.value]
    var plan = RowPlan(
      type: translation.object.name, origin: RowPlan.Column(index: 0, kind: origin.kind))
    self.plan = plan
    for item in items { add(item, to: &plan, in: &translation) }
    self.plan = plan
  }

  /// The expressions as SQL.
  var sql: String { expressions.joined(separator: ", ") }

  /// Adds an expression that is read by its number, a new one even where the same expression is there.
  mutating func append(_ expression: String) {
    expressions.append(expression)
  }

  private mutating func add(_ item: CheckedItem, to plan: inout RowPlan, in translation: inout Translation) {
    switch item {
    case .field(let path): add(Shown(path), depth: 0, to: &plan, in: &translation)
    case .value(let expression, let name):
      if let shown = Shown(expression, named: name) {
        add(shown, depth: 0, to: &plan, in: &translation)
      } else {
        plan.members.append(member(expression, named: name, in: &translation))
      }
    case .children(let relationship):
      children.append(ChildRows(relationship, member: plan.members.count, in: translation))
      plan.members.append(
        RowPlan.Member(name: relationship.relationshipName, column: plan.origin, special: .children))
    case .typeOf(let typeOf): add(typeOf, to: &plan, in: &translation)
    }
  }

  /// A parent by its type: one plan per branch, the last one for all other types.
  private mutating func add(
    _ typeOf: CheckedTypeOf, to plan: inout RowPlan, in translation: inout Translation
  ) {
    var plans: [RowPlan] = []
    for branch in typeOf.branches {
      let step = CheckedPath.Step(field: typeOf.step.field, targets: [branch.object])
      plans.append(parent([step], showing: branch.fields.map { Shown($0) }, in: &translation))
    }
    if let otherwise = typeOf.otherwise {
      plans.append(parent([typeOf.step], showing: otherwise.map { Shown($0) }, in: &translation))
    }
    plan.members.append(
      RowPlan.Member(name: typeOf.step.relationshipName, column: plan.origin, special: .parent(plans)))
  }

  /// A member that is no plain field.
  private mutating func member(
    _ expression: CheckedExpression, named name: String, in translation: inout Translation
  ) -> RowPlan.Member {
    guard case .format(let inner) = expression else {
      return RowPlan.Member(name: name, column: column(translation.operand(expression)))
    }
    let format = ValueFormat(
      of: translation.type(of: inner), locale: translation.viewer.locale, zone: translation.viewer.zone)
    return RowPlan.Member(
      name: name, column: column(translation.operand(inner)), special: .formatted(format))
  }

  private mutating func add(
    _ shown: Shown, depth: Int, to plan: inout RowPlan, in translation: inout Translation
  ) {
    let path = shown.path
    guard depth < path.steps.count else {
      plan.members.append(
        shown.function.map { member($0, named: path.name, in: &translation) }
          ?? RowPlan.Member(name: path.name, column: column(translation.shown(path))))
      return
    }
    let relationship = path.steps[depth].relationshipName
    for (index, member) in plan.members.enumerated() {
      guard case .parent(var plans) = member.special, member.name == relationship else { continue }
      add(shown, depth: depth + 1, to: &plans[0], in: &translation)
      plan.members[index].special = .parent(plans)
      return
    }
    let parent = parent(Array(path.steps[...depth]), showing: [shown], in: &translation)
    plan.members.append(RowPlan.Member(name: relationship, column: plan.origin, special: .parent([parent])))
  }

  /// The plan of the parent that steps lead to, with what paths over these steps show of it.
  private mutating func parent(
    _ steps: [CheckedPath.Step], showing items: [Shown], in translation: inout Translation
  ) -> RowPlan {
    let targets = steps.last?.targets ?? []
    var plan = RowPlan(
      type: targets.count == 1 ? targets[0].name : "Name", origin: column(translation.origin(steps)))
    for item in items { add(item, depth: steps.count, to: &plan, in: &translation) }
    return plan
  }

  /// The column of an operand, which several members may read.
  private mutating func column(_ operand: Operand) -> RowPlan.Column {
    let known = expressions.firstIndex(of: operand.value)
    if known == nil { append(operand.value) }
    return RowPlan.Column(index: known ?? expressions.count - 1, kind: operand.kind)
  }
}
