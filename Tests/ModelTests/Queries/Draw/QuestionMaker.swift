import ObjectModel

/// Draws questions that the language allows.
struct QuestionMaker {
  var random: SeededGenerator
  let world: World
  /// When it will be asked.
  let now: Instant
  let features: Set<Feature>

  /// The fields of the generic Name object that questions go to (5.10).
  static let nameFields = [
    "Alias", "Email", "FirstName", "Id", "IsActive", "LastName", "Name", "Phone", "Title", "Type", "Username",
  ]

  mutating func may(_ feature: Feature, oneIn count: Int) -> Bool {
    features.contains(feature) && random.oneIn(count)
  }

  mutating func question() -> Question {
    let object = self.object()
    var question: Question
    if random.oneIn(10) {
      question = Question(object: object.name, items: [.count])
    } else if may(.aggregates, oneIn: 3) {
      question = aggregated(object)
    } else {
      question = rows(object)
    }
    question.isQueryAll = random.oneIn(6)
    question.saysAllRows = question.isQueryAll && random.oneIn(3)
    if !random.oneIn(5) { question.claim = claim(on: object, isOutermost: true) }
    if question.isCount { return withLimit(question) }
    if may(.scope, oneIn: 8), object.field("OwnerId") != nil, !question.hasChildren {
      question.scope = random.oneIn(3) ? .everything : .mine
    }
    return withLimit(question)
  }

  /// The objects, interactions most often.
  private mutating func object() -> ObjectDescription {
    random.oneIn(3) ? .interaction : random.pick(World.objects, else: .account)
  }

  // MARK: Rows

  private mutating func rows(_ object: ObjectDescription) -> Question {
    var question = Question(object: object.name, items: [])
    if may(.aliases, oneIn: 3) {
      question.alias = "z\(random.below(10))"
      question.parentAliases = parentAliases(of: object, question.alias ?? "")
    }
    question.items = items(of: object, isChild: false, depth: 0)
    question.ordering = ordering(of: object)
    return question
  }

  /// Aliases of a parent and perhaps of the parent's parent.
  private mutating func parentAliases(of object: ObjectDescription, _ alias: String) -> [Question.ParentAlias]
  {
    guard random.oneIn(2), let first = relationship(of: object) else { return [] }
    let parent = Question.ParentAlias(base: alias, steps: [first], alias: "p\(random.below(5))")
    guard random.oneIn(3), !first.isPolymorphic,
      let second = relationship(of: World.object(first.reference?.objects.first ?? ""))
    else { return [parent] }
    let further = Question.ParentAlias(
      base: parent.alias, steps: [first, second], alias: "p\(5 + random.below(5))")
    return [parent, further]
  }

  private mutating func withLimit(_ question: Question) -> Question {
    var question = question
    let isOneRow = question.isAggregated && question.grouping == nil
    guard !isOneRow || question.isCount else { return question }
    if random.oneIn(3) { question.limit = random.oneIn(8) ? random.below(2) : random.below(30) }
    // FIELDS(ALL) needs a LIMIT of at most 200 (5.9).
    if question.limit == nil, question.asksForAllFields { question.limit = 1 + random.below(200) }
    if may(.endings, oneIn: 15), !question.isCount {
      question.mode = random.pick("SECURITY_ENFORCED", "USER_MODE", "SYSTEM_MODE")
    }
    if may(.offset, oneIn: 6), !question.isCount {
      question.offset = random.oneIn(9) ? 2_000 : random.below(8)
    }
    if question.limit == 1, question.hasChildren { question.items = question.items.map { withOffset($0) } }
    if may(.endings, oneIn: 12), !question.isAggregated, question.ordering.isEmpty, !question.isQueryAll {
      question.ending = "FOR UPDATE"
    }
    return question
  }

  /// OFFSET of children needs a parent with LIMIT 1 (5.6).
  private mutating func withOffset(_ item: Item) -> Item {
    guard case .children(var children) = item, may(.offset, oneIn: 2) else { return item }
    children.question.offset = random.below(3)
    return .children(children)
  }

  /// A reference field that paths may follow.
  mutating func relationship(of object: ObjectDescription) -> FieldDescription? {
    pick(object.fields.filter { $0.reference?.relationshipName != nil })
  }

  /// One of some fields: more often one that people fill than one that the system does.
  mutating func pick(_ fields: [FieldDescription]) -> FieldDescription? {
    let filled = fields.filter { !$0.properties.isDisjoint(with: [.create, .update]) }
    let choice = filled.isEmpty || random.oneIn(3) ? fields : filled
    return choice.isEmpty ? nil : choice[random.below(choice.count)]
  }

  /// A path to a field with some property, over up to `depth` parents; nil when chance led to none.
  mutating func path(from object: ObjectDescription, depth: Int, to property: FieldProperties?) -> Path? {
    var steps: [FieldDescription] = []
    var place = object
    while steps.count < depth, random.oneIn(2), let field = relationship(of: place) {
      steps.append(field)
      if field.isPolymorphic {
        guard features.contains(.nameFieldPaths) else { return nil }
        if property != .group, steps.count < 5, field.reference?.objects.contains("User") == true,
          may(.nameObjectParents, oneIn: 5),
          let user = ObjectDescription.user.field(random.pick("ProfileId", "UserRoleId"))
        {
          steps.append(user)
          place = World.object(user.reference?.objects.first ?? "")
          break
        }
        return Path(steps, nameField: random.pick(Self.nameFields, else: "Name"))
      }
      place = World.object(field.reference?.objects.first ?? "")
    }
    return pick(place.fields.filter { property.map($0.properties.contains) ?? true }).map { Path(steps, $0) }
  }

  mutating func ordering(of object: ObjectDescription) -> [Question.Order] {
    guard !random.oneIn(3) else { return [] }
    var ordering: [Question.Order] = []
    for _ in 0...random.below(3) {
      guard let path = path(from: object, depth: 3, to: .sort) else { continue }
      if !ordering.contains(where: { $0.term == .path(path) }) { ordering.append(order(.path(path))) }
    }
    return ordering
  }

  mutating func order(_ term: Term) -> Question.Order {
    Question.Order(
      term: term, isAscending: random.pick(nil, true, false), nullsFirst: random.pick(nil, nil, true, false))
  }
}

extension Question {
  var asksForAllFields: Bool {
    items.contains { item in
      if case .fields(.all) = item { true } else { false }
    }
  }

  var hasChildren: Bool {
    items.contains { item in
      if case .children = item { true } else { false }
    }
  }
}
