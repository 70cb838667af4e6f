extension From {
  /// The object with its short names.
  var text: String {
    ([path.text + (alias.map { " \($0.text)" } ?? "")] + parents.map { "\($0.path.text) \($0.alias.text)" })
      .joined(separator: ", ")
  }
}
