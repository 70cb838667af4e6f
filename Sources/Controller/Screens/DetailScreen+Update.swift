import ObjectModel
import SOQL

// What a detail asks for and takes in.

extension AppState {
  /// Opens a record.
  mutating func openDetail(_ record: RecordID, object: ObjectDescription, title: String) {
    let detail = DetailScreen(id: nextScreen(), object: object, recordID: record, title: title)
    push(.detail(detail))
    showDetail(detail.id)
  }

  /// Asks for what a new detail shows.
  private mutating func showDetail(_ id: ScreenID) {
    guard let detail = detail(id) else { return }
    layOut(id)
    askForLayout(of: detail.object)
    askForRecord(id)
  }

  /// Asks for the record and its related lists, as soon as the layout says which.
  mutating func askForRecord(_ id: ScreenID) {
    guard let detail = detail(id), let layout = described.layouts[detail.object.name] else { return }
    forget { $0.isForContent(of: id) }
    let paths = paths(of: layout.detailSections, in: detail.object)
    perform(.query(soql: query(paths, of: detail.object, id: detail.recordID)), for: .record(id))
    var related: [DetailScreen.RelatedRows] = []
    for (index, list) in layout.relatedLists.enumerated() {
      let known = detail.related.first { $0.list == list }
      related.append(DetailScreen.RelatedRows(list: list, rows: known?.rows, count: known?.count))
      perform(.page(request(for: list, parent: detail.recordID)), for: .related(id, list: index))
    }
    changeDetail(id) {
      $0.related = related
      $0.isStale = false
      $0.open = Set(related.indices)
    }
  }

  /// The fields of sections and the names that their references point to.
  func paths(of sections: [DescribeLayout.Section], in object: ObjectDescription) -> [String] {
    var paths = [object.field(.name)?.name, "Id"].compactMap(\.self)
    for name in sections.flatMap(\.itemsInTabOrder).flatMap(\.fieldNames) {
      guard let field = object.field(name) else { continue }
      paths.append(field.name)
      if let path = described.namePath(of: field) { paths.append(path) }
    }
    var seen: Set<String> = []
    return paths.filter { seen.insert($0.lowercased()).inserted }
  }

  /// The query for one record.
  func query(_ paths: [String], of object: ObjectDescription, id: RecordID) -> String {
    Query(
      selecting: paths.map { FieldPath($0) }, from: Name(object.name),
      where: .comparison(.field(FieldPath("Id")), .equal, Literal(.string(id.text18)))
    ).text
  }

  private func request(for list: DescribeLayout.RelatedList, parent: RecordID) -> PageRequest {
    let object = described.object(named: list.object)
    var paths = list.columns.map(\.path) + [object?.field(.name)?.name, "Id"].compactMap(\.self)
    var seen: Set<String> = []
    paths = paths.filter { seen.insert($0.lowercased()).inserted }
    let query = Query(
      selecting: paths.map { FieldPath($0) }, from: Name(list.object),
      where: .comparison(.field(FieldPath(list.field)), .equal, Literal(.string(parent.text18))),
      orderBy: [
        Query.Ordering(FieldPath(list.sortColumn), ascending: list.sortAscending, nullsFirst: false)
      ])
    return PageRequest(soql: query.text, limit: max(list.limitRows, 1), countUpTo: ListScreen.countLimit)
  }

  /// Takes the record in.
  mutating func takeDetail(_ record: Record?, for id: ScreenID) {
    guard let detail = detail(id) else { return }
    guard let record else {
      let sentence = "This \(detail.object.label.lowercased()) is not there: it was deleted or never existed."
      changeDetail(id) {
        $0.phase = .missing(sentence)
        $0.related = []
      }
      layOut(id)
      return
    }
    let title = described.title(of: record, object: detail.object)
    changeDetail(id) {
      $0.phase = .loaded(record)
      $0.title = title
    }
    layOut(id)
    // A record opens with the mark on its first value, not on a heading.
    if detail.phase == .loading, let first = self.detail(id)?.lines.firstIndex(where: \.isField) {
      moveDetail(id, to: first)
    }
    stamp(id)
  }

  /// Takes the rows of a related list in; nil when they could not be read.
  mutating func takeRelated(_ page: Page?, list: Int, for id: ScreenID) {
    changeDetail(id) {
      $0.open.remove(list)
      guard $0.related.indices.contains(list) else { return }
      $0.related[list].rows = page?.rows.map(\.record) ?? []
      $0.related[list].count = page?.count
    }
    layOut(id)
    stamp(id)
  }

