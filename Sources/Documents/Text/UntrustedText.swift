// Which characters of somebody else's text may reach a screen, and what is shown for the others.
//
// A ledger may come from anywhere. Escape sequences drive a terminal, bidirectional overrides turn a
// line around, invisible characters make two names look alike. All of them are shown as symbols, so that
// the reader sees that they are there. Letters of every script, emoji and accents pass.

/// Text that somebody else wrote, and the forms in which it may be shown.
public enum UntrustedText {
  /// The text with every harmful character shown as a symbol: `␛` for escape, `⟨U+202E⟩` for a
  /// right-to-left override.
  ///
  /// A line feed or a tab becomes a space unless `keepingLines`, where line feeds stay and a tab becomes
  /// four spaces. This is the form for a terminal, and what every other format starts from.
  ///
  /// - Parameter ascii: writes the symbols in ASCII (`^[`, `<U+202E>`), for terminals that have no other.
  public static func visible(
    _ text: String, keepingLines: Bool = false, ascii: Bool = false
  ) -> String {
    if isPlain(text) { return text }
    let scalars = text.unicodeScalars
    var result = String.UnicodeScalarView()
    var marks = 0
    var index = scalars.startIndex
    var previous: Unicode.Scalar?
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      marks = isMark(scalar) ? marks + 1 : 0
      switch scalar {
      case "\n", "\t":
        if keepingLines {
          result.append(contentsOf: (scalar == "\n" ? "\n" : "    ").unicodeScalars)
        } else {
          result.append(" ")
        }
      case "\r" where next < scalars.endIndex && scalars[next] == "\n": break
      default:
        let following = next < scalars.endIndex ? scalars[next] : nil
        if isHarmful(scalar) && !joins(scalar, previous, following)
          || marks > mostMarks
        {
          result.append(contentsOf: symbol(for: scalar, ascii: ascii).unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
      previous = scalar
      index = next
    }
    return String(result)
  }

  /// How many accents one letter may carry; real writing needs four.
  private static let mostMarks = 6

  /// Whether the text is printable ASCII, as nearly all text is.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether a character can mislead: a control character, one that turns or isolates the direction of
  /// writing, an invisible one, or a line separator.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F: true  // soft hyphen and other invisible characters
    case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0: true  // letters that show nothing
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true  // zero-width, bidirectional
    case 0xFEFF, 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether a joiner stands where writing needs it: between letters of scripts that join, or inside an
  /// emoji; and likewise the invisible letters that spell a flag.
  private static func joins(
    _ scalar: Unicode.Scalar, _ previous: Unicode.Scalar?, _ following: Unicode.Scalar?
  ) -> Bool {
    guard let previous else { return false }
    switch scalar.value {
    case 0x200C, 0x200D:
      guard let following else { return false }
      return mayBeJoined(previous) && mayBeJoined(following)
    case 0xE0020...0xE007F:
      return previous.value == 0x1F3F4 || (0xE0020...0xE007E).contains(previous.value)
    default: return false
    }
  }

  private static func mayBeJoined(_ scalar: Unicode.Scalar) -> Bool {
    // From Arabic on; Latin, Greek and Cyrillic have no use for a joiner.
    guard scalar.value >= 0x600 else { return false }
    return switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .otherSymbol,
      .modifierSymbol:
      true
    default: false
    }
  }

  /// What is shown for a character.
  private static func symbol(for scalar: Unicode.Scalar, ascii: Bool) -> String {
    let value = scalar.value
    if ascii {
      if value < 0x20, let letter = Unicode.Scalar(value + 0x40) { return "^\(letter)" }
      if value == 0x7F { return "^?" }
    } else {
      if value < 0x20, let picture = Unicode.Scalar(value + 0x2400) { return String(picture) }
      if value == 0x7F { return "␡" }
    }
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return ascii ? "<\(code)>" : "⟨\(code)⟩"
  }
}
