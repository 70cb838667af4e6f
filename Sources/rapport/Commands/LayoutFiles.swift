import Exchange
import Foundation
import ObjectModel
import Text

/// The layouts in the configuration directory, one file per object (design section 7).
struct LayoutFiles {
  /// The layouts that take the place of shipped ones.
  private(set) var layouts: [ReplacingLayout] = []
  /// What to tell a person about the files that are refused and about forms that nothing could be saved with, a sentence
  /// for each.
  private(set) var notices: [String] = []

  /// The greatest file that is read. A real org's answer with the details of every field has a few megabytes.
  private static let maximumSize = 16 << 20

  /// Reads every `Object.json` of a folder; a folder that is not there has none.
  init(folder: String, catalog: ObjectCatalog) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".json") && !name.hasPrefix(".") {
      do throws(LayoutFileError) {
        let layout = try Self.layout(in: "\(folder)/\(name)", named: name, catalog: catalog)
        layouts.append(layout)
        if let sentence = Self.sentence(onFormOf: layout) { notices.append(Self.notice(sentence, on: name)) }
      } catch {
        notices.append(Self.notice("\(error.sentence); the shipped layout is used.", on: name))
      }
    }
  }

  /// What to tell about a form that could not have saved a new record, in words that a line of eighty cells has room for.
  private static func sentence(onFormOf layout: ReplacingLayout) -> String? {
    guard !layout.addedFields.isEmpty else { return nil }
    return "the form also has \(layout.addedFields.joined(separator: ", ")), which a save needs."
  }

  /// The file says what it likes: nothing of it may reach a terminal unchanged.
  private static func notice(_ sentence: String, on name: String) -> String {
    Sanitiser.drawable("layouts/\(name): \(sentence)", marks: .spelled).map(\.text).joined()
  }

  private static func layout(
    in path: String, named name: String, catalog: ObjectCatalog
  ) throws(LayoutFileError) -> ReplacingLayout {
    let type = String(name.dropLast(".json".count))
    guard let object = catalog.object(named: type) else { throw LayoutFileError("no object has this name") }
    guard object.layout != nil else {
      throw LayoutFileError("records of \(object.name) have no page of their own")
    }
    var info = stat()
    // A pipe would keep the program waiting.
    guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw LayoutFileError("not a file")
    }
    guard info.st_size <= maximumSize else { throw LayoutFileError("larger than 16 MB") }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw LayoutFileError("it cannot be read")
    }
    return try ReplacingLayout(layoutFile: bytes, of: object, in: catalog)
  }
}