  /// Once all is on the screen: the record was viewed, the shown ones were referenced (design section 7).
  private mutating func stamp(_ id: ScreenID) {
    guard let detail = detail(id), detail.record != nil, detail.open.isEmpty, !detail.isStamped else {
      return
    }
    changeDetail(id) { $0.isStamped = true }
    let shown = detail.related.flatMap { $0.rows ?? [] }.compactMap(\.id)
    perform(.opened(id: detail.recordID, shown: shown), for: .nothing)
  }

  /// Builds the lines of a detail anew and keeps the cursor on its line.
  mutating func layOut(_ id: ScreenID) {
    guard let detail = detail(id) else { return }
    let lines = DetailLayout(
      detail: detail, layout: described.layouts[detail.object.name], described: described, zone: zone,
      now: now,
      geometry: geometry
    ).lines
    changeDetail(id) { $0.lines = lines }
    moveDetail(id, to: detail.scroll.cursor)
  }

  /// Moves the cursor of a detail.
  mutating func moveDetail(_ id: ScreenID, to line: Int) {
    let height = geometry.bodyHeight
    changeDetail(id) { $0.scroll.move(to: line, count: $0.lines.count, height: height) }
  }

  /// Goes to the next line that Enter opens or that stands for an empty related list, or to the one before; from
  /// the last to the first.
  mutating func moveToLink(forward: Bool) {
    guard case .detail(let detail) = screen else { return }
    let links = detail.lines.indices.filter { detail.lines[$0].isStop }
    let next =
      forward
      ? links.first { $0 > detail.scroll.cursor } ?? links.first
      : links.last { $0 < detail.scroll.cursor } ?? links.last
    guard let next else {
      say(.note, "There are no links here.")
      return
    }
    moveDetail(detail.id, to: next)
  }

  /// The list that a detail was opened from; nil when it was opened from elsewhere.
  public func listBelow(_ detail: DetailScreen) -> ListScreen? {
    guard let index = screens.lastIndex(where: { $0.id == detail.id }), index > 0,
      case .list(let list) = screens[index - 1], list.object.name == detail.object.name
    else { return nil }
    return list
  }

  /// Shows the next record of the list below, or the one before.
  mutating func step(by rows: Int) {
    guard case .detail(let detail) = screen, let list = listBelow(detail) else { return }
    let line = list.scroll.cursor + rows
    guard list.rows.indices.contains(line), let id = list.rows[line].record.id else {
      say(.note, rows > 0 ? "This is the last record of the list." : "This is the first record of the list.")
      return
    }
    let height = geometry.listHeight
    changeList(list.id) { $0.move(to: line, height: height) }
    extendWindow(of: list.id)
    let title = described.title(of: list.rows[line].record, object: list.object)
    let next = DetailScreen(id: nextScreen(), object: list.object, recordID: id, title: title)
    screen = .detail(next)
    showDetail(next.id)
  }

  /// The object of the related list that the cursor is in; nil elsewhere.
  func relatedObject(in detail: DetailScreen) -> ObjectDescription? {
    guard detail.lines.indices.contains(detail.scroll.cursor),
      let list = detail.lines[detail.scroll.cursor].relatedList, detail.related.indices.contains(list)
    else { return nil }
    return described.object(named: detail.related[list].list.object)
  }

  /// Opens the form of a related list's object with this record filled in.
  mutating func newRelated(in detail: DetailScreen) {
    guard let object = relatedObject(in: detail), let scope = relatedScope(in: detail) else { return }
    openForm(of: object, record: nil, filledIn: [scope.field: LookupField.Chosen(scope)])
  }

  /// What the related list that the cursor is in is limited to; nil elsewhere.
  func relatedScope(in detail: DetailScreen) -> ListScreen.Scope? {
    guard let object = relatedObject(in: detail),
      let list = detail.lines[detail.scroll.cursor].relatedList
    else { return nil }
    let field = detail.related[list].list.field
    let isPolymorphic = object.field(field)?.isPolymorphic ?? false
    return ListScreen.Scope(
      field: field, record: detail.recordID, title: detail.title,
      badge: isPolymorphic ? detail.object.label : nil)
  }
}

extension LookupField.Chosen {
  /// The record that a list is limited to, as the choice of a new record in it.
  init(_ scope: ListScreen.Scope) {
    self.init(id: scope.record, name: scope.title, badge: scope.badge)
  }
}
