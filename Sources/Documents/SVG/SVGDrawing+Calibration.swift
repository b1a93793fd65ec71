// The calibration curve.

extension SVGDrawing {
  /// Draws the chart.
  ///
  /// - Returns: the height of the drawing.
  mutating func draw(_ chart: CalibrationCurve) -> Double {
    let area = Area(left: 68, top: 40, right: Self.width - 34, bottom: 476)
    let scale = Scale(.probability(""), values: [])
    text(.label, "How often it happened", 0, Self.firstBaseline)
    valueGrid(area, scale)
    for tick in scale.ticks {
      let x = area.x(scale.position(tick.value))
      line(.grid, x, area.top, x, area.bottom)
    }
    let upper = chart.band.map { (x: area.x($0.forecast), y: area.y($0.upper)) }
    let lower = chart.band.map { (x: area.x($0.forecast), y: area.y($0.lower)) }
    self.area(.band, upper + lower.reversed())
    // A band of a single place has no area, and is still there.
    if chart.band.count == 1 {
      let height = lower[0].y - upper[0].y
      rectangle(.band, x: upper[0].x - 8, y: upper[0].y, width: 16, height: height)
    }
    line(.diagonal, area.x(0), area.y(0), area.x(1), area.y(1))
    path(.curve, curve(chart, area))
    if chart.points.count <= 40 {
      for point in chart.points {
        circle(.point, area.x(point.forecast), area.y(point.observed), radius: 4.5)
      }
    }
    let bottom = histogram(chart, area)
    bottomTicks(
      area, scale.ticks.map { (scale.position($0.value), $0.label) }, y: bottom + 22)
    text(.label, "Forecast probability", area.right, bottom + 48, anchor: .end)
    return legend(chart, y: bottom + 84)
  }

  private func curve(_ chart: CalibrationCurve, _ area: Area) -> [(x: Double, y: Double)] {
    var places: [(x: Double, y: Double)] = []
    for point in chart.points {
      let place = (x: area.x(point.forecast), y: area.y(point.observed))
      if chart.shape == .step, let last = places.last { places.append((place.x, last.y)) }
      places.append(place)
    }
    return places
  }

  /// How many predictions stood at each value, as bars under the chart; with their numbers where there is room.
  private mutating func histogram(_ chart: CalibrationCurve, _ area: Area) -> Double {
    let highest = chart.counts.map(\.count).max() ?? 0
    guard highest > 0 else {
      line(.frame, area.left, area.bottom, area.right, area.bottom)
      return area.bottom
    }
    let base = area.bottom + 92
    let tallest = 54.0
    line(.frame, area.left, base, area.right, base)
    let gaps = zip(chart.counts, chart.counts.dropFirst()).map { $1.forecast - $0.forecast }
    let closest = (gaps.min() ?? 1) * (area.right - area.left)
    let width = min(18, max(1.5, closest * 0.7))
    for entry in chart.counts {
      let height = max(1.5, entry.count / highest * tallest)
      let x = area.x(entry.forecast)
      rectangle(.shade, x: x - width / 2, y: base - height, width: width, height: height)
      if closest >= 44 {
        let isWhole = (entry.count - Double(entry.count.nearest)).magnitude < 1e-9
        let number = DecimalText.fixed(entry.count, decimals: isWhole ? 0 : 1)
        text(.value, number, x, base - height - 6, anchor: .middle)
      }
    }
    return base
  }

  private mutating func legend(_ chart: CalibrationCurve, y: Double) -> Double {
    var entries: [(String, (inout SVGDrawing, Double, Double) -> Void)] = [
      (
        "observed",
        { drawing, x, y in
          drawing.path(.curve, [(x, y), (x + 26, y)])
          drawing.circle(.point, x + 13, y, radius: 4.5)
        }
      ),
      ("perfect calibration", { $0.line(.diagonal, $1, $2, $1 + 26, $2) }),
    ]
    if !chart.band.isEmpty {
      entries.append(
        (
          chart.bandLabel,
          { $0.rectangle(.band, x: $1, y: $2 - 7, width: 26, height: 14) }
        ))
    }
    if !chart.counts.isEmpty {
      entries.append(
        (
          "how many predictions",
          { drawing, x, y in
            for (index, height) in [6.0, 10, 14].enumerated() {
              drawing.rectangle(
                .shade, x: x + Double(index) * 9, y: y + 7 - height, width: 6, height: height)
            }
          }
        ))
    }
    return legend(entries, left: 0, y: y)
  }
}
