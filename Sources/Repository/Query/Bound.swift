import Foundation
import ObjectModel
import SOQL

/// A value that a column of integers is compared with; it may lie between two integers, or beyond those of SQLite.
struct Bound {
  /// The greatest integer that is not greater than the value.
  var floor: Int128
  /// Whether the value is that integer.
  var isExact: Bool

  /// A number in units of a column's last digit.
  init(_ number: Decimal, scale: Int) {
    var product = Decimal()
    var source = number
    let error = NSDecimalMultiplyByPowerOf10(&product, &source, Int16(scale), .plain)
    var rounded = Decimal()
    NSDecimalRound(&rounded, &product, 0, .down)
    if error == .noError, let floor = Int128(rounded.description) {
      self.floor = floor
      isExact = rounded == product
    } else {
      // Beyond every number that a column or a sum holds.
      floor = number < 0 ? Int128.min : Int128.max
      isExact = false
    }
  }

  /// An id among the ids of some objects, in the order of their bytes. Objects come in the same order by prefix and by
  /// ordinal, so that the order of the integers is the order of the ids. Only among the recently viewed, which are of any
  /// type, ids are ordered by the ordinals of their types.
  init(_ id: RecordID, among targets: [ObjectDescription], kind: StoredKind) {
    let targets = targets.sorted { $0.ordinal < $1.ordinal }
    isExact = false
    floor = Int128.min
    for target in targets {
      let base = kind == .anyReference ? target.firstReference : 0
      if id.keyPrefix == target.keyPrefix, let key = id.key {
        floor = Int128(base + key)
        isExact = true
        return
      } else if RecordID(keyPrefix: target.keyPrefix, key: 1) < id {
        // After this target's ids when the prefix is the same or smaller.
        floor = Int128(base + (1 << 40) - 1)
      }
    }
  }

  /// A comparison of an expression with the value, of a ``Total`` by its bytes.
  func sql(_ expression: String, _ comparison: ComparisonOperator, isTotal: Bool = false) -> SQL {
    let bound: SQLValue
    var isExact = isExact
    if isTotal {
      bound = .blob(Total(units: floor).bytes)
    } else {
      // No column holds the least and the greatest integer, which stand for all beyond.
      let clamped = Int64(clamping: floor)
      isExact = isExact && Int128(clamped) == floor
      bound = .integer(clamped)
    }
    return switch comparison {
    case .equal: isExact ? SQL("(\(expression) = ?)", [bound]) : SQL("0")
    case .less: SQL("(\(expression) \(isExact ? "<" : "<=") ?)", [bound])
    case .lessOrEqual: SQL("(\(expression) <= ?)", [bound])
    case .greater: SQL("(\(expression) > ?)", [bound])
    case .greaterOrEqual: SQL("(\(expression) \(isExact ? ">=" : ">") ?)", [bound])
    case .notEqual: isExact ? SQL("(\(expression) IS NOT ?)", [bound]) : SQL("1")
    case .like: SQL("0")
    }
  }
}
