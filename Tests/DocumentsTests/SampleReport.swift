// A report with one of everything, as the program makes them.

import Documents

/// Documents that the snapshots show.
enum SampleReport {
  static let document = Document(
    title: "How accurate was “The Year Ahead”?",
    subtitle: "An Example Review, 6 January 2020 · 44 statements examined · as of 23 November 2026",
    lead: [
      .headline(
        "Of \(number: "23") claims that could be checked, \(number: "11") happened; the forecasts did a little better than a coin."
      ),
      .paragraph(
        "This is our reading of \("the article", link: "https://review.example/the-year-ahead"), not the author’s own numbers. How the words became numbers is under \("how it was done", to: Anchor("method"))."
      ),
      .cards(cards),
      .notice(
        Notice(
          .warning, title: "Small sample",
          "One source and \(number: "23") predictions: the intervals are wide, and a different selection could turn the result."
        )),
    ],
    sections: [
      Section("Calibration", blocks: [.figure(calibration)]),
      Section("Score over time", blocks: [.figure(timeline)]),
      Section(
        "Where the score comes from", anchor: Anchor("decomposition"),
        blocks: [
          .figure(decomposition), .heading(Heading("By phrase")), .figure(strip),
        ]),
      Section("Every prediction", anchor: Anchor("predictions"), blocks: [.table(predictions)]),
      Section(
        "How it was done", anchor: Anchor("method"),
        blocks: [
          .definitions([
            Definition("Rule", "daily: each day takes the forecast standing at its end"),
            Definition("Intervals", "2,000 bootstrap draws over paragraphs; quantiles of type 7"),
            Definition("Not scored", "3 vague, 1 void, 2 pending"),
          ]),
          .bullets([
            "\(strong: "Transcribed"): the words are the author’s, the numbers are ours.",
            "A \(emphasis: "vague") claim cannot be tested; it is counted, not hidden.",
          ]),
          .steps(["Clone the repository.", "Run the command below."]),
          .preformatted("foretell report --ledger Ledger \\\n  --as-of 2026-11-23"),
          .details(
            Details(
              "Deadlines that were read two ways",
              blocks: [.paragraph("Early: \(number: "0.213"). Late: \(number: "0.198").")])),
          .notice(Notice(.information, "Nothing was clipped or rounded before it was scored.")),
        ]),
    ],
    colophon:
      "foretell 1.0.0 · ledger \(code: "sha256:6f1c…a2") · reproducible with the command above"
  )

  static let cards = [
    Card(
      label: "Brier score", value: "0.213", interval: "95% interval 0.141 to 0.289",
      note: "0 is perfect, 0.25 is always saying 50%",
      gauge: Gauge(0.213, interval: 0.141...0.289, in: 0...0.5, reference: 0.25)),
    Card(
      label: "Skill against the base rate", value: "+0.06", interval: "95% interval −0.21 to 0.31",
      note: "0 is no better than knowing how often things happen",
      gauge: Gauge(0.06, interval: -0.21...0.31, in: -1...1, reference: 0)),
    Card(
      label: "Miscalibration", value: "0.021", interval: "95% interval 0.008 to 0.067",
      note: "0 is perfectly calibrated", tone: .good),
    Card(
      label: "Scored", value: "23 of 29", interval: "coverage 97%",
      note: "3 vague, 1 void, 2 pending"),
  ]

  static let calibration = Figure(
    "Calibration curve",
    description:
      "The curve stays inside the consistency band from 20 to 90 percent and lies below the diagonal above 70 percent.",
    caption:
      "Where the curve lies below the diagonal, things happened less often than forecast. Inside the band, the difference may be chance.",
    chart: .calibration(
      CalibrationCurve(
        points: [
          .init(forecast: 0.05, observed: 0.1), .init(forecast: 0.2, observed: 0.1),
          .init(forecast: 0.35, observed: 0.33), .init(forecast: 0.5, observed: 0.4),
          .init(forecast: 0.7, observed: 0.5), .init(forecast: 0.8, observed: 0.72),
          .init(forecast: 0.95, observed: 0.72),
        ],
        band: [
          .init(forecast: 0.05, lower: 0, upper: 0.28),
          .init(forecast: 0.2, lower: 0.02, upper: 0.45),
          .init(forecast: 0.35, lower: 0.12, upper: 0.6),
          .init(forecast: 0.5, lower: 0.25, upper: 0.75),
          .init(forecast: 0.7, lower: 0.45, upper: 0.92),
          .init(forecast: 0.8, lower: 0.55, upper: 0.98),
          .init(forecast: 0.95, lower: 0.76, upper: 1),
        ],
        counts: [
          .init(forecast: 0.05, count: 1), .init(forecast: 0.2, count: 3),
          .init(forecast: 0.35, count: 3), .init(forecast: 0.5, count: 5),
          .init(forecast: 0.7, count: 6), .init(forecast: 0.8, count: 4),
          .init(forecast: 0.95, count: 1),
        ], bandLabel: "90% consistency band")))

