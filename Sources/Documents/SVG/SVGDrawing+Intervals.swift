// Bars and intervals: each row has its label and its figures above its drawing, so that long labels and small
// screens need nothing special.

extension SVGDrawing {
  private static let rowHeight = 58.0

  /// Draws the chart.
  ///
  /// - Returns: the height of the drawing.
  mutating func draw(_ chart: IntervalBars) -> Double {
    let scale = Scale(chart.axis, values: chart.extent)
    let area = rowArea(chart.rows.count)
    frame(area, scale, chart.axis)
    let zero = area.x(scale.position(0))
    // The lines go under the rows, so that figures stay readable where they cross.
    line(.frame, zero, area.top, zero, area.bottom)
    if let reference = chart.reference {
      let x = area.x(scale.position(reference.value))
      line(.reference, x, area.top, x, area.bottom)
    }
    for (index, row) in chart.rows.enumerated() {
      let middle = rowMiddle(area, index)
      caption(row.label, row.text, area, middle)
      let end = area.x(scale.position(row.value))
      // A bar of no length still shows that it is there.
      rectangle(
        .bar, x: min(zero, end) - (end == zero ? 0.75 : 0), y: middle - 8,
        width: max(1.5, (end - zero).magnitude), height: 16, tone: row.tone)
      if let low = row.low, let high = row.high {
        let (from, to) = (area.x(scale.position(low)), area.x(scale.position(high)))
        line(.whisker, from, middle, to, middle)
        line(.whisker, from, middle - 5, from, middle + 5)
        line(.whisker, to, middle - 5, to, middle + 5)
      }
    }
    var entries: [(String, (inout SVGDrawing, Double, Double) -> Void)] = []
    if chart.rows.contains(where: { $0.low != nil && $0.high != nil }) {
      entries.append(
        (
          "interval",
          { drawing, x, y in
            drawing.line(.whisker, x, y, x + 26, y)
            drawing.line(.whisker, x, y - 5, x, y + 5)
            drawing.line(.whisker, x + 26, y - 5, x + 26, y + 5)
          }
        ))
    }
    if let reference = chart.reference {
      entries.append((reference.label, { $0.line(.reference, $1, $2, $1 + 26, $2) }))
    }
    return finish(entries, area, scale)
  }

  /// Draws the chart.
  ///
  /// - Returns: the height of the drawing.
  mutating func draw(_ chart: IntervalStrip) -> Double {
    let scale = Scale(chart.axis, values: chart.extent)
    let area = rowArea(chart.rows.count)
    frame(area, scale, chart.axis)
    for (index, row) in chart.rows.enumerated() {
      let middle = rowMiddle(area, index)
      caption(row.label, row.text, area, middle)
      line(.track, area.left, middle, area.right, middle)
      let (from, to) = (area.x(scale.position(row.low)), area.x(scale.position(row.high)))
      rectangle(
        .interval, x: from, y: middle - 6, width: max(1, to - from), height: 12, radius: 6)
      circle(.point, area.x(scale.position(row.best)), middle, radius: 5.5)
      if let outcome = row.outcome { cross(area.x(scale.position(outcome)), middle) }
    }
    var entries: [(String, (inout SVGDrawing, Double, Double) -> Void)] = [
      (chart.bestName, { $0.circle(.point, $1 + 13, $2, radius: 5.5) })
    ]
    if chart.rows.contains(where: { $0.low < $0.high }) {
      entries.append(
        (
          "interval",
          { $0.rectangle(.interval, x: $1, y: $2 - 6, width: 26, height: 12, radius: 6) }
        ))
    }
    if chart.rows.contains(where: { $0.outcome != nil }) {
      entries.append((chart.outcomeName, { $0.cross($1 + 13, $2) }))
    }
    return finish(entries, area, scale)
  }

  private func rowArea(_ count: Int) -> Area {
    Area(
      left: 12, top: 34, right: Self.width - 12,
      bottom: 40 + Self.rowHeight * Double(max(1, count)))
  }

  private func rowMiddle(_ area: Area, _ index: Int) -> Double {
    area.top + Self.rowHeight * (Double(index) + 0.74)
  }

  private mutating func frame(_ area: Area, _ scale: Scale, _ axis: ValueAxis) {
    text(.label, axis.label, 0, Self.firstBaseline, limit: 52)
    for tick in scale.ticks {
      let x = area.x(scale.position(tick.value))
      line(.grid, x, area.top, x, area.bottom)
    }
    line(.frame, area.left, area.bottom, area.right, area.bottom)
  }

  private mutating func caption(_ label: String, _ figures: String, _ area: Area, _ middle: Double)
  {
    let room = max(14, 52 - displayWidth(of: figures))
    text(.strong, label, area.left, middle - 16, limit: room)
    text(.value, figures, area.right, middle - 16, anchor: .end, limit: 38)
  }

  private mutating func finish(
    _ entries: [(String, (inout SVGDrawing, Double, Double) -> Void)], _ area: Area,
    _ scale: Scale
  ) -> Double {
    bottomTicks(
      area, scale.ticks.map { (scale.position($0.value), $0.label) }, y: area.bottom + 22)
    guard !entries.isEmpty else { return area.bottom + 34 }
    return legend(entries, left: 0, y: area.bottom + 58)
  }
}
