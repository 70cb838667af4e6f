public import ObjectModel

extension QueryColumn {
  /// The columns that some records have, in the order of their members: for answers that come without columns, as those
  /// of a search do.
  public static func columns(of records: [Record]) -> [QueryColumn] {
    var columns: [QueryColumn] = []
    for record in records {
      for column in Self.columns(of: record, below: "")
      where !columns.contains(where: { $0.path == column.path }) {
        columns.append(column)
      }
    }
    return columns
  }

  private static func columns(of record: Record, below path: String) -> [QueryColumn] {
    record.fields.flatMap { field -> [QueryColumn] in
      switch field.content {
      case .value: [QueryColumn(path + field.name)]
      case .parent(let parent?): Self.columns(of: parent, below: path + field.name + ".")
      case .parent(nil): []
      case .children(let result):
        [QueryColumn(path + field.name, children: Self.columns(of: result?.records ?? []))]
      }
    }
  }
}
