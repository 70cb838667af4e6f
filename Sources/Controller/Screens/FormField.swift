public import ObjectModel

/// One field of a form: what the layout says about it, and what has been typed.
public struct FormField: Sendable, Equatable {
  /// The field.
  public let description: FieldDescription
  /// The label on the layout.
  public let label: String
  /// Whether the layout or the object requires a value.
  public let isRequired: Bool
  /// The rows that the field takes; 1 for all but long text.
  public let height: Int
  /// How the value is typed.
  public var input: Input
  /// What is shown dimly while nothing is typed, such as `default: you`.
  public var placeholder: String?
  /// What is wrong with it: the check's or the call's own sentence.
  public var error: String?
  /// Whether the error stays until the text changes: it was found by a save, not by leaving the field.
  var errorLasts = false
  /// What the typed text means, or that it means nothing yet.
  public var echo: Echo?
  /// What somebody else has saved since the form read it; nil while nobody has.
  public var conflict: FormConflict?

  /// Whether it starts out with a value that is saved unless it is changed.
  var isPreset = false
  /// The text and reference before anything was typed.
  var original: Typed

  /// How a value is typed.
  public enum Input: Sendable, Equatable {
    /// A line of text, or a number.
    case line(LineEditor)
    /// Text of several lines.
    case area(TextArea)
    /// A value of a list.
    case picklist(PicklistField)
    /// Another record.
    case lookup(LookupField)
    /// A time or a day in words or figures; ``FormField/echo`` says what it reads as.
    case time(TimeField)
    /// Yes or no; Space changes it.
    case toggle(Bool)
    /// Shown, not typed.
    case fixed(String)
  }

  /// The reading of what is being typed, to the right of the field (terminal 3.2).
  public struct Echo: Sendable, Equatable {
    /// Whether the reading holds, is still being typed, or is worth a second look.
    public enum State: Sendable, Hashable {
      /// It is what will be saved.
      case settled
      /// It is not readable yet.
      case pending
      /// It will be saved but is unusual, such as a time ahead.
      case remarkable
    }

    /// The sentence.
    public var text: String
    /// How sure it is.
    public var state: State
  }

  /// What a field holds, as a draft keeps it.
  struct Typed: Sendable, Equatable {
    /// The text.
    var text: String
    /// The chosen record.
    var reference: RecordID?
  }

  /// Whether it can be typed into.
  public var isEditable: Bool {
    if case .fixed = input { false } else { true }
  }

  /// Whether what it holds differs from the record.
  public var isChanged: Bool { typed != original }

  /// What it holds.
  var typed: Typed { Self.typed(input) }

  /// What a way to type a value holds.
  static func typed(_ input: Input) -> Typed {
    switch input {
    case .line(let editor): Typed(text: editor.text)
    case .time(let time): Typed(text: time.editor.text)
    case .area(let area): Typed(text: area.text)
    case .picklist(let picklist): Typed(text: picklist.editor.text)
    case .lookup(let lookup): Typed(text: lookup.editor.text, reference: lookup.chosen?.id)
    case .toggle(let isOn): Typed(text: isOn ? "true" : "false")
    case .fixed(let text): Typed(text: text)
    }
  }
}

/// A time or a day in words or figures.
public struct TimeField: Sendable, Equatable {
  /// What was typed.
  public var editor = LineEditor()
  /// How often Alt-F asked for another reading.
  public var flips = 0
}

/// A value of a list, typed by its start or chosen from the list.
public struct PicklistField: Sendable, Equatable {
  /// What was typed.
  public var editor = LineEditor()
  /// The values to choose from.
  public var values: [String]
  /// Whether other values are refused.
  public var isRestricted: Bool
  /// The open list; nil when it is closed.
  public var choices: Choices<String>?
}

/// Another record, typed by its name or chosen from the list.
public struct LookupField: Sendable, Equatable {
  /// What was typed, or the chosen record's name.
  public var editor = LineEditor()
  /// The chosen record.
  public var chosen: Chosen?
  /// What may be chosen.
  public var reference: Reference
  /// How what may be chosen is ordered and narrowed; its hint stands under the list.
  public var ranking: LookupRanking
  /// The open list; nil when it is closed.
  public var choices: Choices<LookupChoice>?
  /// What each open or answered question found; nil while it is open.
  var answers: [Answer] = []

  /// Whether records are being looked for.
  public var isLooking: Bool { answers.contains { $0.found == nil } }

  /// Whether the field may point to several objects, so that badges tell them apart.
  public var isPolymorphic: Bool { reference.targets.count > 1 }

  /// What a question of a lookup found.
  struct Answer: Sendable, Equatable {
    /// The question.
    var part: LookupPart
    /// The records; nil while they are on their way.
    var found: [LookupRanking.Candidate]?
  }

  /// A chosen record.
  public struct Chosen: Sendable, Equatable {
    /// Its id.
    public var id: RecordID
    /// Its name.
    public var name: String
    /// The label of its object, where the field may point to several.
    public var badge: String?
  }
}

/// One row of a lookup's list: a record, or the offer to make one where nothing was found.
public struct LookupChoice: Sendable, Equatable {
  /// What taking the row does.
  public enum Action: Sendable, Equatable {
    /// It points the field to a record.
    case choose(RecordID)
    /// It opens the form of an object, by API name, for a new record of this name.
    case create(object: String, name: String)
  }

  /// What taking the row does.
  public var action: Action
  /// The record's name, or the offer in words.
  public var name: String
  /// The label of its object, where the field may point to several.
  public var badge: String?
  /// What else tells it apart, such as its account.
  public var detail: String
}

/// An open list of choices under a field.
public struct Choices<Item: Sendable & Equatable>: Sendable, Equatable {
  /// What to choose from.
  public var items: [Item]
  /// The marked item and the first visible one, in rows of ``ScreenGeometry/popUpHeight``.
  public var scroll = ScrollPosition()
  /// Whether the person has moved, so that Enter takes the marked item (terminal 3.4).
  public var hasMoved = false

  /// The marked item; nil when there is none.
  public var marked: Item? {
    items.indices.contains(scroll.cursor) ? items[scroll.cursor] : nil
  }
}
