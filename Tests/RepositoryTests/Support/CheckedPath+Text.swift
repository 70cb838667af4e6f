import ObjectModel
import SOQL
import Testing

extension CheckedPath {
  /// The path of a text such as `Account.Name`, from an object of the shipped catalog.
  init(_ text: String, of object: ObjectDescription) throws {
    var steps: [Step] = []
    var owner = object
    var names = text.split(separator: ".").map(String.init)
    let last = names.removeLast()
    for name in names {
      let field = try #require(owner.field(relationship: name))
      let targets = field.reference?.objects.compactMap { ObjectCatalog.shipped.object(named: $0) } ?? []
      steps.append(Step(field: field, targets: targets))
      owner = try #require(targets.first)
    }
    self.init(steps: steps, end: .field(try #require(owner.field(last))))
  }
}
