// Whether a miscalibration is more than luck.

/// The miscalibration that these forecasts would show by luck if they were perfectly calibrated,
/// and how often that is at least the one observed.
///
/// Each draw invents outcomes under the forecasts themselves and fits the isotonic curve anew; see
/// `NullCoupling` for predictions with several rows. With more than 2,048 different forecasts,
/// neighbours are pooled for the simulation.
///
/// - With one row a prediction the p-value is exact. Where forecasts are updated it rejects a
///   calibrated forecaster a little too often (about 7 % of the time at 5 %).
/// - Predictions must be independent of each other; clusters make p too small.
/// - Source: Dimitriadis, Gneiting, Jordan (2021), *PNAS* 118(8).
public struct MiscalibrationTest: Hashable, Sendable {
  /// The miscalibration observed (Brier): see `CORPDecomposition`.
  public let miscalibration: Double
  /// The share of draws with at least the miscalibration observed, the observation itself counted
  /// as one more draw: (1 + b)/(1 + B). Never 0; small where calibration is not credible.
  public let pValue: Double
  /// The mean miscalibration of a calibrated forecaster: what luck alone costs.
  public let expectedByLuck: Double
  /// What a calibrated forecaster's miscalibration stays below in nine draws of ten.
  public let upperByLuck: Double
  /// The number of draws.
  public let draws: Int

  /// The test of some rows.
  ///
  /// - Parameters:
  ///   - rows: the forecasts; their outcomes serve for the observed miscalibration alone.
  ///   - draws: how many.
  ///   - coupling: how the rows of a prediction hang together.
  ///   - forecasts: whether they are kept from draw to draw.
  ///   - seed: of the random numbers. Each draw has a stream of its own.
  /// - Returns: nil without rows or draws.
  public static func run(
    _ rows: BinaryRows, draws: Int = 1_000, coupling: NullCoupling = .sharedNumber,
    forecasts: NullForecasts = .kept, seed: UInt64
  ) -> MiscalibrationTest? {
    guard let observed = CORPDecomposition.brier(of: rows), draws >= 1 else { return nil }
    var world = CalibratedWorld(rows, coupling: coupling, forecasts: forecasts)
    var byLuck: [Double] = []
    byLuck.reserveCapacity(draws)
    for draw in 0..<draws {
      var generator = SplitMix64(seed: seed, stream: draw)
      world.draw(&generator)
      byLuck.append(world.miscalibration)
    }
    // A draw that differs from the observed by rounding alone is as large.
    let bar = world.observedMiscalibration(rows) - 1e-14
    let reached = byLuck.count { $0 >= bar }
    guard let upper = Quantile.type7(ofSorted: byLuck.sorted(), share: 0.9) else { return nil }
    return MiscalibrationTest(
      miscalibration: observed.miscalibration,
      pValue: Double(1 + reached) / Double(1 + draws),
      expectedByLuck: compensatedSum(byLuck) / Double(draws), upperByLuck: upper, draws: draws)
  }
}
