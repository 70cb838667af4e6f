public import ObjectModel

extension ReplacingLayout {
  /// Reads a layout file: the answer of a real org's describeLayout, as it is, inside `{"result":…}`, or one layout of
  /// it (design section 7). A member `searchColumns` in the shape of describeSearchLayouts, beside the answer
  /// or in it, brings list columns.
  ///
  /// Members that nobody here knows are passed over. A field that the object does not have leaves its place empty, and a
  /// related list of an unknown object is left out: a real org has more than Rapport. A form that lacks a field without
  /// which no record can be created gets a place for it, and ``ObjectModel/ReplacingLayout/addedFields`` names it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - object: the object whose layout it replaces.
  ///   - catalog: the objects that related lists may show.
  /// - Throws: when the file is no JSON, when a value is of another shape, or when none of its fields is the object's.
  public init(
    layoutFile bytes: some Sequence<UInt8>, of object: ObjectDescription, in catalog: ObjectCatalog
  ) throws(LayoutFileError) {
    let json: JSONValue
    do throws(Fault) {
      json = try JSONValue(json: bytes)
    } catch {
      throw LayoutFileError("no JSON: \(error.message)")
    }
    let file = try LayoutValue(value: json, path: "").object()
    self = try LayoutFileReader(object: object, catalog: catalog).replacingLayout(file)
  }
}

/// Reads the layout of an object.
struct LayoutFileReader {
  /// The object.
  let object: ObjectDescription
  /// The objects that related lists may show.
  let catalog: ObjectCatalog

  /// The layout of a file, wrapped or not.
  func replacingLayout(_ file: LayoutValue) throws(LayoutFileError) -> ReplacingLayout {
    let answer = file["result"].value?.members == nil ? file : file["result"]
    var layout = try layout(chosenLayout(of: answer))
    let form = withRequiredFields(layout.editSections)
    layout.editSections = form.sections
    let columns = [try searchColumns(of: file), try searchColumns(of: answer)]
    return ReplacingLayout(
      layout: DescribeLayoutResult(
        objectType: object.name, layouts: [layout],
        recordTypeMappings: [RecordTypeMapping(layoutID: layout.id, object: object)]),
      searchColumns: columns.compactMap(\.self).first, addedFields: form.added)
  }

  /// The one layout that is used: that of the default record type, else the first.
  private func chosenLayout(of answer: LayoutValue) throws(LayoutFileError) -> LayoutValue {
    if answer["layouts"].isMissing, !answer["detailLayoutSections"].isMissing { return answer }
    let layouts = try answer["layouts"].list()
    guard let first = layouts.first else { throw LayoutFileError("\(answer["layouts"].path): it is empty") }
    let mapping = try answer["recordTypeMappings"].optionalList().first {
      $0["defaultRecordTypeMapping"].value == true
    }
    guard let id = mapping?["layoutId"].value, id != .null else { return first }
    return layouts.first { $0["id"].value == id } ?? first
  }

  private func layout(_ value: LayoutValue) throws(LayoutFileError) -> DescribeLayout {
    let value = try value.object()
    let detail = try sections(value["detailLayoutSections"], isForm: false)
    guard !detail.isEmpty else {
      throw LayoutFileError("\(value["detailLayoutSections"].path): no field of \(object.name) is in it")
    }
    return DescribeLayout(
      id: try id(value["id"]), detailSections: detail,
      editSections: try sections(value["editLayoutSections"], isForm: true),
      highlights: try highlights(value["highlightsPanelLayoutSection"]),
      relatedLists: try relatedLists(value["relatedLists"]),
      buttons: DescribeLayoutResult.buttons(of: object))
  }

  private func id(_ value: LayoutValue) throws(LayoutFileError) -> RecordID {
    guard let text = try value.optionalText() else {
      return RecordID(keyPrefix: "00h", key: object.ordinal)
    }
    guard let id = RecordID(text) else { throw value.wrong("an id of 15 or 18 characters") }
    return id
  }

  private func highlights(_ value: LayoutValue) throws(LayoutFileError) -> DescribeLayout.Section? {
    value.isMissing ? nil : try section(value, isForm: false, columns: 1...20)
  }
}
