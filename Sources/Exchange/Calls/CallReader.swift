import ObjectModel

/// How the line of one call becomes the call.
struct CallReader: Sendable {
  /// The documented name.
  let name: String
  /// Takes the call's own members; the headers stay for others.
  let read: @Sendable (inout CallMembers) throws(Fault) -> Call

  private init(
    _ name: String, _ read: @escaping @Sendable (inout CallMembers) throws(Fault) -> Call
  ) {
    self.name = name
    self.read = read
  }

  /// Every call, the documented ones first.
  static let all = writes + reads + describes + lists + drafts + journal

  private static let writes = [
    CallReader("create") { (line) throws(Fault) in
      .create(try line.records(), allOrNone: try line.flag("allOrNone"))
    },
    CallReader("update") { (line) throws(Fault) in
      .update(try line.records(), allOrNone: try line.flag("allOrNone"))
    },
    CallReader("upsert") { (line) throws(Fault) in
      let type = try line.string("type")
      return .upsert(
        try line.records(type: type), type: type,
        externalIdFieldName: try line.string("externalIdFieldName"), allOrNone: try line.flag("allOrNone"))
    },
    CallReader("delete") { (line) throws(Fault) in
      .delete(ids: try line.strings("ids"), allOrNone: try line.flag("allOrNone"))
    },
    CallReader("undelete") { (line) throws(Fault) in
      .undelete(ids: try line.strings("ids"), allOrNone: try line.flag("allOrNone"))
    },
    CallReader("emptyRecycleBin") { (line) throws(Fault) in
      .emptyRecycleBin(ids: try line.strings("ids"))
    },
  ]

  private static let reads = [
    CallReader("retrieve") { (line) throws(Fault) in
      .retrieve(
        type: try line.string("type"), ids: try line.strings("ids"), fields: try line.strings("fields"))
    },
    CallReader("query") { (line) throws(Fault) in
      .query(soql: try line.string("soql"), batchSize: try line.optionalInteger("batchSize"))
    },
    CallReader("queryAll") { (line) throws(Fault) in
      .queryAll(soql: try line.string("soql"), batchSize: try line.optionalInteger("batchSize"))
    },
    CallReader("queryMore") { (line) throws(Fault) in
      .queryMore(locator: try line.string("queryLocator"))
    },
    CallReader("search") { (line) throws(Fault) in .search(sosl: try line.string("sosl")) },
    CallReader("explain") { (line) throws(Fault) in
      .explain(soql: try line.string("soql"), allRows: try line.flag("allRows"))
    },
    CallReader("getUpdated") { (line) throws(Fault) in
      .getUpdated(
        type: try line.string("type"), start: try line.instant("start"), end: try line.instant("end"))
    },
    CallReader("getDeleted") { (line) throws(Fault) in
      .getDeleted(
        type: try line.string("type"), start: try line.instant("start"), end: try line.instant("end"))
    },
  ]

  private static let describes = [
    CallReader("describeSObjects") { (line) throws(Fault) in
      .describeSObjects(types: try line.strings("types"))
    },
    CallReader("describeLayout") { (line) throws(Fault) in
      let type = try line.string("type")
      if let name = try line.optionalString("layoutName"), !name.isEmpty {
        throw .noSuchLayout(name, type: type)
      }
      try line.recordTypes()
      return .describeLayout(type: type)
    },
    CallReader("describeGlobal") { _ throws(Fault) in .describeGlobal },
    CallReader("describeSearchLayouts") { (line) throws(Fault) in
      .describeSearchLayouts(types: try line.strings("types"))
    },
    CallReader("describeCompactLayouts") { (line) throws(Fault) in
      let type = try line.string("type")
      try line.recordTypes()
      return .describeCompactLayouts(type: type)
    },
    CallReader("listViews") { (line) throws(Fault) in .listViews(type: try line.string("type")) },
    CallReader("describeListView") { (line) throws(Fault) in
      .describeListView(type: try line.string("type"), view: try line.string("view"))
    },
  ]

  private static let lists = [
    CallReader("page") { (line) throws(Fault) in .page(try line.pageRequest()) },
    CallReader("recycleBin") { (line) throws(Fault) in
      .recycleBin(after: try line.pageKey("after"), limit: try line.limit())
    },
    CallReader("opened") { (line) throws(Fault) in try line.opened() },
    CallReader("session") { _ throws(Fault) in .session },
    CallReader("setting") { (line) throws(Fault) in
      .setting(name: try line.string("name"), value: try line.optionalString("value"))
    },
  ]

  private static let drafts = [
    CallReader("saveDraft") { (line) throws(Fault) in .saveDraft(try line.draft()) },
    CallReader("drafts") { _ throws(Fault) in .drafts },
    CallReader("discardDraft") { (line) throws(Fault) in
      .discardDraft(object: try line.string("object"), record: try line.optionalID("record"))
    },
  ]

  private static let journal = [
    CallReader("editing") { (line) throws(Fault) in
      .editing(id: try RecordID(reading: line.string("id")), soql: try line.string("soql"))
    },
    CallReader("changes") { (line) throws(Fault) in
      .changes(
        record: try line.optionalID("record"), before: try line.optionalInteger("before").map(Int64.init),
        limit: try line.limit())
    },
    CallReader("undo") { (line) throws(Fault) in .undo(try line.undoRequest()) },
    CallReader("redo") { (line) throws(Fault) in .redo(try line.undoRequest()) },
  ]
}
