// Charts: data that say little or much, and drawings that stay drawings.

import Testing

@testable import Documents

@Suite struct ChartTests {
  static let axis = ValueAxis("Score")

  static let odd: [(String, Chart)] = [
    ("calibration of nothing", .calibration(CalibrationCurve(points: []))),
    (
      "calibration of one point",
      .calibration(
        CalibrationCurve(
          points: [.init(forecast: 0.7, observed: 1)],
          band: [.init(forecast: 0.7, lower: 0, upper: 1)], counts: [.init(forecast: 0.7, count: 1)]
        ))
    ),
    (
      "calibration of the same point",
      .calibration(
        CalibrationCurve(
          points: Array(repeating: .init(forecast: 1, observed: 1), count: 5),
          counts: Array(repeating: .init(forecast: 1, count: 0.5), count: 5), shape: .step))
    ),
    (
      "calibration of what is no number",
      .calibration(
        CalibrationCurve(points: [
          .init(forecast: .nan, observed: 0.5), .init(forecast: -3, observed: .infinity),
          .init(forecast: 7, observed: -2),
        ]))
    ),
    ("line of nothing", .line(LineOverTime(series: [], ticks: [], axis: axis))),
    (
      "line of one point",
      .line(
        LineOverTime(series: [.init("a", points: [.init(day: 3, value: 0)])], ticks: [], axis: axis)
      )
    ),
    (
      "line of the same value",
      .line(
        LineOverTime(
          series: [.init("a", points: (0..<9).map { .init(day: $0, value: 0.25) })],
          ticks: [.init(0, "start")], axis: axis, reference: ReferenceLine(0.25, "same")))
    ),
    (
      "line of huge values",
      .line(
        LineOverTime(
          series: [
            .init(
              "a",
              points: [
                .init(day: 0, value: -1e300), .init(day: 1, value: 1e300),
                .init(day: 2, value: .nan), .init(day: 3, value: 1, low: .infinity, high: 1),
              ])
          ], ticks: [], axis: axis))
    ),
    ("bars of nothing", .bars(IntervalBars(rows: [], axis: axis))),
    (
      "bars of zero",
      .bars(IntervalBars(rows: [.init("a", value: 0, low: 0, high: 0, text: "0")], axis: axis))
    ),
    (
      "bars below zero",
      .bars(IntervalBars(rows: [.init("a", value: -1, low: 1, high: -2, text: "−1")], axis: axis))
    ),
    ("strip of nothing", .strip(IntervalStrip(rows: []))),
    (
      "strip of a point",
      .strip(
        IntervalStrip(rows: [.init("a", low: 0.5, high: 0.5, best: 0.5, outcome: 0.5, text: "50%")])
      )
    ),
    (
      "strip beyond its axis",
      .strip(IntervalStrip(rows: [.init("a", low: -9, high: 9, best: 5, outcome: -7, text: "")]))
    ),
  ]

  @Test(arguments: odd.indices)
  func drawsWhatSaysLittle(_ index: Int) throws {
    let (name, chart) = Self.odd[index]
    let figure = Figure(name, description: name, chart: chart)
    for scheme in ColorScheme.allCases {
      let drawing = SVGRenderer(scheme: scheme).text(for: figure)
      #expect(Markup.problems(in: drawing) == [])
      #expect(!drawing.contains("nan") && !drawing.contains("inf\""))
      #expect(chart.isEmpty == drawing.contains("Nothing to draw."))
    }
    for width in [20, 40, 60, 80, 120] {
      for glyphs in Glyphs.allCases {
        let text = TerminalRenderer(width: width, glyphs: glyphs).text(for: [.figure(figure)])
        for line in text.split(separator: "\n") {
          #expect(displayWidth(of: line) <= width, "\(name): \(line)")
        }
        #expect(chart.isEmpty == text.contains("Nothing to draw."))
      }
    }
  }

  @Test func snapshotOfOddCharts() throws {
    let text = Self.odd.map {
      TerminalRenderer(width: 60).text(for: [.figure(Figure($0.0, description: "", chart: $0.1))])
    }.joined(separator: "\n")
    try Snapshot.expect(text, "odd-charts.txt")
  }

  @Test func coordinatesStayInsideTheDrawing() {
    for (name, chart) in Self.odd {
      let drawing = SVGRenderer().text(for: Figure(name, description: "", chart: chart))
      for tag in Markup.tags(in: drawing)
      where !tag.attributes.contains(where: { $0.value == "paper" }) {
        for attribute in tag.attributes where ["x", "x1", "x2", "cx"].contains(attribute.name) {
          let x = Double(attribute.value) ?? -1
          #expect((0...SVGDrawing.width).contains(x), "\(name) \(tag.name) \(attribute.value)")
        }
      }
    }
  }

  @Test func severalSeriesDifferWithoutColor() throws {
    let chart = LineOverTime(
      series: ["ann", "bob", "cy"].enumerated().map { index, name in
        .init(
          name,
          points: (0..<20).map {
            .init(day: $0 * 10, value: Double(index + 1) * 0.1 + Double($0 % 5) * 0.01)
          })
      }, ticks: [.init(0, "Jan"), .init(90, "Apr"), .init(180, "Jul")], axis: Self.axis)
    let figure = Figure("Three", description: "Three lines.", chart: .line(chart))
    try Snapshot.expect(
      TerminalRenderer(width: 80).text(for: [.figure(figure)])
        + TerminalRenderer(width: 80, glyphs: .ascii).text(for: [.figure(figure)]), "series.txt")
    try Snapshot.expect(SVGRenderer(scheme: .dark).text(for: figure), "series-dark.svg")
  }

