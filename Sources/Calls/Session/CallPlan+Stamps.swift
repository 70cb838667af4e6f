extension CallPlan {
  /// A query; one that says so stamps the rows that it answers (semantics 7).
  static func stamped(_ query: RunQuery, _ headers: RowHeaders) -> CallPlan {
    let query = StampedQuery(query, headers)
    return query.mayStamp ? .write(query) : .readAndKeep(query.query)
  }

  /// A retrieve; one of a single record that says so stamps it (semantics 7).
  static func stamped(_ retrieve: Retrieve, _ headers: RowHeaders) -> CallPlan {
    headers.stampsViews && retrieve.isOfOne
      ? .write(StampedRetrieve(retrieve: retrieve, catalog: headers.catalog)) : .read(retrieve)
  }
}
