import ObjectModel
import SOQL
import Testing

@testable import Repository

/// The largest queries that the language takes are not too large for SQLite (semantics 5.1, 5.10).
struct RowLimitTests {
  /// The paths to the parents of an object, those of several types first, at most 55.
  private static func parents(of object: ObjectDescription) -> [String] {
    var found: [(path: String, isPolymorphic: Bool)] = []
    var level: [(path: String, object: ObjectDescription)] = [("", object)]
    for _ in 0..<5 {
      var next: [(path: String, object: ObjectDescription)] = []
      for (path, object) in level {
        for field in object.fields {
          guard let reference = field.reference, let name = reference.relationshipName else { continue }
          found.append((path + name, field.isPolymorphic))
          guard !field.isPolymorphic, let parent = ObjectCatalog.shipped.object(named: reference.objects[0])
          else { continue }
          next.append((path + name + ".", parent))
        }
      }
      level = next
    }
    let (several, one) = (found.filter(\.isPolymorphic), found.filter { !$0.isPolymorphic })
    // A path brings its parents with it; the shortest ones are the cheapest.
    var chosen: [String] = []
    var relationships: Set<String> = []
    for (path, _) in several + one {
      let names = path.split(separator: ".")
      let prefixes = Set(names.indices.map { names[...$0].joined(separator: ".") })
      if relationships.union(prefixes).count > 55 { continue }
      relationships.formUnion(prefixes)
      chosen.append(path)
    }
    return chosen
  }

  @Test(arguments: ObjectCatalog.shipped.objects.filter { $0.calls.contains(.query) }.map(\.name))
  func `5.10 fifty-five parents, each with the viewer's dates`(_ name: String) throws {
    let object = try #require(ObjectCatalog.shipped.object(named: name))
    try withStore { store in
      let desk = try Desk(store)
      let parents = Self.parents(of: object)
      for end in ["Id", "LastViewedDate"] {
        let paths = parents.map { "\($0).\(end)" }
        let known = paths.filter { (try? store.checked("SELECT \($0) FROM \(name)")) != nil }
        if known.isEmpty { continue }
        _ = try desk.rows("SELECT Id, \(known.joined(separator: ", ")) FROM \(name) ORDER BY \(known[0])")
      }
    }
  }

  @Test func `as many values as a statement can name`() throws {
    try withStore { store in
      let desk = try Desk(store)
      for value in ["7", "1200"] {
        let numbers = String(repeating: "1,", count: 45_000) + value
        #expect(
          try desk.rows("SELECT COUNT() FROM Account WHERE NumberOfEmployees IN (\(numbers))") == ["1"])
      }
      let texts = (0..<16_000).map { "'\(String($0, radix: 36))'" }.joined(separator: ",")
      #expect(try desk.rows("SELECT COUNT() FROM Account WHERE Name NOT IN (\(texts))") == ["3"])
      #expect(try desk.rows("SELECT COUNT() FROM Interaction WHERE Owner.Name IN (\(texts))") == ["0"])
      let chain = (0..<4_000).map { "Owner.Name = '\($0)'" }.joined(separator: " OR ")
      #expect(try desk.rows("SELECT COUNT() FROM Interaction WHERE \(chain)") == ["0"])
      let days = (1...3_000).map { "StartTime = N_DAYS_AGO:\($0)" }.joined(separator: " OR ")
      #expect(try desk.rows("SELECT COUNT() FROM Interaction WHERE \(days)") == ["2"])
    }
  }

  @Test func `twenty subqueries over children, five levels deep`() throws {
    try withStore { store in
      let desk = try Desk(store)
      var soql = "SELECT Name FROM ChildAccounts"
      for _ in 0..<3 { soql = "SELECT Name, (\(soql)) FROM ChildAccounts" }
      #expect(
        try desk.rows("SELECT Name, (\(soql)) FROM Account WHERE ParentId = null") == [
          "Acme, [Brew, [Dune, –]]"
        ])
    }
  }
}
