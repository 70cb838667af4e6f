import ArgumentParser
import Foundation
import ObjectModel
import Repository

/// `rapport import FILE…`: loads CSV files and sObject trees.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Load CSV files and sObject trees.",
    discussion: """
      The object is the file's base name: Interaction.csv holds interactions. A header names fields by API name; a \
      parent is named by one of its own fields: Account.Name, or Opportunity:RelatedRecord.Name where the field may \
      point to several object types. Files given together are loaded parents first.

      A row whose key is there already updates that record; a row that changes nothing leaves it untouched. Rows \
      that fail are written beside the file as NAME-failed.csv: correct them there and import that file.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("CSV files, sObject tree files or plans.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The object of all files, in place of their base names.", valueName: "object"))
  var sobject: String?

  @Option(
    name: .customLong("key"), parsing: .singleValue,
    help: ArgumentHelp(
      "The field that tells which record a row is, such as Contact.Email.", valueName: "object.field"))
  var keys: [ImportKey] = []

  @Flag(help: "Create a record for every row, whatever is there.")
  var insert = false

  func run() throws {
    var failedRows = 0
    try Database.reportingFailure {
      let sources = try files.map { try ImportSource(path: $0, object: sobject, catalog: .shipped) }
      let database = try Database.open(options, door: .importing)
      defer { database.store.close() }
      database.store.prepareForBulkLoad()
      var importer = Importer(
        session: database.session, keys: insert ? [] : ImportKey.defaults(overriddenBy: keys),
        progress: ImportProgress(), sentence: Self.sentence(for: sources))
      for source in ImportSource.parentsFirst(sources, in: .shipped) {
        failedRows += try importer.load(source)
      }
      try database.store.optimiseAfterBulkLoad()
    }
    if failedRows > 0 { throw ExitCode(4) }
  }
}

extension ImportCommand {
  /// What the journal calls the import: `Import Account.csv`, `Import 7 files`.
  private static func sentence(for sources: [ImportSource]) -> String {
    sources.count == 1 ? "Import \(sources[0].name)" : "Import \(sources.count) files"
  }
}

/// The field that tells which record of an object a row is.
struct ImportKey: ExpressibleByArgument, Sendable {
  /// The object's API name.
  var object: String
  /// The API name of an idLookup field.
  var field: String

  /// Reads `Object.Field`.
  init?(argument: String) {
    let parts = argument.split(separator: ".")
    guard parts.count == 2 else { return nil }
    self.init(object: String(parts[0]), field: String(parts[1]))
  }

  init(object: String, field: String) {
    (self.object, self.field) = (object, field)
  }

  /// The keys that hold unless others are named, with the named ones in place of those of their objects.
  static func defaults(overriddenBy named: [ImportKey]) -> [ImportKey] {
    named
      + [
        ("User", "Username"), ("Account", "Name"), ("Location", "Name"), ("Opportunity", "Name"),
        ("FinancialDeal", "Name"), ("Contact", "Email"), ("Interaction", "ReferenceIdentifier"),
      ].map(ImportKey.init(object:field:))
  }
}
