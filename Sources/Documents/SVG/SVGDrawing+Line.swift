// Values over time.

extension SVGDrawing {
  /// Draws the chart.
  ///
  /// - Returns: the height of the drawing.
  mutating func draw(_ chart: LineOverTime) -> Double {
    guard let days = chart.days else { return drawNothing() }
    let area = Area(left: 68, top: 42, right: Self.width - 28, bottom: 344)
    let scale = Scale(chart.axis, values: chart.extent)
    func share(_ day: Int) -> Double {
      Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound)
    }
    text(.label, chart.axis.label, 0, Self.firstBaseline, limit: 52)
    valueGrid(area, scale)
    for series in chart.series {
      let banded = series.points.filter { $0.low != nil && $0.high != nil }
      let upper = banded.map {
        (x: area.x(share($0.day)), y: area.y(scale.position($0.high ?? $0.value)))
      }
      let lower = banded.map {
        (x: area.x(share($0.day)), y: area.y(scale.position($0.low ?? $0.value)))
      }
      self.area(.band, upper + lower.reversed())
    }
    if let reference = chart.reference {
      let y = area.y(scale.position(reference.value))
      line(.reference, area.left, y, area.right, y)
    }
    for (index, series) in chart.series.enumerated() {
      let places = series.points.map {
        (x: area.x(share($0.day)), y: area.y(scale.position($0.value)))
      }
      path(.curve, places, series: index)
      if places.count <= 16 {
        for place in places { mark(index, place.x, place.y) }
      } else if let last = places.last {
        mark(index, last.x, last.y)
      }
    }
    line(.frame, area.left, area.bottom, area.right, area.bottom)
    for tick in chart.ticks {
      let x = area.x(share(tick.day))
      line(.frame, x, area.bottom, x, area.bottom + 6)
    }
    bottomTicks(area, chart.ticks.map { (share($0.day), $0.label) }, y: area.bottom + 27)
    return legend(chart, y: area.bottom + 64)
  }

  private mutating func legend(_ chart: LineOverTime, y: Double) -> Double {
    var entries: [(String, (inout SVGDrawing, Double, Double) -> Void)] =
      chart.series.enumerated().map { index, series in
        (
          series.name,
          { drawing, x, y in
            drawing.path(.curve, [(x, y), (x + 26, y)], series: index)
            drawing.mark(index, x + 13, y)
          }
        )
      }
    if chart.series.contains(where: { $0.points.contains { $0.low != nil && $0.high != nil } }) {
      entries.append(
        ("interval", { $0.rectangle(.band, x: $1, y: $2 - 7, width: 26, height: 14) }))
    }
    if let reference = chart.reference {
      entries.append((reference.label, { $0.line(.reference, $1, $2, $1 + 26, $2) }))
    }
    return legend(entries, left: 0, y: y)
  }
}
