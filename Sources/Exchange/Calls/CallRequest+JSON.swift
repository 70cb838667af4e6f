public import ObjectModel

extension CallRequest {
  /// Reads one line of `rapport calls`: a JSON object whose member `call` is the documented name (design
  /// section 6).
  ///
  /// Names of members are the API's and are matched exactly. A line that is not JSON, an unknown call, and a
  /// missing, unknown or wrong member are faults that name what is wrong. Instants are read in the API's forms
  /// (semantics 10.1).
  public init(jsonLine line: some Sequence<UInt8>) throws(Fault) {
    var members = try CallMembers(JSONValue(json: line))
    let name = try members.string("call")
    guard let reader = CallReader.all.first(where: { $0.name == name }) else {
      throw .noSuchCall(name, known: CallReader.all.map(\.name))
    }
    self.init(try reader.read(&members))
    // A draft has a member of that name too and has taken it.
    if case .update = call { basedOn = try members.optionalInteger("basedOn").map(Int64.init) }
    allowFieldTruncation = try members.flag("allowFieldTruncation")
    updateMru = try members.flag("updateMru")
    disableFeedTracking = try members.flag("disableFeedTracking")
    skipUnchanged = try members.flag("skipUnchanged")
    user = try members.optionalString("user")
    now = try members.optionalInstant("now")
    try members.finish()
  }

  /// Reads one line of `rapport calls`.
  public init(jsonLine line: String) throws(Fault) {
    try self.init(jsonLine: line.utf8)
  }
}
