/// Where things stand on every screen, in cells: the one place that the controller and the renderers share.
///
/// From top to bottom: the title, the search or section line, on lists the column headings, the body, the message
/// line, the key line.
public struct ScreenGeometry: Sendable, Hashable {
  /// The terminal's size.
  public var size: Size

  /// The geometry at a size.
  public init(_ size: Size) {
    self.size = size
  }

  /// The smallest size at which a screen is drawn; below it one line says so and drafts are safe (terminal 6.7).
  public static let minimum = Size(width: 60, height: 16)

  /// Whether only a sentence fits.
  public var isTooSmall: Bool {
    size.width < Self.minimum.width || size.height < Self.minimum.height
  }

  /// The row of the search box, or of the rule under a title.
  public var searchRow: Int { 1 }
  /// The row of a list's column headings.
  public var headerRow: Int { 2 }
  /// The row of the message line.
  public var messageRow: Int { max(size.height - 2, 0) }
  /// The row of the key line.
  public var keyRow: Int { max(size.height - 1, 0) }

  /// The first body row of a screen with column headings.
  public var listTop: Int { 3 }
  /// The body rows of a screen with column headings; at least 1.
  public var listHeight: Int { max(size.height - 5, 1) }

  /// The first body row of a screen without column headings: detail, form, help.
  public var bodyTop: Int { 2 }
  /// The body rows of a screen without column headings; at least 1.
  public var bodyHeight: Int { max(size.height - 4, 1) }

  /// The first row of the query box.
  public var queryTextTop: Int { 1 }
  /// The rows of the query box, in classes of size, so that it keeps its height while the window changes a little.
  public var queryTextHeight: Int { size.height < 20 ? 3 : size.height < 30 ? 5 : 8 }
  /// The cells for a line in the query box.
  public var queryTextWidth: Int { max(size.width - 2 * Self.indent, 2) }
  /// The row between the query box and the answer.
  public var queryRuleRow: Int { queryTextTop + queryTextHeight }
  /// The first row of an answer, below the column headings.
  public var queryBodyTop: Int { queryRuleRow + 2 }
  /// The rows of an answer; at least 1.
  public var queryBodyHeight: Int { max(size.height - 2 - queryBodyTop, 1) }

  /// The cells before a label on a detail or form line, where the cursor mark stands.
  public static let indent = 2
  /// The widest label column.
  public static let maximumLabelWidth = 26

  /// The cells between a label's start and its value's.
  public var labelWidth: Int { min(Self.maximumLabelWidth, max(size.width * 7 / 25, 1)) }

  /// The column where values start on a detail or form line.
  public var valueColumn: Int { Self.indent + labelWidth }

  /// The cells for a value or a text area; at least 1.
  public var valueWidth: Int { max(size.width - valueColumn - 2, 1) }

  /// The cells for text that runs over the whole line; at least 1.
  public var textWidth: Int { max(size.width - 2 * Self.indent, 1) }

  /// How many rows of a pop-up list are visible at most.
  public var popUpHeight: Int { max(min(8, size.height - 8), 1) }
}
