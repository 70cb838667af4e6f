import Foundation

/// A program under a pseudo terminal, for figures that only the whole process has.
struct PseudoTerminal {
  private let master: Int32
  /// The program's process.
  let process: pid_t

  /// Starts a program in an 120×40 terminal.
  init?(_ arguments: [String]) {
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    guard let program = arguments.first else { return nil }
    let strings = arguments.map { strdup($0) } + [nil]
    let environment =
      ProcessInfo.processInfo.environment.merging(["TERM": "xterm-256color", "LANG": "C.UTF-8"]) { $1 }
      .map { strdup("\($0.key)=\($0.value)") } + [nil]
    var master: Int32 = 0
    let child = forkpty(&master, nil, nil, &size)
    if child == 0 {
      execve(program, strings, environment)
      _exit(127)
    }
    for string in strings + environment { free(string) }
    guard child > 0 else { return nil }
    (self.master, process) = (master, child)
  }

  /// Reads what the program draws until it has drawn a text; nil when it ended or 30 seconds have passed.
  func secondsUntil(_ text: String, since start: ContinuousClock.Instant) -> Double? {
    let wanted = Array(text.utf8)
    var seen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 30_000) > 0 else { return nil }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return nil }
      let elapsed = ContinuousClock.now - start
      seen += buffer[..<count]
      if seen.firstRange(of: wanted) != nil {
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
      }
    }
  }

  /// Types keys.
  func type(_ keys: String) {
    _ = keys.withCString { write(master, $0, strlen($0)) }
  }

  /// The resident memory of the program in MiB.
  var residentMiB: Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1_024
  }

  /// Ends the program.
  func end() {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }
}
