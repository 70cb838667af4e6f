import ObjectModel

extension QuestionMaker {
  /// What is selected of rows: each field once; no path over the relationship of a TYPEOF, and no function beside one.
  mutating func items(of object: ObjectDescription, isChild: Bool, depth: Int) -> [Item] {
    var items: [Item] = []
    var known: Set<Path> = []
    var typed: FieldDescription?
    if may(.typeOf, oneIn: 6), let typeOf = typeOf(object) {
      items.append(.typeOf(typeOf))
      typed = typeOf.field
    }
    if typed == nil, may(.fieldsFunction, oneIn: 15) {
      items.append(.fields(!isChild && random.oneIn(3) ? .all : .standard))
      known = Set(object.fields.map { Path([], $0) })
    }
    for _ in 0...random.below(5) {
      guard let path = path(from: object, depth: random.oneIn(4) ? 5 : 2, to: nil),
        typed == nil || path.steps.first?.name != typed?.name, known.insert(path).inserted
      else { continue }
      let isLabel = typed == nil && path.steps.isEmpty && path.type.picklistValues != nil
      if isLabel, may(.toLabel, oneIn: 2) {
        // With an alias the field may stand beside it.
        let alias = random.oneIn(2) ? "label\(items.count)" : nil
        items.append(.term(.label(path), alias: alias))
        if alias != nil, random.oneIn(2) { items.append(.term(.path(path), alias: nil)) }
      } else {
        items.append(.term(.path(path), alias: nil))
      }
    }
    if !isChild || features.contains(.nestedChildren), depth < 4, may(.children, oneIn: isChild ? 5 : 4) {
      for _ in 0...random.below(2) {
        guard let children = children(of: object, depth: depth, known: items) else { continue }
        items.insert(.children(children), at: random.below(items.count + 1))
      }
    }
    if items.isEmpty { items = [.term(.path(Path([], object.fields[0])), alias: nil)] }
    return items
  }

  /// The rows of a child relationship. What an order leaves open its id settles, so that there is one answer.
  private mutating func children(
    of parent: ObjectDescription, depth: Int, known: [Item]
  ) -> Item.Children? {
    let relationships = World.children(of: parent).filter { relationship in
      !known.contains { item in
        if case .children(let children) = item { children.relationship == relationship.name } else { false }
      }
    }
    guard let first = relationships.first else { return nil }
    let (name, child, field) = random.pick(relationships, else: first)
    var question = Question(object: child.name, items: [])
    if may(.aliases, oneIn: 6) { question.alias = "c\(random.below(10))" }
    question.items = items(of: child, isChild: true, depth: depth + 1)
    if random.oneIn(3) { question.claim = claim(on: child, isOutermost: false) }
    if random.oneIn(2) {
      question.ordering = ordering(of: child).filter { $0.term.path != Path([], child.fields[0]) }
      question.ordering.append(order(.path(Path([], child.fields[0]))))
    }
    if random.oneIn(3) { question.limit = random.below(4) }
    return Item.Children(relationship: name, field: field, question: question)
  }

  private mutating func typeOf(_ object: ObjectDescription) -> Item.TypeOf? {
    let fields = object.fields.filter { $0.isPolymorphic && $0.reference?.relationshipName != nil }
    guard let first = fields.first else { return nil }
    let field = random.pick(fields, else: first)
    let objects = (field.reference?.objects ?? []).shuffled(using: &random)
    let branches = objects.prefix(1 + random.below(objects.count)).map { name in
      (object: name, paths: paths(from: World.object(name), depth: random.oneIn(3) ? 1 : 0))
    }
    let names = Self.nameFields.shuffled(using: &random).prefix(1 + random.below(4))
    let otherwise = random.oneIn(2) ? names.map { Path([], nameField: $0) } : nil
    return Item.TypeOf(field: field, branches: branches, otherwise: otherwise)
  }

  private mutating func paths(from object: ObjectDescription, depth: Int) -> [Path] {
    var paths: [Path] = []
    for _ in 0...random.below(3) {
      guard let path = path(from: object, depth: depth, to: nil), !paths.contains(path) else { continue }
      paths.append(path)
    }
    return paths.isEmpty ? [Path([], object.fields[0])] : paths
  }
}
