// What miscalibration a perfectly calibrated forecaster would have shown by luck.

/// The calibration of these forecasts had they been perfectly calibrated, by resampling: a band
/// for the curve, and a p-value for the miscalibration.
///
/// Each draw resamples predictions, invents outcomes under the forecasts themselves, and fits the
/// isotonic curve anew. Where a resample lacks a forecast, its curve is carried on from the next
/// lower one.
///
/// A prediction contributes one draw, however many values its forecast took: that keeps its rows
/// together, as one outcome does. See `Coupling` for how the draw decides several rows.
///
/// - Source: Dimitriadis, Gneiting, Jordan (2021); the resampling of R's reliabilitydiag, with
///   predictions in place of rows.
public struct CalibrationNull: Hashable, Sendable {
  /// How one draw decides the outcomes of all rows of a prediction.
  public enum Coupling: Hashable, Sendable {
    /// One number U, uniform on 0..<1, for the prediction; a row's outcome is YES if U is below
    /// the row's forecast. Every row is calibrated exactly, so the band is centred on the
    /// diagonal; rows of a prediction agree as far as their forecasts let them.
    case sharedNumber
    /// One outcome for the prediction, YES with the chance of its weighted mean forecast. Rows
    /// agree wholly, but those above the mean come true too rarely and those below too often: the
    /// band leans towards the horizontal wherever forecasts were revised by much.
    case sharedOutcome
  }

  /// The band around the diagonal.
  public let band: ConsistencyBand
  /// The miscalibration observed (Brier).
  public let miscalibration: Double
  /// The share of draws with at least the miscalibration observed, the observation itself counted
  /// as one more draw: (1 + b)/(1 + B). Never 0, and small where calibration is not credible.
  public let pValue: Double
  /// The mean miscalibration of a calibrated forecaster: what luck alone costs.
  public let expectedMiscalibration: Double
  /// The miscalibration that a calibrated forecaster stays below in a share `band.level` of draws.
  public let upperMiscalibration: Double
  /// The number of draws.
  public let draws: Int

  /// Simulates calibrated forecasters.
  ///
  /// - Parameters:
  ///   - rows: the forecasts; their outcomes serve for the observed miscalibration alone.
  ///   - draws: how many.
  ///   - level: of the band, between 0 and 1.
  ///   - coupling: how the rows of a prediction hang together.
  ///   - places: at how many forecasts the band is given at most; more distinct forecasts than
  ///     that are thinned evenly by rank.
  ///   - seed: of the random numbers. Each draw has a stream of its own.
  /// - Returns: nil without rows, draws or places, or for a level outside 0..<1.
  public static func simulate(
    _ rows: BinaryRows, draws: Int = 1_000, level: Double = 0.9,
    coupling: Coupling = .sharedNumber, places: Int = 201, seed: UInt64
  ) -> CalibrationNull? {
    guard let observed = CORPDecomposition.brier(of: rows), draws >= 1, level > 0, level < 1,
      places >= 1
    else { return nil }
    var simulation = CalibratedWorld(rows, coupling: coupling)
    let chosen = thinned(rows.groups.count, to: places)
    var curves = [[Double]](repeating: [], count: chosen.count)
    for place in curves.indices { curves[place].reserveCapacity(draws) }
    var costs: [Double] = []
    costs.reserveCapacity(draws)
    for draw in 0..<draws {
      var generator = SplitMix64(seed: seed, stream: draw)
      simulation.draw(&generator)
      costs.append(simulation.miscalibration)
      simulation.appendCurve(at: chosen, to: &curves)
    }
    let points = zip(chosen, curves).compactMap { group, curve -> ConsistencyBand.Point? in
      let sorted = curve.sorted()
      guard let lower = Quantile.type7(ofSorted: sorted, share: (1 - level) / 2),
        let upper = Quantile.type7(ofSorted: sorted, share: (1 + level) / 2)
      else { return nil }
      return ConsistencyBand.Point(
        forecast: rows.groups.values[group], lower: lower, upper: upper)
    }
    let atLeast = costs.count { $0 >= observed.miscalibration - 1e-15 }
    guard let upper = Quantile.type7(ofSorted: costs.sorted(), share: level) else { return nil }
    return CalibrationNull(
      band: ConsistencyBand(level: level, points: points),
      miscalibration: observed.miscalibration,
      pValue: Double(1 + atLeast) / Double(1 + draws),
      expectedMiscalibration: compensatedSum(costs) / Double(draws),
      upperMiscalibration: upper, draws: draws)
  }

  /// At most `limit` of the places 0..<count, evenly spread, the first and the last among them.
  private static func thinned(_ count: Int, to limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    guard limit > 1 else { return [count / 2] }
    return (0..<limit).map { $0 * (count - 1) / (limit - 1) }
  }
}
