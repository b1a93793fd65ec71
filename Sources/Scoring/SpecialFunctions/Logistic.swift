// Log-odds and back.

/// Log-odds: the logistic function and its inverse.
public enum Logistic {
  /// The probability with the log-odds `x`: 1 / (1 + e^(−x)), without overflow at either end.
  public static func probability(ofLogOdds x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exponential(-x)) }
    let e = exponential(x)
    return e / (1 + e)
  }

  /// The log-odds ln(p / (1 − p)) of a probability; −∞ at 0 and +∞ at 1.
  public static func logOdds(of probability: Double) -> Double {
    ln(probability) - ln1p(-probability)
  }
}
