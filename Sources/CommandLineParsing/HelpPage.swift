// The page that help prints: lines, headings and two-column lists, at a width.

/// A page of help under construction.
struct HelpPage {
  private let width: Int
  private let style: HelpStyle
  private var lines: [String] = []

  /// The narrowest page that is still laid out; below it lines are as long as they must be.
  private static let leastWidth = 24
  /// The widest text that is still read with ease.
  private static let greatestWidth = 100
  /// The widest first column of a list; a longer entry has its text on the next line.
  private static let widestName = 30

  init(width: Int, style: HelpStyle) {
    self.width = min(max(width, Self.leastWidth), Self.greatestWidth)
    self.style = style
  }

  /// The page as text that ends in a line break.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A paragraph at the margin.
  mutating func paragraph(_ text: String) { lines += wrapped(text, width: width) }

  /// "foretell add: append a prediction", the name marked.
  mutating func title(_ name: String, _ summary: String) {
    var title = wrapped("\(name): \(summary)", width: width)
    if let first = title.first, first.hasPrefix(name) {
      title[0] = style.name(name) + first.dropFirst(name.count)
    }
    lines += title
  }

  /// A heading after a blank line.
  mutating func heading(_ title: String) {
    lines += ["", style.heading("\(title):")]
  }

  /// Examples under their heading; nothing without examples.
  mutating func examples(_ examples: [Example]) {
    if examples.isEmpty { return }
    heading("Examples")
    for example in examples {
      lines.append("  " + style.example(example.line))
      for line in wrapped(example.explanation ?? "", width: width - 6) {
        lines.append("      " + line)
      }
    }
  }

  /// The usage line after a blank line.
  mutating func usage(_ usage: String) {
    let broken = wrapped(usage, width: width - 7)
    lines.append("")
    for (position, line) in broken.enumerated() {
      lines.append((position == 0 ? style.heading("Usage:") + " " : "       ") + line)
    }
  }

  /// Paragraphs, each after a blank line.
  mutating func discussion(_ text: String) {
    for paragraph in Paragraph.split(text) {
      lines.append("")
      switch paragraph {
      case .words(let words): lines += wrapped(words, width: width)
      case .verbatim(let kept): lines += kept
      }
    }
  }

  /// An entry of a list: its name, plain and marked, and its text.
  struct Entry {
    var plain: String
    var marked: String
    var text: String
  }

  /// A list in two columns under a heading; nothing without entries.
  mutating func list(_ title: String, _ entries: [Entry]) {
    if entries.isEmpty { return }
    heading(title)
    let longest = min(entries.map(\.plain.count).max() ?? 0, Self.widestName, width / 2)
    let column = longest + 4
    for entry in entries {
      let text = wrapped(entry.text, width: width - column)
      let margin = String(repeating: " ", count: column)
      if entry.plain.count <= longest {
        let gap = String(repeating: " ", count: column - 2 - entry.plain.count)
        lines.append(text.first.map { "  \(entry.marked)\(gap)\($0)" } ?? "  \(entry.marked)")
        lines += text.dropFirst().map { margin + $0 }
      } else {
        lines.append("  " + entry.marked)
        lines += text.map { margin + $0 }
      }
    }
  }
}
