/// Codes that the program defines for key sequences beside those of ncurses. ncurses numbers the extended
/// capabilities of a terminal's description from 512 on, some hundred of them; these lie above.
enum KeyCode {
  /// Text pasted as one piece begins (bracketed paste).
  static let pasteStart: Int32 = 1000
  /// An end without a beginning, ignored.
  static let pasteEnd: Int32 = 1001
  /// The first code of cursor keys that were held with Shift, Alt or Ctrl: 16 codes for each of ``movements``, one for
  /// each combination of modifiers.
  static let firstModified: Int32 = 1100

  /// The keys that can be held with modifiers, in the order of their codes, with what stands in their sequences:
  /// `ESC [ 1 ; modifiers letter`, or `ESC [ number ; modifiers ~`.
  static let movements: [(code: Int32, parameter: Int, final: Character)] = [
    (259, 1, "A"), (258, 1, "B"), (261, 1, "C"), (260, 1, "D"), (262, 1, "H"), (360, 1, "F"),
    (331, 2, "~"), (330, 3, "~"), (339, 5, "~"), (338, 6, "~"),
  ]

  /// Every sequence that is defined, with its code. The plain ones are what terminals send whatever their description
  /// says.
  static var sequences: [(sequence: String, code: Int32)] {
    var all: [(sequence: String, code: Int32)] = [
      ("\u{1B}[200~", pasteStart), ("\u{1B}[201~", pasteEnd),
      ("\u{1B}[1~", 262), ("\u{1B}[4~", 360), ("\u{1B}[7~", 262), ("\u{1B}[8~", 360),
    ]
    for (index, key) in movements.enumerated() {
      if key.parameter == 1 { all.append(("\u{1B}[\(key.final)", key.code)) }
      for modifiers in 1..<16 {
        let code = firstModified + Int32(index * 16 + modifiers)
        all.append(("\u{1B}[\(key.parameter);\(modifiers + 1)\(key.final)", code))
      }
    }
    return all
  }
}
