import Exchange
import Foundation
import ObjectModel

/// One file to import, or one plan with its files.
struct ImportSource {
  /// What the file holds.
  enum Content {
    /// Rows of one object.
    case csv(ObjectDescription)
    /// Records of an sObject tree, of the object that they do not name themselves.
    case tree(paths: [String], object: ObjectDescription?)
  }

  /// Where the file is.
  let path: String
  /// What it holds.
  let content: Content

  /// The file's name, for people.
  var name: String { (path as NSString).lastPathComponent }

  /// The source that a path names. Throws a sentence when the file cannot be read or its object is unknown.
  init(path: String, object: String?, catalog: ObjectCatalog) throws(Failure) {
    self.path = path
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw Failure("\(path): there is no such file, or it cannot be read.")
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue
    else {
      throw Failure("\(path): this is a folder. Name the files in it.")
    }
    if path.hasSuffix(".json") {
      content = try Self.tree(at: path, object: object, catalog: catalog)
    } else {
      content = .csv(try Self.object(object ?? Self.baseName(of: path), of: path, catalog: catalog))
    }
  }

  /// The sources with parents before the children that name them, whatever order they were given in; sources that do
  /// not depend on each other keep their order, trees come last.
  static func parentsFirst(_ sources: [ImportSource], in catalog: ObjectCatalog) -> [ImportSource] {
    var visited: Set<String> = []
    var order: [String] = []
    func visit(_ object: ObjectDescription) {
      guard visited.insert(object.name).inserted else { return }
      for field in object.fields where field.properties.contains(.create) {
        for parent in field.reference?.objects ?? [] { catalog.object(named: parent).map(visit) }
      }
      order.append(object.name)
    }
    for source in sources { source.object.map(visit) }
    return sources.enumerated().sorted { left, right in
      (left.element.rank(in: order), left.offset) < (right.element.rank(in: order), right.offset)
    }.map(\.element)
  }

  private var object: ObjectDescription? {
    switch content {
    case .csv(let object): object
    case .tree: nil
    }
  }

  private func rank(in order: [String]) -> Int {
    object.flatMap { order.firstIndex(of: $0.name) } ?? order.count
  }

  /// A plan is an array of steps, a tree file an object with records.
  private static func tree(at path: String, object: String?, catalog: ObjectCatalog) throws(Failure)
    -> Content
  {
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first == UInt8(ascii: "[") else {
      let named = object.flatMap { catalog.object(named: $0) }
      return .tree(paths: [path], object: named)
    }
    do throws(Fault) {
      let folder = (path as NSString).deletingLastPathComponent
      let files = try TreePlan(json: bytes).steps.flatMap(\.files)
      return .tree(paths: files.map { (folder as NSString).appendingPathComponent($0) }, object: nil)
    } catch {
      throw Failure("\(path): \(error.message)")
    }
  }

  private static func object(
    _ name: String, of path: String, catalog: ObjectCatalog
  ) throws(Failure) -> ObjectDescription {
    guard let object = catalog.object(named: name) else {
      let known = catalog.objects.map(\.name).joined(separator: ", ")
      throw Failure("\(path): '\(name)' is no object. Name one with --sobject: \(known).")
    }
    return object
  }

  /// The file's name up to its first point or dash, so that `Account-failed.csv` holds accounts too.
  private static func baseName(of path: String) -> String {
    String((path as NSString).lastPathComponent.prefix { $0 != "." && $0 != "-" })
  }
}
