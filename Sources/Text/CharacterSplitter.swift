/// Splits one character into the clusters that are drawn for it.
struct CharacterSplitter {
  /// How forbidden scalars are shown.
  private let marks: Sanitiser.Marks
  /// What is finished.
  private var clusters: [Cluster] = []
  /// What is being put together: its text, cells, combining marks and whether one more flag letter fits.
  private var text = ""
  private var width = 0
  private var combining = 0
  private var isHalfFlag = false
  /// Whether the first scalar is an emoji, whose joined and modified parts are dropped.
  private var isEmoji = false

  /// Combining marks that a cell keeps: as many as ncurses draws (terminal 4.1).
  private static let keptMarks = 4

  /// The clusters of a character, in order.
  static func clusters(of character: Character, marks: Sanitiser.Marks) -> [Cluster] {
    if character == "\r\n" { return [Cluster(" ")] }
    var splitter = CharacterSplitter(marks: marks)
    // Terminals draw a composed character better than its parts, and Hangul written in parts often not at all.
    let text = String(character)
    let isOne = text.unicodeScalars.count == 1
    for scalar in (isOne ? text : Normalisation.composed(text)).unicodeScalars {
      guard splitter.add(scalar) else { break }
    }
    splitter.finish()
    return splitter.clusters
  }

  /// A splitter at the start of a character.
  private init(marks: Sanitiser.Marks) { self.marks = marks }

  /// Takes the next scalar; false when the rest of the character is not drawn.
  private mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    let kind = Sanitiser.kind(of: scalar)
    switch kind {
    case .variationSelector: break
    case .blank:
      finish()
      clusters.append(Cluster(" "))
    case .forbidden, .unassigned:
      // Behind an emoji: the joiner to the next one, or the tags of a regional flag.
      if isEmoji { return false }
      finish()
      clusters += Sanitiser.mark(for: scalar, marks, unassigned: kind == .unassigned)
    case .emojiModifier where isEmoji: return false
    case .combining: combine(scalar)
    case .flagLetter where isHalfFlag:
      append(scalar, cells: 1)
      isHalfFlag = false
    case .spacing, .emojiModifier, .flagLetter:
      finish()
      append(scalar, cells: CellWidth.of(scalar))
      isHalfFlag = kind == .flagLetter
      isEmoji = kind != .flagLetter && Self.isPictograph(scalar)
    }
    return true
  }

  /// Draws a combining mark onto what stands before it, or onto a dotted circle if nothing does.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    if text.isEmpty { append("\u{25CC}", cells: 1) }
    guard combining < Self.keptMarks else { return }
    append(scalar, cells: 0)
    combining += 1
    isHalfFlag = false
  }

  /// Adds a scalar to the cluster that is being put together.
  private mutating func append(_ scalar: Unicode.Scalar, cells: Int) {
    text.unicodeScalars.append(scalar)
    width += cells
  }

  /// Closes the cluster that is being put together.
  private mutating func finish() {
    if !text.isEmpty { clusters.append(Cluster(text, width: width)) }
    text = ""
    width = 0
    combining = 0
    isHalfFlag = false
    isEmoji = false
  }

  /// Whether a scalar is a picture that others may be joined to; digits and `#` are emoji by the letter of Unicode.
  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }
}
