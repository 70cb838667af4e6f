extension Migration3 {
  /// What a list view that a person makes lists: its columns, condition and order as SOQL.
  static let listView = """
    ALTER TABLE "ListView" ADD COLUMN "Query" TEXT;
    """
}
