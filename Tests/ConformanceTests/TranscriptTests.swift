import Foundation
import Testing

/// Every file of `Transcript/` is a test: the calls of each case go through the calls of the program, in an office of
/// their own, and the answers must be the ones that stand in the file.
///
/// An answer that the file does not have is written into it and the run fails, so that nothing passes unread. To record
/// answers anew, delete them from the file.
@Suite struct TranscriptTests {
  static var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: Office.folder.path)) ?? [])
      .filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test(arguments: files) func `the calls answer what the transcript says`(_ file: String) throws {
    let url = Office.folder.appending(path: file)
    var transcript = Transcript(try String(contentsOf: url, encoding: .utf8))
    #expect(!transcript.cases.isEmpty)
    var isWhole = true
    let isOpening = file == Office.opening
    var office = try Office(isFurnished: !isOpening)
    for index in transcript.cases.indices {
      let one = transcript.cases[index]
      if index > 0, !isOpening { office = try Office() }
      let answers = office.exchanges(of: one.lines).map(\.answer)
      if one.isWhole {
        for (call, (answer, expected)) in zip(one.calls, zip(answers, one.answers)) where answer != expected {
          Issue.record(
            "\(file): \(one.title)\n> \(call)\n< \(answer)\nbut the transcript says\n< \(expected)")
        }
      } else {
        isWhole = false
        transcript.cases[index].record(answers)
      }
    }
    if !isWhole {
      try transcript.text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(file) had no answers for some calls; they are written into it now. Read them.")
    }
  }

  @Test func `every title begins with the section of its file`() throws {
    for file in Self.files {
      let section = try #require(file.split(separator: "-").first)
      let text = try String(contentsOf: Office.folder.appending(path: file), encoding: .utf8)
      for one in Transcript(text).cases {
        #expect(one.title.hasPrefix(section), "\(file): \(one.title)")
      }
    }
  }
}

extension Transcript.Case {
  /// Puts new answers below the calls in place of all that were there.
  mutating func record(_ answers: [String]) {
    var rest = answers[...]
    lines = lines.flatMap { line -> [Transcript.Line] in
      switch line {
      case .answer: []
      case .call: [line] + rest.prefix(1).map { _ in .answer(rest.removeFirst()) }
      case .title, .names, .prose: [line]
      }
    }
  }
}
