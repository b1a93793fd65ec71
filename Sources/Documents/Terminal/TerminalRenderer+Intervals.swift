// Bars and intervals drawn with characters.

extension TerminalRenderer {
  func lines(for chart: IntervalBars) -> [TerminalLine] {
    let scale = Scale(chart.axis, values: chart.extent)
    let rows = Rows(
      self, labels: chart.rows.map(\.label), texts: chart.rows.map(\.text))
    let zero = rows.cell(0, scale)
    var lines = wrap([.dim(visible(chart.axis.label))], width)
    for (index, entry) in chart.rows.enumerated() {
      var row = CharacterRow(rows.columns)
      if let reference = chart.reference {
        row.put(glyphs.reference, at: rows.cell(reference.value, scale), .toned(.dim))
      }
      let end = rows.cell(entry.value, scale)
      let style = TerminalStyle.toned(entry.tone)
      if end == zero {
        row.put(entry.value == 0 ? glyphs.axisVertical : glyphs.barSliver, at: zero, style)
      } else {
        row.fill(min(zero, end)...max(zero, end), glyphs.bar, style)
      }
      if let low = entry.low, let high = entry.high {
        let (start, stop) = (rows.cell(low, scale), rows.cell(high, scale))
        for cell in start...max(start, stop) {
          let isInBar = cell >= min(zero, end) && cell <= max(zero, end) && end != zero
          row.put(isInBar ? glyphs.barShade : glyphs.whisker, at: cell, style)
        }
        if start < min(zero, end) { row.put(glyphs.whiskerStart, at: start, style) }
        if stop > max(zero, end) { row.put(glyphs.whiskerEnd, at: stop, style) }
      }
      lines += rows.lines(index, row)
    }
    lines += tickLabels(
      scale.ticks.map { (scale.position($0.value), $0.label) }, rows.columns,
      margin: rows.margin)
    var entries: [(TerminalSpan, String)] = []
    if chart.rows.contains(where: { $0.low != nil && $0.high != nil }) {
      entries.append(
        (.dim(String([glyphs.barShade, glyphs.whisker, glyphs.whiskerEnd])), "interval"))
    }
    if let reference = chart.reference {
      entries.append((.dim(String(glyphs.reference)), reference.label))
    }
    return lines + (entries.isEmpty ? [] : legend(entries, indent: 0))
  }

  func lines(for chart: IntervalStrip) -> [TerminalLine] {
    let scale = Scale(chart.axis, values: chart.extent)
    let rows = Rows(
      self, labels: chart.rows.map(\.label), texts: chart.rows.map(\.text))
    var lines = wrap([.dim(visible(chart.axis.label))], width)
    for (index, entry) in chart.rows.enumerated() {
      var row = CharacterRow(rows.columns, glyphs.ground, .toned(.dim))
      let (start, stop) = (rows.cell(entry.low, scale), rows.cell(entry.high, scale))
      row.fill(start...max(start, stop), glyphs.interval, .toned(.accent))
      let best = rows.cell(entry.best, scale)
      row.put(glyphs.point, at: best, .toned(.accent))
      if let outcome = entry.outcome {
        let cell = rows.cell(outcome, scale)
        row.put(cell == best ? glyphs.outcomeOnPoint : glyphs.outcome, at: cell, .strong)
      }
      lines += rows.lines(index, row)
    }
    lines += tickLabels(
      scale.ticks.map { (scale.position($0.value), $0.label) }, rows.columns,
      margin: rows.margin)
    var entries: [(TerminalSpan, String)] = [
      (TerminalSpan(String(glyphs.point), .toned(.accent)), chart.bestName)
    ]
    if chart.rows.contains(where: { $0.low < $0.high }) {
      let mark = String(repeating: glyphs.interval, count: 2)
      entries.append((TerminalSpan(mark, .toned(.accent)), "interval"))
    }
    if chart.rows.contains(where: { $0.outcome != nil }) {
      entries.append((TerminalSpan(String(glyphs.outcome), .strong), chart.outcomeName))
    }
    return lines + legend(entries, indent: 0)
  }

  /// Labels at the left, drawings in the middle, figures at the right; on a narrow page the label and the figures go
  /// above the drawing.
  private struct Rows {
    let columns: Int
    let margin: Int
    private let renderer: TerminalRenderer
    private let labels: [String]
    private let texts: [String]
    private let page: Int
    private let isNarrow: Bool

    init(_ renderer: TerminalRenderer, labels: [String], texts: [String]) {
      self.renderer = renderer
      self.labels = labels.map { renderer.visible($0) }
      self.texts = texts.map { renderer.visible($0) }
      page = min(renderer.width, 104)
      let text = self.texts.map { displayWidth(of: $0) }.max() ?? 0
      let label = min(self.labels.map { displayWidth(of: $0) }.max() ?? 0, page * 2 / 5)
      isNarrow = page - label - text - 4 < 20
      margin = isNarrow ? 0 : label + 2
      columns = isNarrow ? min(60, page) : min(60, page - margin - text - 2)
    }

    func cell(_ value: Double, _ scale: Scale) -> Int {
      (scale.position(value) * Double(columns - 1)).nearest
    }

    func lines(_ index: Int, _ drawing: CharacterRow) -> [TerminalLine] {
      guard isNarrow else {
        let label = TextLayout.truncated(
          labels[index], to: margin - 2, ellipsis: renderer.glyphs.ellipsis)
        return [
          TerminalLine(
            [TerminalSpan(TextLayout.padded(label, to: margin))] + drawing.line.spans
              + [TerminalSpan("  " + texts[index])])
        ]
      }
      let spare = columns - displayWidth(of: labels[index]) - displayWidth(of: texts[index])
      let caption =
        spare >= 2
        ? [TerminalLine(labels[index] + String(repeating: " ", count: spare) + texts[index])]
        : TerminalLine.wrapped([TerminalSpan(labels[index])], to: page)
          + TerminalLine.wrapped([.dim(texts[index])], to: page)
      return caption + [drawing.line]
    }
  }
}
