// The calibration curve drawn with characters.

extension TerminalRenderer {
  func lines(for chart: CalibrationCurve) -> [TerminalLine] {
    let columns = min(48, width - 8)
    let rows = max(8, columns * 2 / 5)
    var plot = Plot(columns: columns, rows: rows, isFine: glyphs == .unicode)
    drawBand(chart, &plot)
    for column in 0..<plot.columns where column % 2 == 0 {
      let share = Double(column) / Double(plot.columns - 1)
      plot.shade(glyphs.ground, column: column, row: plot.row(share), .toned(.dim))
    }
    for (start, end) in zip(chart.points, chart.points.dropFirst()) {
      let (from, to) = ((start.forecast, start.observed), (end.forecast, end.observed))
      switch chart.shape {
      case .line: plot.line(from: from, to: to, mark: "*", .toned(.accent))
      case .step:
        let corner = (end.forecast, start.observed)
        plot.line(from: from, to: corner, mark: "*", .toned(.accent))
        plot.line(from: corner, to: to, mark: "*", .toned(.accent))
      }
    }
    if chart.points.count <= 30 {
      for point in chart.points {
        plot.mark(glyphs.point, x: point.forecast, y: point.observed, .toned(.accent))
      }
    }

    let percent = ValueAxis.probability("")
    let scale = Scale(percent, values: [])
    let (frame, margin) = framed(
      plot, scale, horizontalTicks: scale.ticks.map { scale.position($0.value) })
    var lines = wrap([.dim("How often it happened")], width)
    lines += frame
    lines.append(histogram(chart, plot, margin))
    lines += tickLabels(
      scale.ticks.map { (scale.position($0.value), $0.label) }, plot.columns, margin: margin)
    lines += wrap([.dim("Forecast probability")], width).map {
      $0.padded(to: margin + columns, .trailing)
    }
    return lines + legend(for: chart)
  }

  private func drawBand(_ chart: CalibrationCurve, _ plot: inout Plot) {
    for column in 0..<plot.columns {
      let x = Double(column) / Double(plot.columns - 1)
      guard
        let edges = chart.bandEdges(at: x)
          // A band of a single place has no width, and is still there.
          ?? chart.band.first(where: { plot.column($0.forecast) == column }).map({
            $0.lower...$0.upper
          })
      else { continue }
      for row in plot.row(edges.upperBound)...plot.row(edges.lowerBound) {
        plot.shade(glyphs.band, column: column, row: row, .toned(.dim))
      }
    }
  }

  /// Under the axis, how many predictions stood at each value.
  private func histogram(_ chart: CalibrationCurve, _ plot: Plot, _ margin: Int) -> TerminalLine {
    var sums = [Double](repeating: 0, count: plot.columns)
    for entry in chart.counts { sums[plot.column(entry.forecast)] += entry.count }
    let highest = sums.max() ?? 0
    guard highest > 0 else { return .blank }
    var row = CharacterRow(plot.columns)
    for (column, sum) in sums.enumerated() {
      row.put(glyphs.column(sum / highest), at: column, .plain)
    }
    return row.line.indented(by: margin)
  }

  private func legend(for chart: CalibrationCurve) -> [TerminalLine] {
    var entries: [(TerminalSpan, String)] = [
      (TerminalSpan(String(glyphs.point), .toned(.accent)), "observed"),
      (.dim(String(repeating: glyphs.ground, count: 2)), "perfect calibration"),
    ]
    if !chart.band.isEmpty {
      entries.append((.dim(String(repeating: glyphs.band, count: 2)), chart.bandLabel))
    }
    if !chart.counts.isEmpty {
      let columns = String([glyphs.column(0.25), glyphs.column(0.6)])
      entries.append((TerminalSpan(columns), "how many predictions"))
    }
    return legend(entries, indent: 0)
  }
}

extension CalibrationCurve {
  /// The band's edges at a forecast value, on straight lines between its places; nothing outside of it.
  func bandEdges(at x: Double) -> ClosedRange<Double>? {
    guard let first = band.first, let last = band.last, x >= first.forecast, x <= last.forecast,
      let after = band.firstIndex(where: { $0.forecast >= x })
    else { return nil }
    let end = band[after]
    guard after > 0, end.forecast > x else { return end.lower...end.upper }
    let start = band[after - 1]
    let share = (x - start.forecast) / (end.forecast - start.forecast)
    let lower = start.lower + (end.lower - start.lower) * share
    let upper = start.upper + (end.upper - start.upper) * share
    return min(lower, upper)...max(lower, upper)
  }
}
