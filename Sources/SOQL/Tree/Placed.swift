/// A part of a query with the place where it stands. The place is left out of comparisons.
public struct Placed<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The part.
  public var value: Value
  /// Where it starts, counted in UTF-8 bytes from 0; 0 for parts that were not read from a text.
  public var offset: Int

  /// A part at a place.
  public init(_ value: Value, at offset: Int = 0) {
    self.value = value
    self.offset = offset
  }

  /// Compares the parts.
  public static func == (left: Placed, right: Placed) -> Bool {
    left.value == right.value
  }

  /// Hashes the part.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}

/// The place of a clause that is there or not. All places are equal.
public struct Place: Sendable, Hashable {
  /// Where the clause starts, counted in UTF-8 bytes from 0.
  public var offset: Int

  /// A place.
  public init(_ offset: Int = 0) {
    self.offset = offset
  }

  /// Places are left out of comparisons.
  public static func == (left: Place, right: Place) -> Bool { true }

  /// Places are left out of comparisons.
  public func hash(into hasher: inout Hasher) {}
}
