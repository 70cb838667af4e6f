/// A value in a layout file with the way to it, so that what is wrong can be found.
struct LayoutValue {
  /// The value; nil where there is none.
  let value: JSONValue?
  /// The way to it, such as `layouts[0].id`; empty for the whole file.
  let path: String

  /// A member of an object; without a value where there is no such member.
  subscript(name: String) -> LayoutValue {
    LayoutValue(value: value?[name], path: path.isEmpty ? name : "\(path).\(name)")
  }

  /// Whether there is nothing, or null.
  var isMissing: Bool { value == nil || value == .null }

  /// The value itself when it is an object.
  func object() throws(LayoutFileError) -> LayoutValue {
    guard value?.members != nil else { throw wrong("an object") }
    return self
  }

  /// The elements of a list.
  func list() throws(LayoutFileError) -> [LayoutValue] {
    guard let elements = value?.elements else { throw wrong("a list") }
    return elements.enumerated().map { LayoutValue(value: $1, path: "\(path)[\($0)]") }
  }

  /// The elements of a list; none where it is missing.
  func optionalList() throws(LayoutFileError) -> [LayoutValue] {
    isMissing ? [] : try list()
  }

  /// A text.
  func text() throws(LayoutFileError) -> String {
    guard let text = value?.string else { throw wrong("a text") }
    return text
  }

  /// A text; nil where it is missing.
  func optionalText() throws(LayoutFileError) -> String? {
    isMissing ? nil : try text()
  }

  /// True or false; `preset` where it is missing.
  func flag(or preset: Bool = false) throws(LayoutFileError) -> Bool {
    if isMissing { return preset }
    guard let flag = value?.boolean else { throw wrong("true or false") }
    return flag
  }

  /// A whole number within a range.
  func number(in range: ClosedRange<Int>) throws(LayoutFileError) -> Int {
    guard case .number = value else { throw wrong("a number") }
    guard let number = value?.integer, range.contains(number) else {
      throw wrong("a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Says that something else is expected here.
  func wrong(_ expected: String) -> LayoutFileError {
    LayoutFileError("\(path.isEmpty ? "the file" : path): \(expected) is expected, found \(found)")
  }

  /// What stands here: texts cut to a length that fits a line.
  private var found: String {
    switch value {
    case nil: "nothing"
    case .object: "an object"
    case .array: "a list"
    case .string(let text):
      JSONValue.string(text.count > 40 ? text.prefix(40) + "..." : text).jsonText
    case .number, .boolean, .null: value?.jsonText ?? ""
    }
  }
}
