import Controller
import ObjectModel

extension ListScreen {
  /// The list views with their keys, the chosen one in brackets: all by name, the chosen one by name, or it alone.
  func tabs(_ state: AppState) -> [[Run]] {
    guard let view, let views = state.described.views[object.name], views.count > 1 else { return [] }
    let isShown = { (entry: ListViewEntry) in entry.id == view.entry.id }
    let all = views.prefix(9).enumerated().map { index, entry in
      tab("\(index + 1) \(shortLabel(entry))", isShown: isShown(entry))
    }
    let digits = views.prefix(9).enumerated().map { index, entry in
      tab(isShown(entry) ? "\(index + 1) \(shortLabel(entry))" : "\(index + 1)", isShown: isShown(entry))
    }
    return [all, digits, [tab(shortLabel(view.entry), isShown: true)]]
  }

  /// Brackets take the place of blanks, so that nothing moves when another view is chosen.
  private func tab(_ text: String, isShown: Bool) -> Run {
    isShown ? Run("[\(text)]", .textStrong) : Run(" \(text) ", .titleCount)
  }

  /// A view's label without the object's, which stands before it.
  private func shortLabel(_ entry: ListViewEntry) -> String {
    switch ShippedListView.allCases.first(where: { $0.developerName(of: object) == entry.developerName }) {
    case .all: return "All"
    case .mine: return "Mine"
    case .recentlyViewed: return "Recent"
    case nil: break
    }
    let plural = " " + object.labelPlural
    return entry.label.hasSuffix(plural) ? String(entry.label.dropLast(plural.count)) : entry.label
  }
}
