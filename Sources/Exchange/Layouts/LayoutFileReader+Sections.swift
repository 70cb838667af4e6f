import ObjectModel

extension LayoutFileReader {
  /// The sections that hold a field of the object. In a form a field stands once.
  func sections(_ value: LayoutValue, isForm: Bool) throws(LayoutFileError) -> [DescribeLayout.Section] {
    var sections: [DescribeLayout.Section] = []
    var inForm: Set<String> = []
    for element in try value.list() {
      guard var section = try section(element, isForm: isForm, columns: 1...2) else { continue }
      if isForm { section.rows = section.rows.map { $0.keepingFirst(of: &inForm) } }
      sections.append(section)
    }
    return sections
  }

  /// A section; nil when it holds no field of the object.
  func section(
    _ value: LayoutValue, isForm: Bool, columns range: ClosedRange<Int>
  ) throws(LayoutFileError) -> DescribeLayout.Section? {
    let value = try value.object()
    let columns = try value["columns"].number(in: range)
    var rows: [DescribeLayout.Row] = []
    for row in try value["layoutRows"].list() {
      let items = try row.object()["layoutItems"].list().map { item throws(LayoutFileError) in
        try self.items(item, isForm: isForm)
      }
      rows += self.rows(of: items, columns: columns)
    }
    guard rows.contains(where: { $0.items.contains { !$0.fieldNames.isEmpty } }) else { return nil }
    return DescribeLayout.Section(
      heading: try value["heading"].optionalText() ?? "", useHeading: try value["useHeading"].flag(or: true),
      columns: columns, tabOrder: try tabOrder(value["tabOrder"]), rows: rows)
  }

  private func tabOrder(_ value: LayoutValue) throws(LayoutFileError) -> DescribeLayout.TabOrder {
    guard let text = try value.optionalText() else { return .leftToRight }
    guard let order = DescribeLayout.TabOrder(rawValue: text) else {
      throw value.wrong("LeftToRight or TopToBottom")
    }
    return order
  }

  /// The rows that cells make: a cell of several items stands over as many rows, its last item beside the row's other
  /// cells, and cells that a row has no room for follow in rows of their own. A row of empty places is left out.
  private func rows(of cells: [[DescribeLayout.Item]], columns: Int) -> [DescribeLayout.Row] {
    let empty = DescribeLayout.Item(label: "", placeholder: true, components: [])
    var rows: [DescribeLayout.Row] = []
    for start in stride(from: 0, to: cells.count, by: columns) {
      let cells = cells[start..<min(start + columns, cells.count)]
      let height = cells.map(\.count).max() ?? 0
      for line in 0..<height {
        let items = cells.map { cell in
          let place = line - (height - cell.count)
          return cell.indices.contains(place) ? cell[place] : empty
        }
        rows.append(DescribeLayout.Row(items: items))
      }
    }
    return rows.filter { row in row.items.contains { !$0.placeholder } }
  }
}

extension DescribeLayout.Row {
  /// The row with empty places for the fields that can be typed in the form already.
  fileprivate func keepingFirst(of known: inout Set<String>) -> DescribeLayout.Row {
    var row = self
    for (index, item) in items.enumerated() where item.editableForNew || item.editableForUpdate {
      let isNew = item.fieldNames.contains { !known.contains($0) }
      known.formUnion(item.fieldNames)
      if !isNew { row.items[index] = DescribeLayout.Item(label: "", placeholder: true, components: []) }
    }
    return row
  }
}
