// Charts drawn with characters.

extension TerminalRenderer {
  func lines(for figure: Figure) -> [TerminalLine] {
    var lines = wrap([TerminalSpan(visible(figure.title), .strong)], width)
    if figure.chart.isEmpty {
      lines += wrap([.dim("Nothing to draw.")], width)
    }
    if let thinning = figure.chart.thinning { lines += wrap([.dim(thinning.sentence)], width) }
    if let caption = figure.caption {
      lines += wrap(spans(caption, base: .toned(.dim)), min(width, Self.proseWidth))
    }
    return lines
  }
}
