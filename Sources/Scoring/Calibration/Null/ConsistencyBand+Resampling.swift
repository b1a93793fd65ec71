// The band by simulation.

extension ConsistencyBand {
  /// The band by simulation: quantiles, at each forecast, of the curves of calibrated forecasters.
  ///
  /// - Parameters:
  ///   - rows: the forecasts; their outcomes play no part.
  ///   - draws: how many curves.
  ///   - level: the share of curves that lie inside at each point, between 0 and 1.
  ///   - coupling: how the rows of a prediction hang together.
  ///   - forecasts: whether they are kept from draw to draw.
  ///   - places: at how many forecasts the band is given at most; more distinct forecasts than
  ///     that are thinned evenly by rank, keeping the first and the last.
  ///   - seed: of the random numbers. Each draw has a stream of its own.
  /// - Returns: nil without rows or draws, with fewer than two places, or unless 0 < `level` < 1.
  public static func simulated(
    _ rows: BinaryRows, draws: Int = 1_000, level: Double = 0.9,
    coupling: NullCoupling = .sharedNumber, forecasts: NullForecasts = .resampled,
    places: Int = 201, seed: UInt64
  ) -> ConsistencyBand? {
    guard !rows.isEmpty, draws >= 1, level > 0, level < 1, places >= 2 else { return nil }
    var world = CalibratedWorld(rows, coupling: coupling, forecasts: forecasts)
    let chosen = thinned(rows.groups.count, to: places)
    var curves = [[Double]](repeating: [], count: chosen.count)
    for place in curves.indices { curves[place].reserveCapacity(draws) }
    for draw in 0..<draws {
      var generator = SplitMix64(seed: seed, stream: draw)
      world.draw(&generator)
      world.appendCurve(at: chosen, to: &curves)
    }
    let points = zip(chosen, curves).compactMap { group, curve -> Point? in
      let sorted = curve.sorted()
      guard let lower = Quantile.type7(ofSorted: sorted, share: (1 - level) / 2),
        let upper = Quantile.type7(ofSorted: sorted, share: (1 + level) / 2)
      else { return nil }
      return Point(forecast: rows.groups.values[group], lower: lower, upper: upper)
    }
    return ConsistencyBand(level: level, points: points)
  }

  /// At most `limit` of the places 0..<count, evenly spread, the first and the last among them.
  private static func thinned(_ count: Int, to limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    return (0..<limit).map { $0 * (count - 1) / (limit - 1) }
  }
}
