import ObjectModel

// What a person can do about a refusal. The API's message stays as it is; this stands below it.

extension Fault {
  /// A sentence for a refused query; nil when there is nothing to add.
  ///
  /// - Parameter catalog: the objects that are described.
  func advice(in catalog: ObjectCatalog) -> String? {
    let sentence = message.split(whereSeparator: \.isNewline).last.map(String.init) ?? message
    if sentence == "unexpected token: AND" || sentence == "unexpected token: OR" {
      return "Put parentheses around the ANDs or the ORs."
    }
    let quoted = sentence.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard quoted.count > 2 else { return nil }
    let known: [String]
    if quoted[0] == "No such column ", quoted.count > 4 {
      known = catalog.object(named: quoted[3])?.fields.map(\.name) ?? []
    } else if quoted[0] == "sObject type " {
      known = catalog.objects.map(\.name)
    } else {
      return nil
    }
    return quoted[1].nearest(among: known).map { "Did you mean \($0)?" }
  }
}

extension String {
  /// The name that takes the fewest slips to type as this text; nil when all take more than two, or more than a third of
  /// the text. The first of equally near ones.
  fileprivate func nearest(among names: [String]) -> String? {
    guard count <= 80 else { return nil }
    let most = Swift.min(2, Swift.max(count / 3, 1))
    let found = names.map { (name: $0, slips: slips(from: $0)) }
    return found.filter { $0.slips <= most }.min { $0.slips < $1.slips }?.name
  }

  /// How many letters were left out, added, changed or swapped with the next one, without case.
  private func slips(from name: String) -> Int {
    let (typed, meant) = (Array(lowercased()), Array(name.lowercased()))
    var before: [Int] = []
    var last = Array(0...meant.count)
    for row in typed.indices {
      var current = [row + 1]
      for column in meant.indices {
        let changed = last[column] + (typed[row] == meant[column] ? 0 : 1)
        var least = Swift.min(changed, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, typed[row] == meant[column - 1], typed[row - 1] == meant[column] {
          least = Swift.min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, last) = (last, current)
    }
    return last[meant.count]
  }
}
