// Each kind of block as lines.

extension TerminalRenderer {
  /// The blocks with a blank line between them.
  func lines(for blocks: [Block]) -> [TerminalLine] {
    var all: [TerminalLine] = []
    for block in blocks {
      let lines = lines(for: block)
      guard !lines.isEmpty else { continue }
      if !all.isEmpty { all.append(.blank) }
      all += lines
    }
    return all
  }

  private var prose: Int { min(width, Self.proseWidth) }

  private func lines(for block: Block) -> [TerminalLine] {
    switch block {
    case .heading(let heading):
      wrap([TerminalSpan(visible(heading.text), .heading)], width)
    case .paragraph(let text):
      wrap(spans(text, showingAddresses: true), prose)
    case .headline(let text):
      wrap(spans(text, base: .strong, showingAddresses: true), prose)
    case .bullets(let points):
      points.flatMap { hanging("  \(glyphs.bullet) ", $0) }
    case .steps(let steps):
      steps.enumerated().flatMap { index, step in
        let width = 1 + String(steps.count).count
        return hanging(" " + TextLayout.padded("\(index + 1)", to: width, .trailing) + ". ", step)
      }
    case .definitions(let definitions): lines(for: definitions)
    case .cards(let cards): lines(for: cards)
    case .table(let table): lines(for: table)
    case .notice(let notice): lines(for: notice)
    case .preformatted(let text):
      visible(text, keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
        .map { TerminalLine(String($0), .code).indented(by: 2) }
    case .details(let details):
      wrap([TerminalSpan(visible(details.summary), .strong)], prose)
        + narrowed(by: 2).lines(for: details.blocks).map { $0.indented(by: 2) }
    case .figure(let figure): lines(for: figure)
    }
  }

  /// Text behind a mark, its later lines set under its first.
  private func hanging(_ mark: String, _ text: RichText) -> [TerminalLine] {
    let columns = displayWidth(of: mark)
    return wrap(spans(text, showingAddresses: true), prose - columns).enumerated().map {
      $0 == 0 ? TerminalLine([.dim(mark)] + $1.spans) : $1.indented(by: columns)
    }
  }

  private func lines(for notice: Notice) -> [TerminalLine] {
    let (tone, word): (Tone, String) =
      switch notice.kind {
      case .information: (.accent, "Note")
      case .warning: (.warn, "Warning")
      }
    let title = notice.title.map { visible($0) } ?? word
    let content =
      [TerminalSpan(title + ": ", .toned(tone))] + spans(notice.text, showingAddresses: true)
    let bar = TerminalSpan(glyphs.noticeBar + " ", .toned(tone))
    return wrap(content, prose - 2).map { TerminalLine([bar] + $0.spans) }
  }

  private func lines(for definitions: [Definition]) -> [TerminalLine] {
    let terms = definitions.map { visible($0.term) }
    let widest = terms.map { displayWidth(of: $0) }.max() ?? 0
    let column = min(widest, max(8, width / 3))
    return zip(terms, definitions).flatMap { term, definition -> [TerminalLine] in
      let meaning = wrap(
        spans(definition.meaning, showingAddresses: true), min(width, Self.proseWidth) - column - 2)
      if displayWidth(of: term) <= column {
        return meaning.enumerated().map { index, line in
          index == 0
            ? TerminalLine([.dim(TextLayout.padded(term, to: column + 2))] + line.spans)
            : line.indented(by: column + 2)
        }
      }
      return wrap([.dim(term)], width) + meaning.map { $0.indented(by: column + 2) }
    }
  }
}
