// Charts drawn with characters.

extension TerminalRenderer {
  func lines(for figure: Figure) -> [TerminalLine] {
    var lines = wrap([TerminalSpan(visible(figure.title), .strong)], width)
    if figure.chart.isEmpty {
      lines += wrap([.dim("Nothing to draw.")], width)
    } else {
      lines += self.lines(for: figure.chart)
    }
    if let thinning = figure.chart.thinning { lines += wrap([.dim(thinning.sentence)], width) }
    if let caption = figure.caption {
      lines += wrap(spans(caption, base: .toned(.dim)), min(width, Self.proseWidth))
    }
    return lines
  }

  func lines(for chart: Chart) -> [TerminalLine] {
    switch chart {
    case .calibration(let chart): lines(for: chart)
    case .line(let chart): lines(for: chart)
    case .bars(let chart): lines(for: chart)
    case .strip(let chart): lines(for: chart)
    }
  }
}
