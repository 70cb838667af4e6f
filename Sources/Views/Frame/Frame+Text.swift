import Controller

/// Frames as text, for tests and for looking at them.
extension Frame {
  /// The rows as plain text, without the blanks at their ends.
  public var text: String {
    (0..<size.height).map { number in
      let text = row(number).reduce(into: "") { $0 += $1.text }
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// The rows as pieces of text with their roles and overlays, such as `text+cursor"Pricing call"`; blank ground
  /// of the role `text` is left out, and so are rows that are nothing else.
  public var roles: String {
    (0..<size.height).compactMap { number in
      let pieces = pieces(ofRow: number)
      return pieces.isEmpty ? nil : "\(number): " + pieces.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// The pieces of a row that have the same role and overlays.
  private func pieces(ofRow number: Int) -> [String] {
    let cells = Array(row(number))
    var pieces: [String] = []
    var start = 0
    while start < cells.count {
      let first = cells[start]
      let end =
        cells[start...].firstIndex { $0.role != first.role || $0.overlays != first.overlays } ?? cells.count
      let text = cells[start..<end].reduce(into: "") { $0 += $1.text }
      let isGround = first.role == .text && first.overlays.isEmpty && text.allSatisfy { $0 == " " }
      if !isGround { pieces.append("\(Self.name(of: first))\"\(text)\"") }
      start = end
    }
    return pieces
  }

  /// The role of a cell and the overlays on it.
  private static func name(of cell: Cell) -> String {
    Overlays.roles.reduce(into: cell.role.rawValue) { name, entry in
      if cell.overlays.contains(entry.overlay) { name += "+\(entry.role.rawValue)" }
    }
  }
}
