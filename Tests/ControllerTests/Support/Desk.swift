import Controller
import ObjectModel

/// A person at the keyboard: keys go in, calls are answered by a ``FakeStore``, at once or when the test says so.
struct Desk {
  var state: AppState
  var store = FakeStore()
  /// Calls that wait for ``answer()``.
  private(set) var open: [(call: CallRequest, id: RequestID)] = []
  /// Every effect so far.
  private(set) var effects: [Effect] = []
  /// Whether calls are answered at once.
  var answersAtOnce = true
  /// Wed 2026-11-25 14:37 in Berlin.
  var now = Instant(apiText: "2026-11-25T13:37:00Z") ?? Instant(seconds: 0)

  /// A started program with so many interactions, the newest first: `Call 1`, `Call 2` and so on.
  init(interactions count: Int = 5, size: Size = Size(width: 80, height: 24), answersAtOnce: Bool = true) {
    state = AppState(size: size, object: .interaction, zone: nil)
    store.records["Interaction"] = (0..<count).map { Self.interaction($0 + 1) }
    self.answersAtOnce = answersAtOnce
    take(state.start(now: now))
  }

  static func id(_ number: Int, _ prefix: String = "0kz") -> RecordID {
    RecordID(keyPrefix: prefix, key: Int64(number))
  }

  static func interaction(_ number: Int) -> Record {
    Record(
      type: "Interaction",
      values: [
        "Id": .reference(id(number)), "Name": .text("Call \(number)"), "InteractionType": .text("Email"),
      ])
  }

  /// Presses keys of a script such as `jj<Enter>`.
  mutating func press(_ script: String) {
    for key in keys(script) { send(.key(key)) }
  }

  mutating func press(_ key: Key) { send(.key(key)) }

  mutating func send(_ event: Event) { take(state.update(event, now: now)) }

  /// Lets every timer for a purpose run out.
  mutating func runTimers(_ purpose: TimerID.Purpose) {
    for effect in effects {
      if case .wake(_, let id) = effect, id.purpose == purpose { send(.timer(id)) }
    }
  }

  /// Answers the oldest open call.
  mutating func answer() {
    guard !open.isEmpty else { return }
    let (call, id) = open.removeFirst()
    send(.reply(id, store.perform(call)))
  }

  /// Loses open calls, as reads are lost that a later key press makes worthless.
  mutating func drop(_ ids: [RequestID]) {
    open.removeAll { ids.contains($0.id) }
  }

  /// Answers everything that is open, and what follows from it.
  mutating func answerAll() {
    while !open.isEmpty { answer() }
  }

  private mutating func take(_ new: [Effect]) {
    effects += new
    for effect in new {
      if case .perform(let call, let id, _) = effect { open.append((call, id)) }
    }
    if answersAtOnce { answerAll() }
  }

  // MARK: What the test looks at

  var list: ListScreen? { if case .list(let list) = state.screen { list } else { nil } }
  var detail: DetailScreen? { if case .detail(let detail) = state.screen { detail } else { nil } }
  var form: FormScreen? { if case .form(let form) = state.screen { form } else { nil } }
  var bin: RecycleBinScreen? { if case .recycleBin(let bin) = state.screen { bin } else { nil } }
  var drafts: DraftsScreen? { if case .drafts(let drafts) = state.screen { drafts } else { nil } }
  var query: QueryScreen? { if case .query(let query) = state.screen { query } else { nil } }
  var help: HelpScreen? { if case .help(let help) = state.screen { help } else { nil } }

  /// The name of the marked row.
  var marked: String? { list?.markedRow?.record["Name"].text }
  var message: String { state.message?.text ?? "" }
  var exitCode: Int32? {
    effects.lazy.compactMap { if case .quit(let code) = $0 { code } else { nil } }.first
  }

  /// The field with a label on the open form.
  func field(_ label: String) -> FormField? { form?.fields.first { $0.label == label } }

  /// What is typed in the field with a label.
  func text(_ label: String) -> String? {
    switch field(label)?.input {
    case .line(let editor): editor.text
    case .area(let area): area.text
    case .picklist(let picklist): picklist.editor.text
    case .lookup(let lookup): lookup.editor.text
    case .time(let time): time.editor.text
    case .toggle(let isOn): isOn ? "yes" : "no"
    case .fixed(let text): text
    case nil: nil
    }
  }

  /// Presses Tab until the field with a label has the focus.
  mutating func go(to label: String) {
    for _ in 0..<40 where form?.focusedField?.label != label { press("<Tab>") }
  }
}
