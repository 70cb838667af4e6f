import Text

extension Character {
  /// What is drawn for the character.
  var shown: String { String(self) }

  /// How many cells ``shown`` takes.
  var shownWidth: Int { 1 }
}
