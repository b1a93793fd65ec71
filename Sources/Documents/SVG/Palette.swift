// The colours of HTML pages and charts.

/// A colour of the sRGB space.
public struct Color: Hashable, Sendable {
  /// Red, green and blue, in 8 bits each, as in `0xRRGGBB`.
  public let code: UInt32

  init(_ code: UInt32) {
    self.code = code
  }

  /// The colour as CSS writes it.
  public var css: String {
    let digits = String(code, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

/// Whether a page is dark on light or light on dark.
public enum ColorScheme: Hashable, Sendable, CaseIterable {
  /// Dark ink on light paper.
  case light
  /// Light ink on dark paper.
  case dark
}

/// The colours in which a page is set, one for each role.
///
/// Text colours have a contrast of at least 4.5 to 1 with both grounds, marks of charts at least 3 to 1 with
/// the paper (WCAG 2.2, success criteria 1.4.3 and 1.4.11); the tests compute it.
public struct Palette: Hashable, Sendable {
  /// The ground of the page.
  public let paper: Color
  /// The ground of code and notices.
  public let panel: Color
  /// Text.
  public let ink: Color
  /// Text that matters less, and axes.
  public let muted: Color
  /// Thin lines that only divide.
  public let rule: Color
  /// Links, and what a chart is about.
  public let accent: Color
  /// What came out well.
  public let good: Color
  /// What to look at.
  public let warn: Color
  /// What is wrong.
  public let bad: Color

  /// The palette of a scheme.
  public init(_ scheme: ColorScheme) {
    switch scheme {
    case .light:
      paper = Color(0xFDFC_FA)
      panel = Color(0xF4F2_ED)
      ink = Color(0x1D20_24)
      muted = Color(0x5A60_68)
      rule = Color(0xDCD9_D1)
      accent = Color(0x1B5E_8C)
      good = Color(0x1E6B_47)
      warn = Color(0x8A52_00)
      bad = Color(0xA832_3C)
    case .dark:
      paper = Color(0x1517_1A)
      panel = Color(0x1E21_25)
      ink = Color(0xE9E7_E2)
      muted = Color(0xA3A9_B0)
      rule = Color(0x353A_40)
      accent = Color(0x86BD_EA)
      good = Color(0x72C7_9B)
      warn = Color(0xE2B4_66)
      bad = Color(0xF095_98)
    }
  }

  /// The colours under their names in style sheets.
  var named: [(name: String, color: Color)] {
    [
      ("paper", paper), ("panel", panel), ("ink", ink), ("muted", muted), ("rule", rule),
      ("accent", accent), ("good", good), ("warn", warn), ("bad", bad),
    ]
  }

  /// The colours as custom properties of CSS.
  var customProperties: String {
    named.map { "--\($0.name):\($0.color.css)" }.joined(separator: ";")
  }
}
