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

  /// Labels under the area. One that would run into the one before is left out; where those that stay would
  /// run together in the larger text of a small screen, every second one makes way there.
  mutating func bottomTicks(_ area: Area, _ ticks: [(share: Double, label: String)], y: Double) {
    var kept: [(x: Double, half: Double, label: String)] = []
    for tick in ticks {
      let (x, half) = (area.x(tick.share), Self.halfWidth(of: tick.label))
      if let last = kept.last, x - half < last.x + last.half + 6 { continue }
      kept.append((x, half, tick.label))
    }
    let isCrowded = zip(kept, kept.dropFirst()).contains { one, next in
      next.x - one.x < (one.half + next.half) * Self.enlargement + 6
    }
    for (index, tick) in kept.enumerated() {
      // At the edges there must be room for the larger text.
      let most = tick.half * Self.enlargement
      let anchor: TextAnchor =
        tick.x + most > Self.width ? .end : (tick.x - most < 0 ? .start : .middle)
      let role = isCrowded && index % 2 == 1 ? Role.thin : .tick
      text(role, tick.label, tick.x, y, anchor: anchor, limit: 16)
    }
  }

  /// How much larger a small screen sets the text of charts; see `ChartStyle`.
  private static let enlargement = 1.6

  /// Half the width of a label, in the widest of the usual fonts.
  private static func halfWidth(of label: String) -> Double {
    Double(min(16, displayWidth(of: label))) * 4.3
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
