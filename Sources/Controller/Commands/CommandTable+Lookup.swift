extension CommandTable {
  /// The commands of a context, in the order of the table.
  public static func commands(in context: Context) -> [Command] {
    all.filter { $0.contexts.contains(context) }
  }

  /// What a key sequence means in a context.
  enum Match: Equatable {
    /// Nothing.
    case none
    /// More keys must follow.
    case prefix
    /// A command.
    case command(Command.ID)
  }

  /// What a key sequence means in a context.
  static func match(_ sequence: [Key], in context: Context) -> Match {
    var isPrefix = false
    for command in all where command.contexts.contains(context) {
      for keys in command.keys {
        if keys == sequence { return .command(command.id) }
        isPrefix = isPrefix || (keys.count > sequence.count && keys.starts(with: sequence))
      }
    }
    return isPrefix ? .prefix : .none
  }

  /// One hint of the key line.
  public struct Hint: Sendable, Hashable {
    /// The key, such as `Ctrl-S`.
    public var key: String
    /// The word beside it.
    public var title: String
    /// Whether the command can be done now.
    public var isEnabled: Bool
  }

  /// The commands that continue a pending prefix in a context, keyed by what is still to press.
  public static func continuations(of prefix: [Key], in context: Context) -> [(key: String, command: Command)]
  {
    commands(in: context).flatMap { command in
      command.keys.filter { $0.count > prefix.count && $0.starts(with: prefix) }
        .map { (Command.text(of: Array($0.dropFirst(prefix.count))), command) }
    }
  }

  /// The key table of the README: one row a command.
  public static var markdown: String {
    let rows = all.map { "| \(escaped($0.keysText)) | \($0.help) | \(places(of: $0)) |" }
    return (["| key | does | where |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }

  private static func places(of command: Command) -> String {
    if command.contexts.count == Context.allCases.count { return "everywhere" }
    let places = Context.allCases.filter(command.contexts.contains).map { $0.title.lowercased() }
    return places.joined(separator: ", ")
  }

  private static func escaped(_ keys: String) -> String {
    keys.replacing("|", with: "\\|")
  }
}
