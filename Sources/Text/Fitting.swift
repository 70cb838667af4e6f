/// Makes texts fit a width in cells.
public enum Fitting {
  /// Where a shorter text stands in its width.
  public enum Alignment: Sendable, Hashable {
    case leading, trailing, centre
  }

  /// The clusters of a text, cut to a width with an ellipsis if it is longer.
  /// - Parameters:
  ///   - width: in cells; nothing is drawn at 0 and below.
  ///   - ellipsis: one cell wide, or empty to cut without a sign.
  public static func truncated(
    _ text: some StringProtocol, to width: Int, marks: Sanitiser.Marks = .short, ellipsis: String = "…"
  ) -> [Cluster] {
    guard width > 0 else { return [] }
    var kept: [Cluster] = []
    var used = 0
    for cluster in Sanitiser.drawable(text, marks: marks) {
      if used + cluster.width > width { return cut(kept, used: used, width: width, ellipsis: ellipsis) }
      kept.append(cluster)
      used += cluster.width
    }
    return kept
  }

  /// As ``truncated(_:to:marks:ellipsis:)``, filled with spaces to exactly the width.
  public static func padded(
    _ text: some StringProtocol, to width: Int, _ alignment: Alignment = .leading,
    marks: Sanitiser.Marks = .short, ellipsis: String = "…"
  ) -> [Cluster] {
    let kept = truncated(text, to: width, marks: marks, ellipsis: ellipsis)
    let free = max(0, width - kept.width)
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: free
      case .centre: free / 2
      }
    let space = Cluster(" ")
    return Array(repeating: space, count: before) + kept + Array(repeating: space, count: free - before)
  }

  /// Takes clusters away from the end until the ellipsis fits.
  private static func cut(_ clusters: [Cluster], used: Int, width: Int, ellipsis: String) -> [Cluster] {
    guard !ellipsis.isEmpty else { return clusters }
    var kept = clusters
    var used = used
    while used + 1 > width, let last = kept.popLast() { used -= last.width }
    kept.append(Cluster(ellipsis))
    return kept
  }
}
