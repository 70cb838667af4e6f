import ObjectModel
import Text

/// Turns a record, its layout and its related rows into the lines of a detail.
struct DetailLayout {
  /// The detail.
  let detail: DetailScreen
  /// The object's layout; nil until it is here.
  let layout: DescribeLayout?
  /// What is known about objects.
  let described: DescribedObjects
  /// The zone of times.
  let zone: Zone
  /// What times are shown relative to.
  let now: Instant
  /// Where things stand.
  let geometry: ScreenGeometry

  /// The lines from top to bottom; never empty.
  var lines: [DetailLine] {
    switch detail.phase {
    case .loading: [DetailLine(content: .continuation("Reading..."))]
    case .missing(let sentence): [DetailLine(content: .continuation(sentence))]
    case .loaded(let record):
      (sections(of: record) + detail.related.indices.flatMap(related)).dropLast(where: {
        $0.content == .blank
      })
    }
  }

  private func sections(of record: Record) -> [DetailLine] {
    (layout?.detailSections ?? []).flatMap { section in
      [section.useHeading ? DetailLine(content: .heading(section.heading)) : nil].compactMap(\.self)
        + section.itemsInTabOrder.filter { !$0.placeholder }.flatMap { field($0, of: record) }
        + [DetailLine(content: .blank)]
    }
  }

  private func field(_ item: DescribeLayout.Item, of record: Record) -> [DetailLine] {
    let fields = item.fieldNames.compactMap { detail.object.field($0) }
    guard !fields.isEmpty else { return [] }
    let link = fields.first { $0.reference != nil }
    let id = link.flatMap { record[$0.name].reference }
    let target = id.flatMap { described.object(of: $0) }
    let badge = link?.isPolymorphic ?? false ? target?.label : nil
    let rows = wrapped(value(of: item, in: record))
    return rows.enumerated().map { index, row in
      index == 0
        ? DetailLine(
          content: .field(label: item.label, value: row, badge: badge), link: target == nil ? nil : id)
        : DetailLine(content: .continuation(row))
    }
  }

  /// The values of an item with its separators; a dash when all are empty.
  private func value(of item: DescribeLayout.Item, in record: Record) -> String {
    var text = ""
    var hasValue = false
    for component in item.components {
      switch component.kind {
      case .field:
        let value = detail.object.field(component.value).map { shown($0, of: record) } ?? ""
        hasValue = hasValue || !value.isEmpty
        text += value
      case .separator: text += component.value
      case .emptySpace, .expandedLookup, .sControl, .visualforcePage, .reportChart, .auraComponent, .canvas,
        .customLink, .analyticsCloud:
        break
      }
    }
    return hasValue ? text : "-"
  }

  private func shown(_ field: FieldDescription, of record: Record) -> String {
    let value = record[field.name]
    if let id = value.reference, field.reference != nil {
      return described.namePath(of: field).flatMap { record[$0].text } ?? id.text18
    }
    let values = ValueText(now: now, zone: zone)
    if field.role == .end, let end = value.instant {
      return values.detail(end: end, after: detail.object.field(.start).flatMap { record[$0.name].instant })
    }
    return value.isNull ? "" : values.detail(value, field)
  }

  private func wrapped(_ text: String) -> [String] {
    Wrapping.lines(of: text, width: geometry.valueWidth, marks: .spelled).map(String.init)
  }

  private func related(_ index: Int) -> [DetailLine] {
    let related = detail.related[index]
    var lines = [
      DetailLine(content: .relatedHeading(list: index, text: "\(related.list.label)\(count(of: related))"))
    ]
    if let rows = related.rows, !rows.isEmpty {
      lines.append(DetailLine(content: .relatedColumns(list: index)))
      lines += rows.enumerated().map { row, record in
        DetailLine(content: .relatedRow(list: index, row: row), link: record.id)
      }
      if let more = more(in: related, shown: rows.count) {
        lines.append(DetailLine(content: .relatedNote(list: index, text: more)))
      }
    } else {
      let canAdd = described.object(named: related.list.object)?.calls.contains(.create) ?? false
      let text = related.rows == nil ? "Reading..." : canAdd ? "None; n here adds one." : "None."
      lines.append(DetailLine(content: .relatedNote(list: index, text: text)))
    }
    return lines + [DetailLine(content: .blank)]
  }

  private func more(in related: DetailScreen.RelatedRows, shown: Int) -> String? {
    switch related.count {
    case .exactly(let number): number > shown ? "and \(number - shown) more; Enter lists all" : nil
    case .moreThan(let number): "and more than \(number - shown) more; Enter lists all"
    case nil: nil
    }
  }

  private func count(of related: DetailScreen.RelatedRows) -> String {
    switch related.count {
    case .exactly(let number): " (\(number))"
    case .moreThan(let number): " (\(number)+)"
    case nil: ""
    }
  }
}

extension Array {
  /// The array without the elements at its end that satisfy a condition.
  fileprivate func dropLast(where isDropped: (Element) -> Bool) -> [Element] {
    Array(reversed().drop(while: isDropped).reversed())
  }
}
