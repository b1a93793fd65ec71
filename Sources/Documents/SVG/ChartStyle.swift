// How charts look, for pages and for files.

/// The style sheet of charts. Colours come from custom properties, which the surroundings define.
///
/// Text is set in units of the drawing, which shrinks on a phone; there it is set larger, so that it stays
/// readable, and every second tick gives way.
enum ChartStyle {
  static let css = """
    .chart text{font-size:13.5px;fill:var(--muted)}
    .chart .paper{fill:var(--paper)}
    .chart .strong{fill:var(--ink);font-weight:600}
    .chart .value{fill:var(--ink);font-variant-numeric:tabular-nums}
    .chart .tick{font-variant-numeric:tabular-nums}
    .chart .strong,.chart .value{paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
    .chart .frame{stroke:var(--muted);stroke-width:1}
    .chart .grid{stroke:var(--rule);stroke-width:1}
    .chart .track{stroke:var(--rule);stroke-width:2;stroke-linecap:round}
    .chart .diagonal{stroke:var(--muted);stroke-width:1.5;stroke-dasharray:2 5;stroke-linecap:round}
    .chart .reference{stroke:var(--muted);stroke-width:1.5;stroke-dasharray:6 4}
    .chart .band{fill:var(--accent);fill-opacity:.15}
    .chart .curve{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
    .chart .point{fill:var(--paper);stroke:var(--accent);stroke-width:2.25}
    .chart .bar{fill:var(--accent);fill-opacity:.4;stroke:var(--accent);stroke-width:1.5}
    .chart .shade{fill:var(--muted)}
    .chart .whisker{stroke:var(--ink);stroke-width:1.75}
    .chart .interval{fill:var(--accent);fill-opacity:.38}
    .chart .outcome{fill:none;stroke:var(--ink);stroke-width:2.5;stroke-linecap:round}
    .chart .good{fill:var(--good)}
    .chart .warn{fill:var(--warn)}
    .chart .bad{fill:var(--bad)}
    .chart .dim{fill:var(--muted)}
    .chart .bar.good{stroke:var(--good)}
    .chart .bar.warn{stroke:var(--warn)}
    .chart .bar.bad{stroke:var(--bad)}
    .chart .bar.dim{stroke:var(--muted)}
    .chart .s1{stroke:var(--warn);stroke-dasharray:9 5}
    .chart .s2{stroke:var(--good);stroke-dasharray:2 5}
    .chart .s3{stroke:var(--bad);stroke-dasharray:12 4 2 4}
    .chart .point.s1,.chart .point.s2,.chart .point.s3{stroke-dasharray:none}
    @media screen and (max-width:36rem){.chart text{font-size:21px}.chart .thin{display:none}}
    """
}
