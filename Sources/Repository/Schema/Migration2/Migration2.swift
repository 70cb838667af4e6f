/// Undo, query locators, values outside of picklists, and list views; frozen like the first schema.
enum Migration2 {
  /// Every statement in order.
  static let statements = [undo, bin, conflicts, locators, picklistValues, listView, replication]

  /// An undo is an action that names the action that it takes back; a redo takes an undo back and is none itself.
  static let undo = """
    ALTER TABLE "action" ADD COLUMN "Undoes" INTEGER REFERENCES "action"("Id");
    ALTER TABLE "action" ADD COLUMN "IsUndo" INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX "action_Undoes" ON "action"("Undoes") WHERE "Undoes" IS NOT NULL;
    """

  /// What an undo needs to find again. A child that was deleted by itself leaves the bin when its parent is deleted:
  /// EmptiedBy is the change set that did it. An emptied lookup that got another parent does not go back to its first one:
  /// ReplacedBy is the change set that gave it the other one.
  static let bin = """
    ALTER TABLE "recycle_bin" ADD COLUMN "EmptiedBy" INTEGER;
    CREATE INDEX "recycle_bin_EmptiedBy" ON "recycle_bin"("EmptiedBy") WHERE "EmptiedBy" IS NOT NULL;
    ALTER TABLE "cleared_lookup" ADD COLUMN "ReplacedBy" INTEGER;
    CREATE INDEX "cleared_lookup_ReplacedBy" ON "cleared_lookup"("ReplacedBy") WHERE "ReplacedBy" IS NOT NULL;
    """

  /// A draft knows the change of its record that it is based on.
  static let conflicts = """
    ALTER TABLE "draft" ADD COLUMN "BasedOn" INTEGER;
    """

  /// The rows of a query that did not fit into one batch (semantics 3.11): Keys holds the records' keys, eight bytes
  /// each, big-endian, in the order of the query. A batch's Id is its locator; the next batch has the next Id.
  static let locators = """
    CREATE TABLE "query_locator"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "User" INTEGER NOT NULL,
      "At" INTEGER NOT NULL,
      "Soql" TEXT NOT NULL,
      "IncludesDeleted" INTEGER NOT NULL,
      "TotalSize" INTEGER NOT NULL
    );
    CREATE INDEX "query_locator_At" ON "query_locator"("At");
    CREATE TABLE "query_locator_batch"(
      "Id" INTEGER PRIMARY KEY AUTOINCREMENT,
      "Locator" INTEGER NOT NULL REFERENCES "query_locator"("Id") ON DELETE CASCADE,
      "Keys" BLOB NOT NULL
    );
    CREATE INDEX "query_locator_batch_Locator" ON "query_locator_batch"("Locator");
    """
}
