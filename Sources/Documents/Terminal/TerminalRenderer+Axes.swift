// Axes around drawings made of characters.

extension TerminalRenderer {
  /// The drawing with a value axis at its left and a line under it.
  ///
  /// - Returns: the lines and the number of columns that the value axis takes.
  func framed(_ plot: Plot, _ scale: Scale, horizontalTicks: [Double]) -> (
    lines: [TerminalLine], margin: Int
  ) {
    let labels = scale.ticks.map { ($0, visible($0.label)) }
    let widest = labels.map { displayWidth(of: $0.1) }.max() ?? 0
    var lines: [TerminalLine] = []
    for (row, content) in plot.lines.enumerated() {
      let tick = labels.first { plot.row(scale.position($0.0.value)) == row }
      let label = TextLayout.padded(tick?.1 ?? "", to: widest, .trailing)
      let axis = tick == nil ? glyphs.axisVertical : glyphs.axisTick
      lines.append(TerminalLine([.dim("\(label) \(axis)")] + content.spans))
    }
    var bottom = CharacterRow(plot.columns, glyphs.axisHorizontal, .toned(.dim))
    for x in horizontalTicks {
      bottom.put(glyphs.axisBottomTick, at: plot.column(x), .toned(.dim))
    }
    lines.append(
      TerminalLine(
        [.dim(String(repeating: " ", count: widest + 1) + String(glyphs.axisCorner))]
          + bottom.line.spans))
    return (lines, widest + 2)
  }

  /// Labels centred under their places, from 0 to 1 across `columns`; one that would touch the one before it
  /// is left out.
  func tickLabels(_ ticks: [(x: Double, label: String)], _ columns: Int, margin: Int)
    -> [TerminalLine]
  {
    guard !ticks.isEmpty else { return [] }
    var text = ""
    var used = 0
    for tick in ticks {
      let label = visible(tick.label)
      let width = displayWidth(of: label)
      let centre = margin + (tick.x.asFraction * Double(columns - 1)).nearest
      let start = max(0, min(centre - width / 2, self.width - width))
      guard used == 0 || start > used else { continue }
      text += String(repeating: " ", count: max(0, start - used)) + label
      used = max(start, used) + width
    }
    return [TerminalLine([.dim(text)])]
  }

  /// What the marks of a chart mean, wrapped between entries.
  func legend(_ entries: [(mark: TerminalSpan, meaning: String)], indent: Int) -> [TerminalLine] {
    var spans: [TerminalSpan] = []
    for entry in entries {
      if !spans.isEmpty { spans.append(TerminalSpan("   ")) }
      spans.append(TerminalSpan(entry.mark.text, entry.mark.style, isUnbreakable: true))
      spans.append(TerminalSpan(" " + visible(entry.meaning), .toned(.dim), isUnbreakable: true))
    }
    return wrap(spans, width - indent).map { $0.indented(by: indent) }
  }
}
