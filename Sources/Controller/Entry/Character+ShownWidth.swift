import Text

extension Character {
  /// How many cells the character takes when it is drawn.
  var shownWidth: Int { isASCII ? 1 : CellWidth.of(self) }
}
