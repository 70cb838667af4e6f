/// A name that is asked for in the message line.
public struct Prompt: Sendable, Equatable {
  /// What the name is for.
  public enum Purpose: Sendable, Equatable {
    /// Saves the query in the box.
    case saveQuery
    /// Gives a saved query another name.
    case renameQuery(String)
    /// Saves a query that was run.
    case nameQuery(text: String)
    /// Saves the query in the box as a list view of an object.
    case saveView(object: String)
  }

  /// What the name is for.
  public var purpose: Purpose
  /// What was typed.
  public var editor: LineEditor

  /// What stands before the name.
  public var label: String {
    switch purpose {
    case .saveQuery, .nameQuery: "Save the query as"
    case .renameQuery(let name): "New name of \"\(name)\""
    case .saveView: "Save as list view"
    }
  }
}
