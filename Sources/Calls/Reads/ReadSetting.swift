import ObjectModel
import Repository

/// setting without a value: answers what was kept.
struct ReadSetting: ReadingCall {
  /// The setting.
  let name: String

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .setting(try reader.setting(name))
  }
}
