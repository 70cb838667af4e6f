/// The 16 or 24 colours of a base16 or base24 scheme, by slot, and the roles they give (terminal 7.3).
struct Base16: Sendable {
  /// Slot number, 0 to 15, up to 23 in base24, to colour. The first 16 are always there.
  private let slots: [Int: RGB]

  /// The scheme of these named colours; nil if one of `base00` to `base0F` is missing.
  init?(_ palette: [String: RGB]) {
    var slots: [Int: RGB] = [:]
    for (name, colour) in palette where name.lowercased().hasPrefix("base") && name.utf8.count == 6 {
      if let slot = Int(name.dropFirst(4), radix: 16) { slots[slot] = colour }
    }
    guard (0..<16).allSatisfy({ slots[$0] != nil }) else { return nil }
    self.slots = slots
  }

  /// Whether the ground is darker than the text.
  var variant: Theme.Variant {
    slot(0).contrast(with: RGB(0xFFFFFF)) > slot(5).contrast(with: RGB(0xFFFFFF)) ? .dark : .light
  }

  /// What the scheme says about the roles.
  var roles: [Role: PartialStyle] {
    base.merging(fields) { first, _ in first }.merging(states) { first, _ in first }
  }

  /// Ground, bars, lists and pop-ups.
  private var base: [Role: PartialStyle] {
    let ground = slot(0).colour
    let surface = slot(1).colour
    let selection = slot(2).colour
    // A selection that is hardly another colour than the ground is reversed as well.
    let edge: Style.Attributes = slot(2).contrast(with: slot(0)) < 1.3 ? .reverse : []
    return [
      .text: PartialStyle(slot(5).colour, on: ground),
      .textMuted: PartialStyle(slot(3).colour),
      .textStrong: PartialStyle(strong, .bold),
      .background: PartialStyle(nil, on: ground),
      .surface: PartialStyle(nil, on: surface),
      .border: PartialStyle(slot(3).colour),
      .borderFocus: PartialStyle(accent(13)),
      .link: PartialStyle(accent(13), .underline),
      .title: PartialStyle(strong, on: surface, .bold),
      .status: PartialStyle(nil, on: surface),
      .key: PartialStyle(accent(13), .bold),
      .timer: PartialStyle(accent(10), .bold),
      .listHeader: PartialStyle(strong, [.bold, .underline]),
      .listCursor: PartialStyle(strong, on: selection, edge),
      .listCursorInactive: PartialStyle(nil, on: surface, .underline),
      .listMarked: PartialStyle(accent(10), .bold),
      .listDeleted: PartialStyle(slot(3).colour),
      .match: PartialStyle(accent(10), [.bold, .underline]),
      .matchCurrent: PartialStyle(accent(10), [.bold, .reverse]),
      .menu: PartialStyle(nil, on: surface),
      .menuSelected: PartialStyle(strong, on: selection, edge),
      .menuBadge: PartialStyle(accent(12)),
      .menuDetail: PartialStyle(slot(3).colour),
    ]
  }

  /// Forms.
  private var fields: [Role: PartialStyle] {
    [
      .fieldLabel: PartialStyle(accent(13)),
      .fieldRequired: error,
      .fieldFocus: PartialStyle(strong, on: slot(1).colour, .underline),
      .fieldPlaceholder: PartialStyle(slot(3).colour, .italic),
      .fieldReadonly: PartialStyle(nil, .italic),
      .fieldChanged: PartialStyle(accent(10)),
      .fieldError: error,
      .echo: PartialStyle(accent(11)),
      .echoPending: PartialStyle(slot(3).colour),
      .echoFuture: PartialStyle(slot(9).colour),
      .chip: PartialStyle(accent(12)),
      .chipOpen: PartialStyle(accent(12), .underline),
    ]
  }

  /// States, history and kinds.
  private var states: [Role: PartialStyle] {
    [
      .ok: PartialStyle(accent(11)),
      .info: PartialStyle(accent(12)),
      .warn: PartialStyle(slot(9).colour),
      .error: error,
      .old: PartialStyle(error.foreground),
      .new: PartialStyle(accent(11)),
      .typePhone: PartialStyle(accent(13)),
      .typeEmail: PartialStyle(accent(12)),
      .typeInPerson: PartialStyle(accent(11)),
      .typeConference: PartialStyle(accent(14)),
      .markControl: PartialStyle(slot(9).colour, .reverse),
    ]
  }

  /// The colour of a slot.
  private func slot(_ number: Int) -> RGB { slots[number] ?? RGB(0) }

  /// Text that stands out: slot 06, unless it is harder to read than 05.
  private var strong: Colour {
    slot(6).contrast(with: slot(0)) < slot(5).contrast(with: slot(0)) ? slot(5).colour : slot(6).colour
  }

  /// Slot 08 if it is red, else the first red one of those that hold it in other schemes, else only bold: the sign
  /// `!` stands beside it in any case.
  private var error: PartialStyle {
    let red = [8, 0xF, 9, 0xE, 0x12].compactMap { slots[$0] }.first(where: \.isRed)
    return PartialStyle(red.map(\.colour), .bold)
  }

  /// An accent of slots 08 to 0E, or base24's bright one if only that can be read on the ground.
  private func accent(_ number: Int) -> Colour {
    let plain = slot(number)
    guard plain.contrast(with: slot(0)) < 4.5, let name = Self.bright[number], let bright = slots[name],
      bright.contrast(with: slot(0)) >= 4.5
    else { return plain.colour }
    return bright.colour
  }

  /// Base24's bright accents by the slot that they brighten.
  private static let bright = [8: 0x12, 10: 0x13, 11: 0x14, 12: 0x15, 13: 0x16, 14: 0x17]
}
