/// How many records of one type an undo or a redo treats in one way.
public struct UndoTally: Sendable, Hashable {
  /// What happens to the records.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// They come back.
    case comesBack
    /// They go to the recycle bin, or for good where their object has none.
    case goesAway
    /// Some of their fields get their former values.
    case changes
  }

  /// The object's API name.
  public var type: String
  /// What happens to the records.
  public var kind: Kind
  /// How many records.
  public var records: Int
  /// How many child records come or go with them.
  public var children: Int

  /// A number of records.
  public init(type: String, kind: Kind, records: Int, children: Int) {
    self.type = type
    self.kind = kind
    self.records = records
    self.children = children
  }

  /// The tallies of effects, in the order in which their kinds first come.
  public static func tallies(of effects: [UndoEffect]) -> [UndoTally] {
    var tallies: [UndoTally] = []
    for effect in effects {
      let (kind, children) = effect.kind.counted
      if let index = tallies.firstIndex(where: { $0.type == effect.record.type && $0.kind == kind }) {
        tallies[index].records += 1
        tallies[index].children += children
      } else {
        tallies.append(UndoTally(type: effect.record.type, kind: kind, records: 1, children: children))
      }
    }
    return tallies
  }
}

extension UndoEffect.Kind {
  /// The kind as it is counted, with its child records.
  var counted: (kind: UndoTally.Kind, children: Int) {
    switch self {
    case .comesBack(let children, _): (.comesBack, children)
    case .goesAway(let children): (.goesAway, children)
    case .changes: (.changes, 0)
    }
  }
}
