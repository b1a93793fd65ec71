// A chart over time drawn with characters.

extension TerminalRenderer {
  func lines(for chart: LineOverTime) -> [TerminalLine] {
    guard let days = chart.days else { return [] }
    let scale = Scale(chart.axis, values: chart.extent)
    let labels = scale.ticks.map { displayWidth(of: visible($0.label)) }.max() ?? 0
    let columns = min(84, width - labels - 4)
    var plot = Plot(
      columns: columns, rows: width < 60 ? 9 : 12, isFine: glyphs == .unicode)
    func x(_ day: Int) -> Double {
      Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound)
    }
    drawGround(chart, scale, x, &plot)
    let isAlone = chart.series.count == 1
    for (index, series) in chart.series.enumerated() {
      let mark = glyphs.seriesMarks[index % glyphs.seriesMarks.count]
      let style = seriesStyle(index)
      for (start, end) in zip(series.points, series.points.dropFirst()) {
        plot.line(
          from: (x(start.day), scale.position(start.value)),
          to: (x(end.day), scale.position(end.value)), mark: isAlone ? "*" : mark, style)
      }
      // Marks tell several lines apart without colour; a line of one point is nothing but its mark.
      if !isAlone || series.points.count <= 24 {
        for point in series.points.evenlyPicked(isAlone ? 24 : 8) {
          plot.mark(mark, x: x(point.day), y: scale.position(point.value), style)
        }
      }
    }
    let (frame, margin) = framed(plot, scale, horizontalTicks: chart.ticks.map { x($0.day) })
    var lines = wrap([.dim(visible(chart.axis.label))], width) + frame
    lines += tickLabels(chart.ticks.map { (x($0.day), $0.label) }, plot.columns, margin: margin)
    return lines + legend(for: chart)
  }

  private func drawGround(
    _ chart: LineOverTime, _ scale: Scale, _ x: (Int) -> Double, _ plot: inout Plot
  ) {
    for series in chart.series {
      for (start, end) in zip(series.points, series.points.dropFirst()) {
        guard let low = start.low, let high = start.high, let endLow = end.low,
          let endHigh = end.high
        else { continue }
        let (from, to) = (plot.column(x(start.day)), plot.column(x(end.day)))
        for column in from...max(from, to) {
          let share = to > from ? Double(column - from) / Double(to - from) : 0
          let top = plot.row(scale.position(high + (endHigh - high) * share))
          let bottom = plot.row(scale.position(low + (endLow - low) * share))
          for row in top...max(top, bottom) {
            plot.shade(glyphs.band, column: column, row: row, .toned(.dim))
          }
        }
      }
    }
    if let reference = chart.reference {
      let row = plot.row(scale.position(reference.value))
      for column in 0..<plot.columns where column % 2 == 0 {
        plot.shade(glyphs.whisker, column: column, row: row, .toned(.dim))
      }
    }
  }

  private func seriesStyle(_ index: Int) -> TerminalStyle {
    let tones: [Tone] = [.accent, .warn, .good, .bad]
    return .toned(tones[index % tones.count])
  }

  private func legend(for chart: LineOverTime) -> [TerminalLine] {
    var entries: [(TerminalSpan, String)] = chart.series.enumerated().map { index, series in
      let mark = glyphs.seriesMarks[index % glyphs.seriesMarks.count]
      return (TerminalSpan(String(mark), seriesStyle(index)), series.name)
    }
    if chart.series.contains(where: { $0.points.contains { $0.low != nil && $0.high != nil } }) {
      entries.append((.dim(String(repeating: glyphs.band, count: 2)), "interval"))
    }
    if let reference = chart.reference {
      entries.append((.dim("\(glyphs.whisker) \(glyphs.whisker)"), reference.label))
    }
    return legend(entries, indent: 0)
  }
}
