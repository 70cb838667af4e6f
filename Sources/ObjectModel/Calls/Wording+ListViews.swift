// The sentences of list views that people make (semantics 4.5). The messages are Rapport's own.

extension RowError {
  /// A query that cannot be a list view.
  public static func listViewQuery(_ sentence: String) -> RowError {
    RowError(.fieldIntegrityException, "The query cannot be a list view. \(sentence)", fields: ["Query"])
  }

  /// A second list view of the same name for programs.
  public static func duplicateListView(_ name: String, of object: ObjectDescription) -> RowError {
    RowError(
      .duplicateValue, "A list view of \(object.labelPlural) is called \(name) already; choose another name.",
      fields: ["DeveloperName"])
  }
}
