import Testing
import Views

@Suite struct ColourDepthTests {
  @Test(arguments: [
    (-1, ColourDepth.none), (2, .none), (8, .colours8), (16, .colours16), (88, .colours16),
    (256, .colours256),
    (0x100_0000, .direct),
  ])
  func theNumberOfColoursIsTheDepth(colours: Int, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }

  /// Nearest entries as measured for the shipped palettes (terminal 7.5), and what has no choice.
  @Test(arguments: [
    (Colour.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(0xFF, 0, 0), 196),
    (.rgb(0x80, 0x80, 0x80), 244),
    (.rgb(0xCB, 0x4B, 0x16), 166), (.rgb(0x28, 0x28, 0x28), 235), (.palette(208), 208), (.palette(3), 3),
    (.ansi(12), 12), (.terminalDefault, -1),
  ])
  func of256ColoursOnlyTheFixedOnesStandIn(colour: Colour, number: Int) {
    #expect(ColourDepth.colours256.number(of: colour) == number)
  }

  @Test(arguments: [
    (Colour.rgb(0xFF, 0, 0), 9, 1), (.rgb(0, 0, 0), 0, 0), (.rgb(255, 255, 255), 15, 7), (.ansi(1), 1, 1),
    (.ansi(9), 9, 1), (.ansi(8), 8, -1), (.palette(196), 9, 1), (.terminalDefault, -1, -1),
  ])
  func fewColoursStandInForMany(colour: Colour, of16: Int, of8: Int) {
    #expect(ColourDepth.colours16.number(of: colour) == of16)
    #expect(ColourDepth.colours8.number(of: colour) == of8)
    #expect(ColourDepth.none.number(of: colour) == -1)
  }

  @Test(arguments: [
    (Colour.rgb(0x12, 0x34, 0x56), 0x123456), (.palette(196), 0xFF0000), (.ansi(1), 1), (.ansi(9), 0xFF0000),
    (.rgb(0, 0, 3), 8), (.rgb(0, 0, 0), 0), (.terminalDefault, -1),
  ])
  func directColourTakesEveryColour(colour: Colour, number: Int) {
    #expect(ColourDepth.direct.number(of: colour) == number)
  }

  @Test func everyRGBColourOf256IsOneThatNobodyChanges() {
    for value in stride(from: 0, to: 0x1000000, by: 4_099) {
      let colour = Colour.rgb(UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
      #expect((16...255).contains(ColourDepth.colours256.number(of: colour)))
    }
  }
}
