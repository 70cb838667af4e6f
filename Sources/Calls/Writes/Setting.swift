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

/// setting without a value: answers what was kept.
struct ReadSetting: ReadingCall {
  /// The setting.
  let name: String

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .setting(try reader.setting(name))
  }
}
