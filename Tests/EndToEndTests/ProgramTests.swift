import Foundation
import Testing

/// The real program in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ProgramTests {
  private let start = "rapport --database book.db --now 2026-11-22T09:00:00Z --time-zone Europe/Berlin"

  /// A window whose shell has the program on its path and a copy of the samples beside it.
  private func window(width: Int = 80, height: Int = 24, samples: Bool = true) throws -> Tmux {
    let window = try Tmux(width: width, height: height)
    if samples { try Samples.copy(to: window.directory.appending(path: "book.db").path) }
    try window.type("PATH=\((Shell.rapport as NSString).deletingLastPathComponent):$PATH")
    try window.press("Enter")
    return window
  }

  private func open(_ window: Tmux, _ command: String? = nil) throws {
    try window.type((command ?? start) + "; echo left with $?")
    try window.press("Enter")
    try window.waitFor("INTERACTIONS")
  }

  /// Sends a signal to the program: the window's shell has no other child.
  private func signal(_ name: String, to window: Tmux) throws {
    try Shell.run("/usr/bin/pkill", ["-\(name)", "-P", try window.format("#{pane_pid}")])
  }

  private func leave(_ window: Tmux) throws {
    try window.press("Q")
    try window.waitFor("left with 0")
  }

  @Test func aRecordIsFoundOpenedCorrectedDeletedAndRestored() throws {
    let window = try window()
    try window.type("stty -a > before")
    try window.press("Enter")
    try open(window)
    try window.waitFor("600")

    try window.type("/voicemail")
    try window.waitFor("oicemail")
    try window.press("Enter")
    try window.waitFor("Interaction Information")

    try window.press("e")
    try window.waitFor("EDIT")
    try window.type(" corrected")
    try window.press("C-s")
    try window.waitFor("Saved")
    try window.waitFor("corrected")

    try window.press("d")
    try window.waitFor("y deletes")
    try window.press("y")
    try window.waitFor("Deleted")

    try window.type("gb")
    try window.waitFor("RECYCLE BIN")
    try window.waitFor("Left voicemail")
    try window.press("r")
    try window.waitFor("Restored")
    try leave(window)

    let path = window.directory.appending(path: "book.db").path
    #expect(
      try Samples.query(
        "SELECT count(*) FROM Interaction WHERE Name LIKE '% corrected' AND IsDeleted = 0", in: path)
        == "1")
    try window.type("stty -a > after; cmp before after && echo same")
    try window.press("Enter")
    try window.waitFor("\nsame")
  }

  @Test func detailAndFormFollowALayoutFileAndABrokenOneIsNamed() throws {
    let window = try window(width: 120)
    let layouts = window.directory.appending(path: ".config/rapport/layouts")
    try FileManager.default.createDirectory(at: layouts, withIntermediateDirectories: true)
    let org = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ExchangeTests/Fixtures/layouts-Interaction.json")
    try FileManager.default.copyItem(at: org, to: layouts.appending(path: "Interaction.json"))
    try Data("{".utf8).write(to: layouts.appending(path: "Account.json"))
    try open(window)
    // The notice is longer than a line: it stands over the list until a key closes it.
    try window.waitFor("layouts/Account.json: no JSON")
    try window.press("Enter")
    try window.waitUntilGone("layouts/Account.json: no JSON")
    try window.press("Enter")
    try window.waitFor("Who was there")
    let detail = try window.waitFor("Topic")
    #expect(detail.contains("Meeting") && !detail.contains("Interaction Information"), "\(detail)")
    try window.press("e")
    try window.waitFor("EDIT")
    let form = try window.waitFor("Topic")
    #expect(form.contains("Until") && !form.contains("Reference Identifier"), "\(form)")
    try window.press("Escape")
    try window.waitUntilGone("EDIT")
    try leave(window)
  }

  @Test func whatWasTypedSurvivesAKill() throws {
    let window = try window()
    try open(window)
    try window.press("n")
    try window.waitFor("NEW")
    try window.type("Called while the train left")
    try window.waitFor("draft saved")
    try signal("KILL", to: window)
    try window.waitFor("left with 137")
    // A killed program leaves the terminal raw: the line feed is what the shell still takes for an end of line.
    try window.type("stty sane; tput rmcup; clear")
    try window.press("C-j")
    try window.waitUntilGone("left with")
    try open(window)
    try window.waitFor("draft")
    try window.type("gd")
    try window.waitFor("Called while the train")
    try window.press("Enter")
    try window.waitFor("NEW")
    try window.press("C-s")
    try window.waitFor("Saved")
    try leave(window)
  }

  @Test(arguments: ["TERM", "HUP"])
  func whatWasTypedSurvivesASignal(signal: String) throws {
    let window = try window()
    try open(window)
    try window.press("n")
    try window.waitFor("NEW")
    try window.type("Cut off in the middle")
    try window.waitFor("Cut off in the middle")
    try self.signal(signal, to: window)
    try window.waitFor(signal == "TERM" ? "left with 143" : "left with 129")
    let path = window.directory.appending(path: "book.db").path
    #expect(try Samples.query("SELECT count(*) FROM draft", in: path) == "1")
  }

  @Test func suspendsAndComesBack() throws {
    let window = try window()
    try open(window)
    try window.press("C-z")
    try window.waitFor("left with")
    try window.type("clear; fg; echo back with $?")
    try window.press("Enter")
    try window.waitFor("INTERACTIONS")
    try window.press("Q")
    try window.waitFor("back with 0")
  }

  @Test func survivesAStormOfSizes() throws {
    let window = try window()
    try open(window)
    for size in [
      (1, 1), (2, 1), (1, 5), (40, 12), (59, 16), (60, 15), (200, 60), (3, 2), (120, 40), (80, 24),
    ] {
      try window.resize(width: size.0, height: size.1)
    }
    try window.waitFor("INTERACTIONS")
    try leave(window)
  }

  @Test func aPasteOfTenThousandCharactersIsText() throws {
    let window = try window()
    try open(window)
    try window.paste(String(repeating: "qQd y\n", count: 20))
    try window.waitFor("aste")
    try window.press("n")
    try window.waitFor("NEW")
    try window.paste(String(repeating: "word ", count: 2_000))
    try window.waitFor("draft saved")
    try window.press("C-s")
    try window.waitFor("data value too large")
    try window.press("Escape")
    try window.waitFor("INTERACTIONS")
    try leave(window)
  }

  /// The limit on file sizes stands for a disk without room: the draft's few pages fit, a record's do not.
  @Test func aFullDiskKeepsTheDraftAndSaysSo() throws {
    let window = try window()
    try open(window, "ulimit -f 240; " + start)
    try window.waitFor("600")
    try window.press("n")
    try window.waitFor("NEW")
    try window.type("Called on a full disk")
    try window.waitFor("draft saved")
    try window.press("C-s")
    let screen = try window.waitFor("the disk is full")
    #expect(screen.contains("Called on a full disk"))
    try window.press("Escape")
    try window.waitFor("INTERACTIONS")
    try leave(window)
    let path = window.directory.appending(path: "book.db").path
    #expect(try Samples.query("PRAGMA integrity_check; SELECT count(*) FROM draft", in: path) == "ok\n1")
    #expect(try Samples.query("SELECT count(*) FROM Interaction", in: path) == "600")
  }

  @Test func opensOnItsDefaultWithAnEmptyList() throws {
    let window = try window(samples: false)
    try open(window, "rapport")
    let screen = try window.waitFor("--sample")
    #expect(screen.contains("n "))
    try leave(window)
    let file = window.directory.appending(path: ".local/share/rapport/rapport.db").path
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let folder = try FileManager.default.attributesOfItem(
      atPath: (file as NSString).deletingLastPathComponent)
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test(arguments: ["TERM=nonsense", "TERM=dumb", "TERM="])
  func refusesATerminalThatItCannotDrawOn(setting: String) throws {
    let window = try window(samples: false)
    try window.type("\(setting) rapport --database new.db; echo code $?")
    try window.press("Enter")
    let screen = try window.waitFor("code 1")
    #expect(screen.contains("terminal"))
  }

  @Test func worksWithoutALocale() throws {
    let window = try window()
    try open(window, "env -u LANG " + start)
    try window.type("/東京")
    try window.waitFor("東京")
    try window.press("Escape", "Escape")
    try window.waitFor("600")
    try leave(window)
  }
}
