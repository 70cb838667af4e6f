import ObjectModel
import Repository

/// setting with a value: keeps it and answers it.
struct WriteSetting: WritingCall {
  /// The setting.
  let name: String
  /// What it is to be.
  let value: String

  func sentence(in catalog: ObjectCatalog) -> String {
    "Set \(name)"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    try writer.setSetting(name, to: value)
    return .setting(value)
  }
}
