// Axes and legends.

extension SVGDrawing {
  /// A rectangle in which data are drawn; `x` and `y` run from 0 to 1 from its lower left.
  struct Area {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func x(_ share: Double) -> Double { left + (right - left) * share }
    func y(_ share: Double) -> Double { bottom - (bottom - top) * share }
  }

  /// Lines across, with the values at their left.
  mutating func valueGrid(_ area: Area, _ scale: Scale) {
    for tick in scale.ticks {
      let y = area.y(scale.position(tick.value))
      line(.grid, area.left, y, area.right, y)
      text(.tick, tick.label, area.left - 8, y + 5, anchor: .end, limit: 8)
    }
  }

  /// Labels under the area. Where they are many, every second one makes way on a small screen; one that would
  /// run into the one before is left out.
  mutating func bottomTicks(_ area: Area, _ ticks: [(share: Double, label: String)], y: Double) {
    var free = -Double.infinity
    var drawn = 0
    for tick in ticks {
      let x = area.x(tick.share)
      let half = Double(min(16, displayWidth(of: tick.label))) * 3.9
      // At the edges there must be room for the larger text of a small screen.
      let most = half * 1.6
      guard x - half > free else { continue }
      free = x + half + 6
      let anchor: TextAnchor =
        x + most > Self.width ? .end : (x - most < 0 ? .start : .middle)
      let isThinned = ticks.count > 6 && drawn % 2 == 1
      text(isThinned ? .thin : .tick, tick.label, x, y, anchor: anchor, limit: 16)
      drawn += 1
    }
  }

  /// What the marks mean, in two columns from `y` down.
  ///
  /// - Returns: where the legend ends.
  mutating func legend(
    _ entries: [(meaning: String, mark: (inout SVGDrawing, Double, Double) -> Void)],
    left: Double, y: Double
  ) -> Double {
    let column = (Self.width - left) / 2
    for (index, entry) in entries.enumerated() {
      let x = left + Double(index % 2) * column
      let baseline = y + Double(index / 2) * 30
      entry.mark(&self, x, baseline - 5)
      text(.label, entry.meaning, x + 36, baseline, limit: 25)
    }
    return y + Double((entries.count + 1) / 2) * 30 - 14
  }
}
