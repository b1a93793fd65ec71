// A mean score split into what calibration cost, what discrimination earned, and what was given.

/// A mean score as miscalibration − discrimination + uncertainty.
///
///     S = MCB − DSC + UNC
///     MCB = S − S(recalibrated),  DSC = S(base rate) − S(recalibrated),  UNC = S(base rate)
///
/// where *recalibrated* replaces each forecast by its value on the isotonic curve and *base rate*
/// replaces all by the mean outcome. Each part is at least 0 and they add up exactly (to 1e-12).
///
/// - Miscalibration: lower is better; what could be saved by relabelling the forecasts. In a
///   finite sample it is almost always above 0, even for a perfect forecaster: see
///   `MiscalibrationTest` before reading anything into it.
/// - Discrimination: higher is better; what the forecasts knew beyond the base rate.
/// - Uncertainty: a property of the questions, not of the forecaster.
/// - Where all outcomes are equal, discrimination and uncertainty are 0 and everything is
///   miscalibration.
/// - Fractional outcomes: the formulas stand; the Brier uncertainty is the mean of (y − ȳ)².
/// - Source: Dimitriadis, Gneiting, Jordan (2021), *PNAS* 118(8).
public struct CORPDecomposition: Hashable, Sendable {
  /// The mean score that is split; in nats for the log score, and ∞ with a certain miss.
  public let score: Double
  /// What poor calibration cost; ∞ where the score is.
  public let miscalibration: Double
  /// What telling cases apart earned; always finite.
  public let discrimination: Double
  /// What the base rate alone would have scored; always finite.
  public let uncertainty: Double

  /// Skill against the base rate: (discrimination − miscalibration) ÷ uncertainty, a reference
  /// known only in hindsight. Nil where all outcomes are equal or the score is infinite.
  public var skill: Double? { SkillScore.skill(score, against: uncertainty) }

  /// The decomposition of the mean Brier score; nil without rows.
  public static func brier(of rows: BinaryRows) -> CORPDecomposition? {
    guard let score = BrierScore.mean(of: rows) else { return nil }
    let pooled = Pooled(rows)
    let baseRate = pooled.yes / pooled.weight
    // Σ w(y − r)² over a block with mean r is W·r(1 − r) − Σ w·y(1 − y): nothing cancels.
    var recalibrated = CompensatedSum()
    for block in pooled.fit.starts.indices {
      let value = pooled.fit.value(block)
      recalibrated.add(pooled.fit.weights[block] * value * (1 - value))
    }
    let within = pooled.partly / pooled.weight
    return CORPDecomposition(
      score: score,
      recalibrated: recalibrated.value / pooled.weight - within,
      uncertainty: pooled.isOneValued ? 0 : baseRate * (1 - baseRate) - within)
  }

  /// The decomposition of the mean log score, in nats; nil without rows.
  public static func log(of rows: BinaryRows) -> CORPDecomposition? {
    guard let score = LogScore.mean(of: rows) else { return nil }
    let pooled = Pooled(rows)
    var recalibrated = CompensatedSum()
    for block in pooled.fit.starts.indices {
      recalibrated.add(pooled.fit.weights[block] * entropy(pooled.fit.value(block)))
    }
    return CORPDecomposition(
      score: score, recalibrated: recalibrated.value / pooled.weight,
      uncertainty: entropy(pooled.yes / pooled.weight))
  }

  private init(score: Double, recalibrated: Double, uncertainty: Double) {
    self.score = score
    self.uncertainty = max(0, uncertainty)
    // Both differences are at least 0; only rounding can take them below.
    miscalibration = max(0, score - recalibrated)
    discrimination = max(0, self.uncertainty - recalibrated)
  }

  /// −r ln r − (1 − r) ln(1 − r), which is 0 at both ends.
  private static func entropy(_ r: Double) -> Double {
    r <= 0 || r >= 1 ? 0 : -r * ln(r) - (1 - r) * ln1p(-r)
  }
}

/// The totals and the isotonic fit that every decomposition starts from.
private struct Pooled {
  let weight: Double
  let yes: Double
  let partly: Double
  let fit: IsotonicFit
  /// Whether all outcomes are equal, so that the uncertainty is 0 without rounding.
  let isOneValued: Bool

  init(_ rows: BinaryRows) {
    let groups = rows.groups
    weight = compensatedSum(groups.weights)
    yes = compensatedSum(groups.yes)
    partly = compensatedSum(groups.partly)
    var fit = IsotonicFit()
    fit.fit(weights: groups.weights, sums: groups.yes)
    self.fit = fit
    let first = rows.outcomes.first
    isOneValued = rows.outcomes.allSatisfy { $0 == first }
  }
}
