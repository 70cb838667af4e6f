import Foundation
import Testing

/// The sample files that the tests read: copies of the project's invented book of business.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
