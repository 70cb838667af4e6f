internal import class GRDB.Database
import ObjectModel

/// One snapshot of the data, as its viewer may see it. Only valid inside the body that it was given to.
public class Reader {
  let database: Database
  let catalog: ObjectCatalog
  /// The tables by the ordinal of their object.
  let tables: [Int64: Table]
  /// Who reads.
  public let viewer: Viewer

  init(database: Database, catalog: ObjectCatalog, tables: [Int64: Table], viewer: Viewer) {
    self.database = database
    self.catalog = catalog
    self.tables = tables
    self.viewer = viewer
  }
}
