public import ObjectModel

extension QueryExplanation {
  /// `{"statements":[{"sql","values","plan","indexes"}],"dates":[{"literal","start","end"}]}`.
  public var json: JSONValue {
    .object([
      "statements": .array(statements.map(\.json)),
      "dates": .array(
        dates.map { date in
          .object([
            "literal": .string(date.literal), "start": date.start.json, "end": date.end.json,
          ])
        }),
    ])
  }
}

extension QueryExplanation.Statement {
  fileprivate var json: JSONValue {
    .object([
      "sql": .string(sql), "values": .array(values.map { .string($0) }),
      "plan": .array(plan.map { .string($0) }), "indexes": .array(indexes.map { .string($0) }),
    ])
  }
}
