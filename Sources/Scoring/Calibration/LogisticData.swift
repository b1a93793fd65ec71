// Newton's method for the logistic recalibration, on pooled cases.

/// Cases pooled by log-odds, ready to be fitted.
struct LogisticData {
  private var logOdds: [Double] = []
  private var yes: [Double] = []
  private var no: [Double] = []

  /// Adds the cases of one forecast; a value without cases is skipped.
  mutating func add(logOdds x: Double, yes yesWeight: Double, no noWeight: Double) {
    guard yesWeight + noWeight > 0 else { return }
    logOdds.append(x)
    yes.append(yesWeight)
    no.append(noWeight)
  }

  /// Intercept and slope together; nil where the likelihood has no maximum.
  func line() -> CalibrationFit.Line? {
    guard isFittable else { return nil }
    var intercept = 0.0
    var slope = 1.0
    var current = state(intercept, slope)
    let diagonal = current.logLikelihood
    for _ in 0..<200 {
      guard let step = current.newtonStep else { return nil }
      var share = 1.0
      var next = state(intercept + step.0, slope + step.1)
      // The likelihood is concave: half the step until it does not fall.
      while !(next.logLikelihood >= current.logLikelihood - 1e-12 * current.logLikelihood.magnitude),
        share > 1e-6
      {
        share /= 2
        next = state(intercept + share * step.0, slope + share * step.1)
      }
      intercept += share * step.0
      slope += share * step.1
      current = next
      if share * step.0.magnitude <= 1e-13 * (1 + intercept.magnitude),
        share * step.1.magnitude <= 1e-13 * (1 + slope.magnitude)
      {
        break
      }
    }
    guard let errors = current.standardErrors else { return nil }
    return CalibrationFit.Line(
      intercept: intercept, slope: slope, interceptError: errors.0, slopeError: errors.1,
      likelihoodRatio: 2 * (current.logLikelihood - diagonal))
  }

  /// The intercept with the slope fixed at 1; nil with one class only.
  func offset() -> CalibrationFit.Offset? {
    guard hasBothClasses else { return nil }
    var low = -1.0
    var high = 1.0
    // The gradient falls in the intercept, so bisection cannot fail; Newton makes it fast.
    while state(low, 1).gradient.0 < 0 { low *= 2 }
    while state(high, 1).gradient.0 > 0 { high *= 2 }
    var intercept = 0.0
    for _ in 0..<200 {
      let here = state(intercept, 1)
      if here.gradient.0 > 0 { low = intercept } else { high = intercept }
      var next = intercept + here.gradient.0 / here.information.0
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      let moved = (next - intercept).magnitude
      intercept = next
      if moved <= 1e-14 * (1 + intercept.magnitude) { break }
    }
    let information = state(intercept, 1).information.0
    guard information > 0 else { return nil }
    return CalibrationFit.Offset(intercept: intercept, error: (1 / information).squareRoot())
  }

  private var hasBothClasses: Bool { yes.contains { $0 > 0 } && no.contains { $0 > 0 } }

  /// Whether no threshold separates the outcomes, wholly or but for ties at the threshold.
  private var isFittable: Bool {
    // Log-odds arrive in ascending order.
    guard let firstYes = yes.firstIndex(where: { $0 > 0 }),
      let lastYes = yes.lastIndex(where: { $0 > 0 }),
      let firstNo = no.firstIndex(where: { $0 > 0 }),
      let lastNo = no.lastIndex(where: { $0 > 0 })
    else { return false }
    return lastNo > firstYes && lastYes > firstNo
  }

  private func state(_ intercept: Double, _ slope: Double) -> LogisticState {
    var state = LogisticState()
    for place in logOdds.indices {
      state.add(
        x: logOdds[place], at: intercept + slope * logOdds[place], yes: yes[place],
        no: no[place])
    }
    return state
  }
}

/// The log-likelihood at one intercept and slope, with its derivatives.
private struct LogisticState {
  var logLikelihood = 0.0
  var gradient = (0.0, 0.0)
  /// Minus the second derivatives: by intercept twice, by both, by slope twice.
  var information = (0.0, 0.0, 0.0)

  mutating func add(x: Double, at eta: Double, yes: Double, no: Double) {
    let probability = Logistic.probability(ofLogOdds: eta)
    let against = Logistic.probability(ofLogOdds: -eta)
    // ln p = −ln(1 + e^(−η)), written so that neither tail loses its digits.
    let tail = ln1p(exponential(-eta.magnitude))
    logLikelihood -= yes * (max(0, -eta) + tail) + no * (max(0, eta) + tail)
    let residual = yes * against - no * probability
    let weight = (yes + no) * probability * against
    gradient.0 += residual
    gradient.1 += residual * x
    information.0 += weight
    information.1 += weight * x
    information.2 += weight * x * x
  }

  private var determinant: Double {
    information.0 * information.2 - information.1 * information.1
  }

  var newtonStep: (Double, Double)? {
    guard determinant > 0 else { return nil }
    return (
      (information.2 * gradient.0 - information.1 * gradient.1) / determinant,
      (information.0 * gradient.1 - information.1 * gradient.0) / determinant
    )
  }

  var standardErrors: (Double, Double)? {
    guard determinant > 0 else { return nil }
    return (
      (information.2 / determinant).squareRoot(), (information.0 / determinant).squareRoot()
    )
  }
}
