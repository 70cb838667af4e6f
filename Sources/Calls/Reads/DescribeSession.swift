import ObjectModel
import Repository

/// session: who the running user is, and how many drafts wait.
struct DescribeSession: ReadingCall {
  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let id = reader.viewer.user
    guard let user = try reader.user(id: id) else { throw .noSuchUser(id.text18) }
    return .session(
      SessionInfo(
        userID: user.id, userName: user.name, username: user.username, timeZone: user.timeZone,
        draftCount: try reader.draftCount()))
  }
}