  static let timeline = Figure(
    "Brier score as outcomes came in",
    description: "The running mean falls from 0.41 to 0.21 within the first year.",
    caption: "Each point is the mean over everything known by that day.",
    chart: .line(
      LineOverTime(
        series: [
          .init(
            "running mean",
            points: (0..<36).map {
              let value = 0.2 + 0.24 / Double($0 / 2 + 1)
              return .init(
                day: $0 * 30, value: value, low: value - 0.3 / Double($0 + 3),
                high: value + 0.3 / Double($0 + 3))
            })
        ], ticks: [.init(0, "2020"), .init(366, "2021"), .init(731, "2022")],
        axis: ValueAxis("Brier score (lower is better)"),
        reference: ReferenceLine(0.25, "always 50%"))))

  static let decomposition = Figure(
    "Decomposition of the Brier score",
    description: "Miscalibration 0.021 less discrimination 0.056 plus uncertainty 0.248 is 0.213.",
    chart: .bars(
      IntervalBars(
        rows: [
          .init(
            "Miscalibration", value: 0.021, low: 0.008, high: 0.067, text: "+0.021", tone: .bad),
          .init(
            "Discrimination", value: -0.056, low: -0.11, high: -0.02, text: "−0.056", tone: .good),
          .init("Uncertainty", value: 0.248, text: "+0.248", tone: .dim),
          .init("Brier score", value: 0.213, low: 0.141, high: 0.289, text: "0.213"),
        ], axis: ValueAxis("Contribution to the Brier score"),
        reference: ReferenceLine(0.25, "always 50%"))))

  static let strip = Figure(
    "What the phrases were taken to mean",
    description: "Five phrases with the interval used for each and how often the claims happened.",
    chart: .strip(
      IntervalStrip(
        rows: [
          .init(
            "we should expect", low: 0.6, high: 0.9, best: 0.75, outcome: 0.5,
            text: "60–90%, happened 4 of 8"),
          .init(
            "surely", low: 0.9, high: 0.99, best: 0.95, outcome: 1, text: "90–99%, happened 1 of 1"),
          .init(
            "cannot be ruled out", low: 0.02, high: 0.2, best: 0.1, outcome: 0.1,
            text: "2–20%, happened 1 of 10"),
          .init("may", low: 0.5, high: 0.5, best: 0.5, text: "50%, pending"),
        ], outcomeName: "how often it happened")))

  static let predictions = Table(
    caption: "Claims in the order of the article",
    columns: [
      .init("Claim", wraps: true, namesRow: true),
      .init("Said", whenNarrow: .fold(rank: 3), wraps: true),
      .init("Number used", .trailing), .init("Happened", .center), .init("Brier", .trailing),
      .init("Evidence", whenNarrow: .fold(rank: 2)),
      .init("Paragraph", .trailing, whenNarrow: .drop(rank: 9)),
    ],
    rows: [
      .init(
        [
          "The central bank cuts its rate before the summer", "we should expect", "60–90%",
          .toned("yes", .good), "0.063",
          .link("centralbank.example", to: "https://centralbank.example/2020"), "10",
        ], anchor: Anchor("rate-cut")),
      .init([
        "A ferry line to the islands opens within the year", "likely", "75%", .toned("no", .bad),
        "0.563", .link("harbour.example", to: "https://harbour.example/ferry"), "11",
      ]),
      .init(["新桥将在一年内通车", "may", "50%", "–", "–", "", "14"]),
      .init([
        "The town sells its water works", "cannot be ruled out", "2–20%",
        .toned("no", .good), "0.010",
        .link("council.example", to: "https://council.example/minutes"),
        "15",
      ]),
      .init(["A fifth claim that is folded away", "may", "50%", "yes", "0.250", "", "16"]),
    ], foldAfter: 4)
}
