import ObjectModel
import Repository

/// What a request comes to once it is found sound: an answer, or work for one of the connections.
enum CallPlan {
  /// The answer needs no data.
  case answered(Reply)
  /// The data is read.
  case read(any ReadingCall)
  /// The data is read, and something of what was found may have to be kept.
  case readAndKeep(any TwoStepCall)
  /// The data is changed.
  case write(any WritingCall)

  /// Plans a request, or throws what is wrong with the request itself.
  init(
    _ request: CallRequest, from door: ActionHeader.Door, in catalog: ObjectCatalog,
    knowing queries: CheckedQueries = CheckedQueries()
  ) throws(Fault) {
    let headers = RowHeaders(request, from: door, in: catalog)
    if request.basedOn != nil {
      guard case .update = request.call else { throw .basedOnNeedsOneRecord }
    }
    self =
      switch request.call {
      case .create(let records, let allOrNone):
        .write(try Create(records, allOrNone: allOrNone, headers: headers))
      case .update(let records, let allOrNone):
        .write(try Update(records, allOrNone: allOrNone, basedOn: request.basedOn, headers: headers))
      case .upsert(let records, let type, let key, let allOrNone):
        .write(try Upsert(records, type: type, key: key, allOrNone: allOrNone, headers: headers))
      case .delete(let ids, let allOrNone): .write(try Delete(ids, allOrNone: allOrNone, in: catalog))
      case .undelete(let ids, let allOrNone): .write(try Undelete(ids, allOrNone: allOrNone, in: catalog))
      case .emptyRecycleBin(let ids): .write(try EmptyRecycleBin(ids, in: catalog))
      case .retrieve(let type, let ids, let fields):
        Self.stamped(try Retrieve(type: type, ids: ids, fields: fields, in: catalog), headers)
      case .query(let soql, let batchSize):
        Self.stamped(
          try RunQuery(soql, batchSize: batchSize, allRows: false, in: catalog, knowing: queries), headers)
      case .queryAll(let soql, let batchSize):
        Self.stamped(
          try RunQuery(soql, batchSize: batchSize, allRows: true, in: catalog, knowing: queries), headers)
      case .queryMore(let locator):
        .readAndKeep(QueryMore(locator: locator, catalog: catalog, queries: queries))
      case .getUpdated(let type, let start, let end):
        .read(try GetUpdated(type: type, start: start, end: end, in: catalog))
      case .getDeleted(let type, let start, let end):
        .read(try GetDeleted(type: type, start: start, end: end, in: catalog))
      case .explain(let soql, let allRows): .read(try ExplainQuery(soql, allRows: allRows, in: catalog))
      case .search(let sosl): .read(try RunSearch(sosl, in: catalog))
      case .describeSObjects(let types): .read(try DescribeSObjects(types, in: catalog))
      case .describeLayout(let type): .answered(try catalog.describeLayout(type))
      case .describeGlobal: .answered(.describeGlobal(catalog.objects))
      case .describeSearchLayouts(let types): .answered(try catalog.describeSearchLayouts(types))
      case .describeCompactLayouts(let type): .answered(try catalog.describeCompactLayouts(type))
      case .listViews(let type): .read(try ReadListViews(type: type, in: catalog))
      case .describeListView(let type, let view):
        .read(try DescribeListView(type: type, view: view, in: catalog))
      case .page(let page): .read(try ReadPage(page, in: catalog))
      case .recycleBin(let after, let limit): .read(ReadRecycleBin(after: after, limit: limit))
      case .opened(let id, let shown): .write(Opened(id: id, shown: shown, catalog: catalog))
      case .saveDraft(let draft): .write(try SaveDraft(draft, in: catalog))
      case .drafts: .read(ReadDrafts())
      case .discardDraft(let object, let record):
        .write(try DiscardDraft(object: object, record: record, in: catalog))
      case .setting(let name, let value):
        if let value {
          .write(WriteSetting(name: name, value: value))
        } else {
          .read(ReadSetting(name: name))
        }
      case .session: .read(DescribeSession())
      case .editing(let id, let soql): .read(try ReadEditing(id, soql: soql, in: catalog))
      case .changes(let record, let before, let limit):
        .read(ReadChanges(record: record, before: before, limit: limit))
      case .undo(let request): Self.takeBack(request, isRedo: false, in: catalog)
      case .redo(let request): Self.takeBack(request, isRedo: true, in: catalog)
      }
  }

  /// A preview reads, everything else writes.
  private static func takeBack(_ request: UndoRequest, isRedo: Bool, in catalog: ObjectCatalog) -> CallPlan {
    switch request.mode {
    case .preview: .read(PreviewTakeBack(request, isRedo: isRedo, in: catalog))
    case .careful, .overwriting: .write(TakeBack(request, isRedo: isRedo, in: catalog))
    }
  }
}
