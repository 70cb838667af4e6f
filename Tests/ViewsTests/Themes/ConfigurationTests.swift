import Testing
import Views

@Suite struct ConfigurationTests {
  @Test(arguments: [
    ("theme: dark", "dark"), ("theme: 'my own'\n", "my own"), ("", nil), ("# nothing\n", nil),
  ])
  func namesTheTheme(yaml: String, theme: String?) throws {
    #expect(try Configuration(yaml: yaml, file: "config.yaml").theme == theme)
  }

  @Test(arguments: [
    ("colour: red", "colour"), ("theme: [dark]", "theme"), ("theme:", "theme"), ("- theme", "list of keys"),
    ("theme: 'dark", "YAML"),
  ])
  func whatItCannotUseIsAFaultThatNamesTheFileAndTheKey(yaml: String, word: String) {
    let error = #expect(throws: ThemeError.self) { try Configuration(yaml: yaml, file: "config.yaml") }
    #expect(error?.description.contains("Configuration file config.yaml") ?? false)
    #expect(error?.description.contains(word) ?? false)
  }
}
