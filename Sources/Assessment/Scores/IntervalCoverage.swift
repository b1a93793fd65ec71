/// How often the 95 % bootstrap intervals hold the true value, as measured on simulated ledgers.
///
/// Each figure is the least of four worlds, 2,000 ledgers each: forecasters who are calibrated and who
/// are overconfident, clusters of one prediction and of three that share their luck. The measurement
/// is a test beside the others (`IntervalCoverageTests`) and can be repeated.
public enum IntervalCoverage {
  /// The share of ledgers whose interval held the true mean Brier score, by the number of clusters
  /// from which on it applies, ascending.
  public static let measured: [(clusters: Int, share: Double)] = [
    (2, 0.46), (3, 0.69), (4, 0.77), (5, 0.77), (6, 0.81), (8, 0.86), (12, 0.88), (15, 0.90),
    (20, 0.91), (25, 0.92), (30, 0.93), (60, 0.94), (100, 0.95), (400, 0.95),
  ]

  /// The coverage below which a report warns.
  public static let least = 0.92

  /// The measured coverage at so many clusters where it is below `least`; nil where it is not, and
  /// below two clusters, where there is no interval.
  public static func shortfall(clusters: Int) -> Double? {
    guard let share = measured.last(where: { $0.clusters <= clusters })?.share else { return nil }
    return share < least ? share : nil
  }
}
