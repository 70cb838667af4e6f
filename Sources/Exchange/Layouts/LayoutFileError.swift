/// Why a layout file is refused, in words that lead to the place in it.
public struct LayoutFileError: Error, Sendable, Hashable {
  /// What is wrong and where, such as
  /// `layouts[0].detailLayoutSections[2].columns: a number is expected, found "two"`.
  public var sentence: String

  /// A file that is refused.
  public init(_ sentence: String) {
    self.sentence = sentence
  }
}
