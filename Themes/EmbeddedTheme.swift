/// The theme files that the program carries. A new theme is a file in this folder, a line in `Package.swift` that
/// embeds it, and a case here.
public enum EmbeddedTheme: String, Sendable, CaseIterable {
  case dark
  case light
  case highContrast = "high-contrast"
  case mono

  /// The file, YAML in UTF-8.
  public var bytes: [UInt8] {
    switch self {
    case .dark: PackageResources.dark_yaml
    case .light: PackageResources.light_yaml
    case .highContrast: PackageResources.high_contrast_yaml
    case .mono: PackageResources.mono_yaml
    }
  }
}
