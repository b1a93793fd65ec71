// A small reader of HTML and SVG, strict enough to notice what a browser would silently mend.

/// Tags and balance of markup.
enum Markup {
  struct Attribute {
    var name: String
    var value: String
  }

  struct Tag {
    var name: String
    var isEnd: Bool
    var isSelfClosing: Bool
    var attributes: [Attribute]
  }

  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

  /// The tags of markup; what stands in `style` is skipped.
  static func tags(in text: String) -> [Tag] { scan(text).tags }

  /// What is wrong with markup: stray brackets, bare ampersands, unquoted or repeated attributes, unbalanced tags.
  static func problems(in text: String) -> [String] {
    var (tags, problems) = scan(text)
    var open: [String] = []
    for tag in tags {
      if tag.isEnd {
        if open.last == tag.name {
          open.removeLast()
        } else {
          problems.append("</\(tag.name)> closes \(open.last ?? "nothing")")
        }
      } else if !tag.isSelfClosing && !void.contains(tag.name) {
        open.append(tag.name)
      }
      let names = tag.attributes.map(\.name)
      if Set(names).count != names.count { problems.append("repeated attribute in \(tag.name)") }
    }
    if !open.isEmpty { problems.append("never closed: \(open)") }
    return problems
  }

  private static func scan(_ text: String) -> (tags: [Tag], problems: [String]) {
    var tags: [Tag] = []
    var problems: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let content = rest.prefix { $0 != "<" }
      check(content, &problems)
      rest = rest.dropFirst(content.count)
      guard !rest.isEmpty else { break }
      rest = rest.dropFirst()
      var inside = ""
      var quote = false
      while let character = rest.first, quote || character != ">" {
        if character == "\"" { quote.toggle() }
        if character == "<" { problems.append("< inside a tag: \(inside)") }
        inside.append(character)
        rest = rest.dropFirst()
      }
      rest = rest.dropFirst()
      if inside.hasPrefix("!DOCTYPE") { continue }
      let tag = parse(inside, &problems)
      tags.append(tag)
      if tag.name == "style" && !tag.isEnd {
        while !rest.isEmpty, !rest.hasPrefix("</style>") { rest = rest.dropFirst() }
      }
    }
    return (tags, problems)
  }

  private static func check(_ content: Substring, _ problems: inout [String]) {
    if content.contains(">") { problems.append("stray > in \(content)") }
    for piece in content.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = piece.prefix { $0 != ";" }
      if !["amp", "lt", "gt", "quot", "#39"].contains(name) {
        problems.append("bare & before \(piece.prefix(10))")
      }
    }
  }

  private static func parse(_ inside: String, _ problems: inout [String]) -> Tag {
    var text = Substring(inside)
    let isEnd = text.hasPrefix("/")
    if isEnd { text = text.dropFirst() }
    let isSelfClosing = text.hasSuffix("/")
    if isSelfClosing { text = text.dropLast() }
    let name = text.prefix { $0 != " " }
    text = text.dropFirst(name.count)
    if name.isEmpty || !name.allSatisfy({ $0.isLetter || $0.isNumber }) {
      problems.append("odd tag <\(inside)>")
    }
    var attributes: [Attribute] = []
    while !text.isEmpty {
      text = text.drop { $0 == " " }
      guard !text.isEmpty else { break }
      let key = text.prefix { $0 != "=" && $0 != " " }
      text = text.dropFirst(key.count)
      guard text.hasPrefix("=\"") else {
        problems.append("attribute \(key) without a quoted value in <\(inside)>")
        break
      }
      text = text.dropFirst(2)
      let value = text.prefix { $0 != "\"" }
      check(value, &problems)
      text = text.dropFirst(value.count + 1)
      attributes.append(Attribute(name: String(key), value: String(value)))
    }
    return Tag(
      name: String(name), isEnd: isEnd, isSelfClosing: isSelfClosing, attributes: attributes)
  }

  /// The lines of Markdown outside of fences, without code between backticks and escaped characters.
  static func withoutCode(_ text: String) -> [String] {
    var lines: [String] = []
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let ticks = line.prefix { $0 == "`" }
      if let open = fence {
        if line == open { fence = nil }
      } else if ticks.count >= 3, line.dropFirst(ticks.count) == "text" {
        fence = ticks
      } else {
        lines.append(withoutSpans(line))
      }
    }
    return lines
  }

  private static func withoutSpans(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let character = rest.first {
      if character == "\\" {
        rest = rest.dropFirst(2)
        continue
      }
      guard character == "`" else {
        result.append(character)
        rest = rest.dropFirst()
        continue
      }
      let ticks = rest.prefix { $0 == "`" }
      rest = rest.dropFirst(ticks.count)
      while !rest.isEmpty {
        let run = rest.prefix { $0 == "`" }
        if run.count == ticks.count {
          rest = rest.dropFirst(run.count)
          break
        }
        rest = rest.dropFirst(max(1, run.count))
      }
    }
    return result
  }
}
