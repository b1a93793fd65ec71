// Skill: a score beside the score of a reference.

/// Skill: the share of the reference's penalty that the forecasts avoided.
///
///     skill = 1 − S / S_ref
///
/// - Orientation: higher is better; 1 is perfect, 0 no better than the reference, below 0 worse.
/// - Not proper: a forecaster who is paid by skill can do better by misreporting.
/// - Source: Murphy (1973), Hedging and skill scores for probability forecasts, *J. Appl.
///   Meteorol.* 12, 215–223.
public enum SkillScore {
  /// The skill of a score against a reference's, both being penalties (lower is better).
  ///
  /// - Returns: nil where either is infinite or the reference's is 0: nothing can be better than
  ///   perfect, and packages that print −∞ there print noise.
  public static func skill(_ score: Double, against reference: Double) -> Double? {
    guard score.isFinite, reference.isFinite, reference > 0 else { return nil }
    return 1 - score / reference
  }

  /// Brier skill against saying 50 % always; nil without rows, or where every outcome is ½.
  public static func versusHalf(_ rows: BinaryRows) -> Double? {
    guard let score = BrierScore.mean(of: rows),
      let reference = rows.mean(of: { BrierScore.binary(0.5, outcome: rows.outcomes[$0]) })
    else { return nil }
    return skill(score, against: reference)
  }

  /// Brier skill against saying the base rate of these very rows always.
  ///
  /// Nobody knew that base rate in advance, so the reference is flattered by hindsight; it equals
  /// (discrimination − miscalibration) ÷ uncertainty of the CORP decomposition.
  ///
  /// - Returns: nil without rows, or where all outcomes are equal.
  public static func versusBaseRate(_ rows: BinaryRows) -> Double? {
    guard let parts = CORPDecomposition.brier(of: rows) else { return nil }
    return skill(parts.score, against: parts.uncertainty)
  }
}
