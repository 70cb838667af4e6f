/// A second of an object's list keys.
struct ListKeyStart: Hashable {
  var ordinal: Int64
  var second: Int64
}
