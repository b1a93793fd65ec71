// What terminals send, as keys.

import Testing

@testable import SystemInterface

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("a", Key.character("a")), ("?", .character("?")), (" ", .character(" ")),
    ("é", .character("é")), ("日", .character("日")), ("🍲", .character("🍲")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{3}", .control("c")), ("\u{4}", .control("d")), ("\u{1A}", .control("z")),
    ("\u{0}", .control(" ")), ("\u{1C}", .control("\\")),
    ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}OA", .up), ("\u{1B}OH", .home), ("\u{1B}OF", .end), ("\u{1B}[H", .home),
    ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[1;5C", .right), ("\u{1B}[15~", .unknown),
    ("\u{1B}[99999999999999999999~", .unknown), ("\u{1B}[Z", .unknown),
  ])
  func knowsKeys(_ sent: String, _ key: Key) {
    let bytes = Array(sent.utf8)
    #expect(KeyDecoder.decode(bytes[...], isWhole: false) == .key(key, length: bytes.count))
    // Something typed after it does not change it.
    #expect(
      KeyDecoder.decode((bytes + [0x61])[...], isWhole: false) == .key(key, length: bytes.count))
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[", "\u{1B}[1;", "\u{1B}O"])
  func waitsForTheRest(_ sent: String) {
    #expect(KeyDecoder.decode(Array(sent.utf8)[...], isWhole: false) == .incomplete)
  }

  @Test func aLoneEscapeIsTheEscapeKey() {
    #expect(KeyDecoder.decode([0x1B], isWhole: true) == .key(.escape, length: 1))
    #expect(KeyDecoder.decode([0x1B, 0x61], isWhole: false) == .key(.escape, length: 1))
    #expect(KeyDecoder.decode([0x1B, 0x1B], isWhole: false) == .key(.escape, length: 1))
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3, 0x61],
    ] as [[UInt8]])
  func bytesThatAreNoTextAreUnknown(_ bytes: [UInt8]) {
    #expect(KeyDecoder.decode(bytes[...], isWhole: false) == .key(.unknown, length: 1))
  }

  /// Every byte string is read to its end.
  @Test func everyPairOfBytesEnds() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        var bytes: ArraySlice<UInt8> = [first, second, 0x5B, 0xE6]
        while !bytes.isEmpty {
          guard case .key(_, let length) = KeyDecoder.decode(bytes, isWhole: true), length > 0
          else {
            Issue.record("stuck at \(bytes)")
            return
          }
          bytes = bytes.dropFirst(length)
        }
      }
    }
  }
}
