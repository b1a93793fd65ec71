// Text for the manual's formatter.

/// Escaping for roff, in which a backslash, a leading dot and a hyphen mean something.
enum Roff {
  /// Text that the formatter shows as it is.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      case "\u{20}"..."\u{7E}", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}": continue
      case _:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "]"
      }
    }
    return escaped
  }

  /// An argument of a macro.
  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }
}

/// A page of roff under construction.
struct RoffPage {
  private var lines: [String] = []

  /// The page as text that ends in a line break.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A line of roff, put in as it is.
  mutating func line(_ roff: String) { lines.append(roff) }

  /// Words, which the formatter fills into lines; broken so that the source stays readable.
  mutating func text(_ text: String) {
    for line in wrapped(Roff.escaped(text), width: 78) { verbatimLine(line) }
  }

  /// An escaped line of text; a dot at its beginning is no request.
  private mutating func verbatimLine(_ escaped: String) {
    lines.append(escaped.hasPrefix(".") ? "\\&" + escaped : escaped)
  }

  /// A new paragraph, where one does not begin by itself.
  mutating func paragraph() {
    guard let last = lines.last, last != ".PP", !last.hasPrefix(".SH"), !last.hasPrefix(".SS")
    else { return }
    lines.append(".PP")
  }

  /// A section's heading.
  mutating func section(_ title: String) { lines.append(".SH \(Roff.quoted(title))") }

  /// A heading below a section's.
  mutating func subsection(_ title: String) { lines.append(".SS \(Roff.quoted(title))") }

  /// An entry of a list: what it is about, as roff, and the text about it.
  mutating func entry(_ roff: String, _ about: String) {
    lines.append(".TP")
    lines.append(roff)
    text(about)
  }

  /// Paragraphs.
  mutating func discussion(_ text: String) {
    for paragraph in Paragraph.split(text) {
      self.paragraph()
      switch paragraph {
      case .words(let words): self.text(words)
      case .verbatim(let kept): verbatim(kept)
      }
    }
  }

  /// Lines to type, each with what it does.
  mutating func examples(_ examples: [Example]) {
    for example in examples {
      paragraph()
      if let explanation = example.explanation { text(explanation + ":") }
      verbatim(["  " + example.line])
    }
  }

  private mutating func verbatim(_ kept: [String]) {
    paragraph()
    lines.append(".EX")
    for line in kept { verbatimLine(Roff.escaped(line)) }
    lines.append(".EE")
  }
}