  // MARK: Thinning

  @Test func thinsLinesAndKeepsPeaks() {
    var points = (0..<50_000).map { LineOverTime.Point(day: $0, value: 0.2) }
    points[31_234].value = 0.9
    points[7].value = 0
    let chart = Chart.line(
      LineOverTime(series: [.init("a", points: points)], ticks: [], axis: Self.axis)
    )
    .thinned(to: 400)
    guard case .line(let line) = chart else { return #expect(Bool(false)) }
    let thin = line.series[0].points
    #expect(thin.count <= 400)
    #expect(thin.first?.day == 0 && thin.last?.day == 49_999)
    #expect(thin.contains { $0.value == 0.9 } && thin.contains { $0.value == 0 })
    #expect(zip(thin, thin.dropFirst()).allSatisfy { $0.day < $1.day })
    #expect(chart.thinning?.sentence == "Drawn: \(thin.count) of 50000 points.")
    #expect(chart.thinned(to: 100).thinning?.total == 50_000)
  }

  @Test func thinsCalibrationWithoutLosingCounts() {
    let values = (0...9_999).map { Double($0) / 9_999 }
    let curve = CalibrationCurve(
      points: values.map { .init(forecast: $0, observed: $0) },
      band: values.map { .init(forecast: $0, lower: 0, upper: 1) },
      counts: values.map { .init(forecast: $0, count: 2) })
    let thin = curve.thinned(to: 100)
    #expect(thin.points.count == 100 && thin.band.count == 100 && thin.counts.count == 100)
    #expect(thin.points.first?.forecast == 0 && thin.points.last?.forecast == 1)
    #expect(thin.counts.reduce(0) { $0 + $1.count } == 20_000)
    #expect(thin.thinning == Thinning(drawn: 100, total: 10_000, things: "points"))
    #expect(curve.thinned(to: 20_000) == curve)
    let page = HTMLRenderer().text(
      for: Document(
        title: "t", lead: [.figure(Figure("f", description: "", chart: .calibration(thin)))]))
    #expect(page.contains("Drawn: 100 of 10000 points."))
  }

  @Test func thinsRowsFromTheEnd() {
    let bars = IntervalBars(
      rows: (0..<50).map { .init("\($0)", value: 1, text: "1") }, axis: Self.axis)
    #expect(bars.thinned(to: 12).rows.map(\.label) == (0..<12).map { "\($0)" })
    #expect(bars.thinned(to: 12).thinning == Thinning(drawn: 12, total: 50, things: "rows"))
    let strip = IntervalStrip(
      rows: (0..<50).map { .init("\($0)", low: 0, high: 1, best: 0.5, text: "") })
    #expect(strip.thinned(to: 0).rows.count == 1)
    #expect(strip.thinned(to: 60).thinning == nil)
  }

  // MARK: Axes

  @Test(arguments: [
    ([0.06, 0.44], 0.0...0.5, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"]),
    ([-0.21, 0.31], -0.4...0.4, ["−0.4", "−0.2", "0.0", "0.2", "0.4"]),
    ([0, 100], 0.0...100, ["0", "50", "100"]),
    ([3, 3], 2.6...3.4, ["2.6", "2.8", "3.0", "3.2", "3.4"]),
    ([], 0.0...1, ["0.0", "0.5", "1.0"]),
  ])
  func choosesRoundNumbers(_ values: [Double], _ bounds: ClosedRange<Double>, _ labels: [String]) {
    let scale = Scale(Self.axis, values: values)
    #expect((scale.bounds.lowerBound - bounds.lowerBound).magnitude < 1e-9, "\(scale)")
    #expect((scale.bounds.upperBound - bounds.upperBound).magnitude < 1e-9, "\(scale)")
    #expect(scale.ticks.map(\.label) == labels)
  }
}

@Suite struct AxisTests {
  /// Six months of eight fit on a page, but not in the larger text of a telephone: there every second one
  /// goes.
  @Test func ticksMakeWayOnSmallScreens() {
    func drawing(_ count: Int) -> String {
      let days = (0..<count).map { $0 * 30 }
      let chart = LineOverTime(
        series: [.init("a", points: [0, 240].map { .init(day: $0, value: 0.2) })],
        ticks: days.map { .init($0, "2025-0\($0 / 30 + 1)") }, axis: ValueAxis("Brier score"))
      return SVGRenderer().text(
        for: Figure("t", description: "A line over time", chart: .line(chart)))
    }
    func count(_ role: String, _ drawing: String) -> Int {
      drawing.matches(of: /<text class="(tick|thin)"[^>]*>2025/).count { $0.1 == role }
    }
    #expect(count("thin", drawing(6)) == 3)
    #expect(count("tick", drawing(6)) == 3)
    #expect(count("thin", drawing(1)) == 0)
    #expect(count("tick", drawing(1)) == 1)
  }
}
