// The contrast of every pair of colours in which a page sets text or draws a chart.

import Foundation
import Testing

@testable import Documents

@Suite struct ContrastTests {
  /// The contrast of two colours. Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
  static func contrast(_ first: Color, _ second: Color) -> Double {
    func luminance(_ color: Color) -> Double {
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double((color.code >> UInt32(shift)) & 0xFF) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func knowsTheExtremes() {
    #expect((Self.contrast(Color(0), Color(0xFF_FFFF)) - 21).magnitude < 1e-9)
  }

  @Test(arguments: ColorScheme.allCases)
  func textStandsOut(_ scheme: ColorScheme) {
    let palette = Palette(scheme)
    let texts = palette.named.filter { !["paper", "panel", "rule"].contains($0.name) }
    #expect(texts.count == 6)
    for text in texts {
      for ground in [palette.paper, palette.panel] {
        #expect(Self.contrast(text.color, ground) >= 4.5, "\(text.name) on \(ground.css)")
      }
    }
  }

  /// A band or an interval is filled with its colour thinned, and must still be seen: it is an aid, its edges are
  /// not needed to read the values, so it need only differ.
  @Test(arguments: ColorScheme.allCases)
  func marksStandOutFromBands(_ scheme: ColorScheme) {
    let palette = Palette(scheme)
    func mixed(_ share: Double) -> Color {
      var code: UInt32 = 0
      for shift in [16, 8, 0] as [UInt32] {
        let over = Double((palette.accent.code >> shift) & 0xFF)
        let under = Double((palette.paper.code >> shift) & 0xFF)
        code |= UInt32(over * share + under * (1 - share)) << shift
      }
      return Color(code)
    }
    for mark in [palette.accent, palette.muted, palette.ink] {
      #expect(Self.contrast(mark, mixed(0.15)) >= 3)
    }
    #expect(Self.contrast(palette.ink, mixed(0.38)) >= 3)
    #expect(Self.contrast(palette.paper, mixed(0.15)) > 1.1)
    // A whisker crosses its bar; the bar's outline is what stands out from the paper.
    #expect(Self.contrast(palette.ink, mixed(0.4)) >= 3)
    for bar in [palette.accent, palette.good, palette.bad, palette.warn, palette.muted] {
      #expect(Self.contrast(bar, palette.paper) >= 3)
    }
  }
}
