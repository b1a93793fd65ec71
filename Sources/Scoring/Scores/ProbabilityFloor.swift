// A floor under probabilities, with a name that a report can print.

/// How near to 0 and 1 a forecast may come before it is scored, for those who want a finite log
/// score at any price.
///
/// A clipped score is another score; hence the name, which belongs beside every number made
/// with it.
public struct ProbabilityFloor: Hashable, Sendable {
  /// What to call it in a report.
  public let name: String
  /// The least probability that is kept; forecasts are moved into `probability ... 1 − probability`.
  public let probability: Double

  /// A floor of one's own.
  ///
  /// - Returns: nil unless 0 < `probability` < ½.
  public init?(name: String, probability: Double) {
    guard probability > 0, probability < 0.5 else { return nil }
    self.name = name
    self.probability = probability
  }

  private init(_ name: String, _ probability: Double) {
    self.name = name
    self.probability = probability
  }

  /// 1 %: forecasts are scored between 1 % and 99 %.
  public static let onePercent = ProbabilityFloor("floor 1%", 0.01)
  /// 0.1 %: forecasts are scored between 0.1 % and 99.9 %.
  public static let onePerMille = ProbabilityFloor("floor 0.1%", 0.001)
  /// 2⁻⁵², what scikit-learn's log loss does in silence; a certain miss costs 36.04 nats.
  public static let machineEpsilon = ProbabilityFloor("floor 2^-52", 0x1p-52)

  /// The forecast, moved to the nearest one allowed.
  public func limit(_ forecast: Double) -> Double {
    min(max(forecast, probability), 1 - probability)
  }
}
