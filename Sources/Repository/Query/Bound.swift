import Foundation
import ObjectModel
import SOQL

/// A value that a column of integers is compared with; it may lie between two integers.
struct Bound {
  /// The greatest integer that is not greater than the value.
  var floor: Int64
  /// Whether the value is that integer.
  var isExact: Bool

  /// A number in units of a column's last digit.
  init(_ number: Decimal, scale: Int) {
    var product = Decimal()
    var source = number
    let error = NSDecimalMultiplyByPowerOf10(&product, &source, Int16(scale), .plain)
    var rounded = Decimal()
    NSDecimalRound(&rounded, &product, 0, .down)
    if error == .noError, let floor = Int64(rounded.description) {
      self.floor = floor
      isExact = rounded == product
    } else {
      // Beyond every number that a column holds.
      floor = number < 0 ? Int64.min : Int64.max
      isExact = false
    }
  }

  /// An id among the ids of some objects, in the order of their bytes. Objects come in the same order by prefix and by
  /// ordinal, so that the order of the integers is the order of the ids. Only among the recently viewed, which are of any
  /// type, ids are ordered by the ordinals of their types.
  init(_ id: RecordID, among targets: [ObjectDescription], kind: StoredKind) {
    let targets = targets.sorted { $0.ordinal < $1.ordinal }
    isExact = false
    floor = Int64.min
    for target in targets {
      let base = kind == .anyReference ? target.firstReference : 0
      if id.keyPrefix == target.keyPrefix, let key = id.key {
        floor = base + key
        isExact = true
        return
      } else if RecordID(keyPrefix: target.keyPrefix, key: 1) < id {
        // After this target's ids when the prefix is the same or smaller.
        floor = base + (1 << 40) - 1
      }
    }
  }

  /// A comparison of an expression with the value.
  func sql(_ expression: String, _ comparison: ComparisonOperator) -> SQL {
    switch comparison {
    case .equal: isExact ? SQL("(\(expression) = ?)", [.integer(floor)]) : SQL("0")
    case .less: SQL("(\(expression) \(isExact ? "<" : "<=") ?)", [.integer(floor)])
    case .lessOrEqual: SQL("(\(expression) <= ?)", [.integer(floor)])
    case .greater: SQL("(\(expression) > ?)", [.integer(floor)])
    case .greaterOrEqual: SQL("(\(expression) \(isExact ? ">=" : ">") ?)", [.integer(floor)])
    case .notEqual: isExact ? SQL("(\(expression) IS NOT ?)", [.integer(floor)]) : SQL("1")
    case .like: SQL("0")
    }
  }
}
